using System.Globalization;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Importing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Unions;

/// <summary>Nhập danh sách CĐCS from a CSV file: all or nothing, every bad line named.</summary>
public sealed class UnionImport(CdvcContexts contexts)
{
    /// <summary>Columns of the file; dates are yyyy-MM-dd.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["ma", "ten", "khoi", "tu_ngay", "den_ngay", "sap_nhap_vao"];

    /// <summary>An existing code is updated, a new one added. <see cref="Outcome.Saved.Version"/> is the number of CĐCS in the file.</summary>
    public async Task<Outcome> ImportAsync(Operation operation, Stream file, CancellationToken cancellationToken)
    {
        if (!operation.Actor.MayManageUnions())
        {
            return new Outcome.Refused(UnionCommands.NotAllowed);
        }

        CsvTable table = await CsvTable.ReadAsync(file, Columns, cancellationToken).ConfigureAwait(false);
        if (table.Lines.Count == 0 && table.Refusals.Count > 0)
        {
            return new Outcome.Refused(table.Refusals);
        }

        List<string> refusals = [.. table.Refusals];
        List<(int Line, UnionDetails Details)> wanted = Read(table, refusals);
        return refusals.Count > 0
            ? new Outcome.Refused(refusals)
            : await contexts.WriteAsync(operation, new Intent(AuditActions.ImportUnions, "unions"), scope => ApplyAsync(scope, wanted), cancellationToken).ConfigureAwait(false);
    }

    private static List<(int Line, UnionDetails Details)> Read(CsvTable table, List<string> refusals)
    {
        List<(int, UnionDetails)> wanted = [];
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        foreach (CsvLine line in table.Lines)
        {
            DateOnly? opened = Date(line, "tu_ngay", refusals);
            DateOnly? closed = Date(line, "den_ngay", refusals);
            if (line["tu_ngay"].Length == 0)
            {
                refusals.Add(At(line.Number, "chưa có tu_ngay (ngày bắt đầu hoạt động, dạng yyyy-MM-dd)."));
            }

            UnionDetails details = new(line["ma"], line["ten"], line["khoi"], opened ?? DateOnly.MinValue, closed, line["sap_nhap_vao"]);
            refusals.AddRange(details.Refusals().Select(r => At(line.Number, r)));
            if (!seen.TryAdd(UnionCode.Normalize(details.Code), line.Number))
            {
                refusals.Add(At(line.Number, $"mã {details.Code} đã có ở dòng {seen[UnionCode.Normalize(details.Code)]} của tệp. Mỗi CĐCS chỉ một dòng."));
            }

            wanted.Add((line.Number, details));
        }

        if (wanted.Count == 0)
        {
            refusals.Add("Tệp không có CĐCS nào dưới dòng tiêu đề.");
        }

        return wanted;
    }

    private static DateOnly? Date(CsvLine line, string column, List<string> refusals)
    {
        string text = line[column];
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            return date;
        }

        refusals.Add(At(line.Number, $"{column} “{text}” không phải ngày dạng yyyy-MM-dd, ví dụ 2024-03-01."));
        return null;
    }

    private static async Task<Outcome> ApplyAsync(WriteScope scope, List<(int Line, UnionDetails Details)> wanted)
    {
        UnionWriter writer = new(scope);
        await writer.LoadAsync().ConfigureAwait(false);
        scope.Record(before: null, after: $"{wanted.Count} CĐCS", wanted.Count);
        Dictionary<string, string?> before = wanted.ToDictionary(
            w => w.Details.Code, w => writer.Find(w.Details.Code) is { } u ? UnionWriter.Describe(u) : null, StringComparer.Ordinal);

        wanted.ForEach(w => writer.Put(w.Details));
        await scope.Db.SaveChangesAsync(scope.Cancellation).ConfigureAwait(false);

        List<string> refusals = [];
        foreach ((int line, UnionDetails details) in wanted)
        {
            if (writer.SetMergedInto(details) is { } wrong)
            {
                refusals.Add(At(line, wrong));
            }
        }

        foreach ((int line, UnionDetails details) in wanted)
        {
            GrassrootsUnion union = writer.Find(details.Code)!;
            if ((writer.Cycle(union) ?? await writer.FiguresLeftBehindAsync(union).ConfigureAwait(false)) is { } wrong)
            {
                refusals.Add(At(line, wrong));
            }

            scope.RecordLine(AuditActions.SaveUnion, union.Code, before[details.Code], UnionWriter.Describe(union), union.Version);
        }

        return refusals.Count > 0 ? new Outcome.Refused(refusals) : new Outcome.Saved(wanted.Count);
    }

    private static string At(int line, string sentence) => $"dòng {line}: {sentence}";
}
