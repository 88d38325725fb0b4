using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Unions;

/// <summary>What the form and the import share: checks CĐCS against each other and against their figures, and writes them.</summary>
internal sealed class UnionWriter(WriteScope scope)
{
    private readonly Dictionary<string, GrassrootsUnion> byCode = new(StringComparer.Ordinal);
    private readonly List<GrassrootsUnion> renamed = [];
    private readonly Dictionary<int, string> codes = [];

    public async Task LoadAsync()
    {
        foreach (GrassrootsUnion union in await scope.Db.Unions.ToListAsync(scope.Cancellation).ConfigureAwait(false))
        {
            byCode.Add(union.Code, union);
            codes.Add(union.Id, union.Code);
        }
    }

    public GrassrootsUnion? Find(string code) => byCode.GetValueOrDefault(UnionCode.Normalize(code));

    /// <summary>A CĐCS as it is now.</summary>
    public UnionDetails DetailsOf(GrassrootsUnion union) => UnionDetails.Of(union, union.MergedIntoId is { } into ? codes[into] : null);

    /// <summary>Writes the plain details; merging is set by <see cref="SetMergedInto"/> once every CĐCS is there.</summary>
    public GrassrootsUnion Put(UnionDetails details)
    {
        UnionDetails normal = details.Normalized();
        GrassrootsUnion? union = Find(normal.Code);
        if (union is null)
        {
            union = new GrassrootsUnion { Code = normal.Code, Name = "", OpenedOn = normal.OpenedOn!.Value };
            byCode.Add(union.Code, union);
            scope.Db.Unions.Add(union);
        }

        union.Name = normal.Name;
        union.Sector = normal.Sector;
        union.OpenedOn = normal.OpenedOn!.Value;
        union.ClosedOn = normal.ClosedOn;
        string folded = SearchText.Fold($"{union.Code} {union.Name} {union.Sector}");
        folded = folded[..Math.Min(folded.Length, GrassrootsUnion.SearchTextMaxLength)];
        if (!string.Equals(union.SearchText, folded, StringComparison.Ordinal))
        {
            union.SearchText = folded;
            renamed.Add(union);
        }

        union.Version++;
        return union;
    }

    /// <summary>The words of what <see cref="Put"/> wrote, for the next save.</summary>
    public Task KeepWordsAsync() => UnionWord.KeepAsync(scope.Db, renamed, scope.Cancellation);

    /// <summary>Sets where a CĐCS merged into; answers why not, or null.</summary>
    public string? SetMergedInto(UnionDetails details)
    {
        GrassrootsUnion union = Find(details.Code)!;
        if (string.IsNullOrWhiteSpace(details.MergedInto))
        {
            union.MergedIntoId = null;
            return null;
        }

        GrassrootsUnion? into = Find(details.MergedInto);
        if (into is null)
        {
            return $"{Texts.NameAndCode(union)} sáp nhập vào “{details.MergedInto}” nhưng không có CĐCS mã này, trong tệp cũng như trong danh sách.";
        }

        union.MergedIntoId = into.Id;
        return null;
    }

    /// <summary>Merging in a circle; the codes on the way, or null.</summary>
    public string? Cycle(GrassrootsUnion union)
    {
        Dictionary<int, GrassrootsUnion> byId = byCode.Values.ToDictionary(u => u.Id);
        List<string> way = [union.Code];
        for (int? next = union.MergedIntoId; next is { } id; next = byId[id].MergedIntoId)
        {
            way.Add(byId[id].Code);
            if (id == union.Id)
            {
                return $"Sáp nhập vòng quanh: {string.Join(" → ", way)}. Hãy sửa cột sáp nhập của một trong các CĐCS này.";
            }

            if (way.Count > byId.Count)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Periods with figures in which the CĐCS would no longer be active on any day: its dates may not leave them behind.</summary>
    public async Task<string?> FiguresLeftBehindAsync(GrassrootsUnion union)
    {
        List<ReportingPeriod> reported = await scope.Db.Periods
            .Where(p => scope.Db.Figures.Any(f => f.PeriodId == p.Id && f.ReportingBodyId == union.Id && f.Value != Domain.Figures.FigureValue.Blank))
            .ToListAsync(scope.Cancellation).ConfigureAwait(false);
        string[] outside = [.. reported.Where(p => !union.IsActiveWithin(p.Start, p.CutOff)).OrderBy(p => p.CutOff).Select(Texts.PeriodInSentence)];
        return outside.Length == 0
            ? null
            : $"{Texts.NameAndCode(union)} đã có số liệu ở kỳ {string.Join(", ", outside)}, nhưng theo ngày mới thì không hoạt động ngày nào trong kỳ đó. Hãy sửa lại ngày, hoặc xóa số liệu của kỳ đó trước.";
    }

    /// <summary>What it is now, for whoever was about to save over it.</summary>
    public string InWords(GrassrootsUnion union)
    {
        string into = union.MergedIntoId is { } other ? $", sáp nhập vào {codes[other]}" : "";
        string closed = union.ClosedOn is { } day ? $", thôi hoạt động {Texts.Date(day)}{into}" : ", đang hoạt động";
        return $"tên “{union.Name}”, khối “{union.Sector}”, hoạt động từ {Texts.Date(union.OpenedOn)}{closed}";
    }

    /// <summary>One line for the audit log.</summary>
    public static string Describe(GrassrootsUnion u) =>
        $"{u.Code}; {u.Name}; {u.Sector}; {u.OpenedOn:yyyy-MM-dd}; {u.ClosedOn:yyyy-MM-dd}; {u.MergedIntoId}";
}
