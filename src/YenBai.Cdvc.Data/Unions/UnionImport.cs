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
        Intent intent = new(AuditActions.ImportUnions, "unions");
        if (!operation.Actor.MayManageUnions())
        {
            return await contexts.RefuseAsync(operation, intent, UnionCommands.NotAllowed).ConfigureAwait(false);
        }

        CsvTable table = await CsvTable.ReadAsync(file, Columns, cancellationToken).ConfigureAwait(false);
        if (table.Refusals.Count > 0)
        {
            return await contexts.RefuseAsync(operation, intent, table.Refusals).ConfigureAwait(false);
        }

        return table.Lines.Count + table.BadLines.Count == 0
            ? await contexts.RefuseAsync(operation, intent, "Tệp không có CĐCS nào dưới dòng tiêu đề.").ConfigureAwait(false)
            : await contexts.WriteAsync(operation, intent, scope => ApplyAsync(scope, table), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The lines that are right by themselves.</summary>
    private static List<(int Line, UnionDetails Details)> Read(CsvTable table, List<LineRefusal> refusals)
    {
        List<(int, UnionDetails)> wanted = [];
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        foreach (CsvLine line in table.Lines)
        {
            int before = refusals.Count;
            DateOnly? opened = Date(line, "tu_ngay", refusals);
            DateOnly? closed = Date(line, "den_ngay", refusals);
            if (line["tu_ngay"].Length == 0)
            {
                refusals.Add(new(line.Number, "chưa có tu_ngay (ngày bắt đầu hoạt động, dạng yyyy-MM-dd)."));
            }

            UnionDetails details = new(line["ma"], line["ten"], line["khoi"], opened ?? DateOnly.MinValue, closed, line["sap_nhap_vao"]);
            refusals.AddRange(details.Refusals().Select(r => new LineRefusal(line.Number, r)));
            if (!seen.TryAdd(UnionCode.Normalize(details.Code), line.Number))
            {
                refusals.Add(new(line.Number, $"mã {details.Code} đã có ở dòng {seen[UnionCode.Normalize(details.Code)]} của tệp. Mỗi CĐCS chỉ một dòng."));
            }

            if (refusals.Count == before)
            {
                wanted.Add((line.Number, details));
            }
        }

        return wanted;
    }

    private static DateOnly? Date(CsvLine line, string column, List<LineRefusal> refusals)
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

        refusals.Add(new(line.Number, $"{column} “{text}” không phải ngày dạng yyyy-MM-dd, ví dụ 2024-03-01."));
        return null;
    }

    private static async Task<Outcome> ApplyAsync(WriteScope scope, CsvTable table)
    {
        List<LineRefusal> refusals = [.. table.BadLines];
        List<(int Line, UnionDetails Details)> wanted = Read(table, refusals);
        HashSet<string> inFile = [.. table.Lines.Select(l => UnionCode.Normalize(l["ma"]))];
        UnionWriter writer = new(scope);
        await writer.LoadAsync().ConfigureAwait(false);
        scope.Record(before: null, after: $"{wanted.Count} CĐCS", wanted.Count);
        Dictionary<string, string?> before = wanted.ToDictionary(
            w => w.Details.Code, w => writer.Find(w.Details.Code) is { } u ? UnionWriter.Describe(u) : null, StringComparer.Ordinal);

        wanted.ForEach(w => writer.Put(w.Details));
        await writer.KeepWordsAsync().ConfigureAwait(false);
        await scope.Db.SaveChangesAsync(scope.Cancellation).ConfigureAwait(false);

        foreach ((int line, UnionDetails details) in wanted)
        {
            // into a line that is itself wrong: that one is named
            if (writer.SetMergedInto(details) is { } wrong && !inFile.Contains(UnionCode.Normalize(details.MergedInto)))
            {
                refusals.Add(new(line, wrong));
            }
        }

        foreach ((int line, UnionDetails details) in wanted)
        {
            GrassrootsUnion union = writer.Find(details.Code)!;
            if ((writer.Cycle(union) ?? await writer.FiguresLeftBehindAsync(union).ConfigureAwait(false)) is { } wrong)
            {
                refusals.Add(new(line, wrong));
            }

            scope.RecordLine(AuditActions.SaveUnion, union.Code, before[details.Code], UnionWriter.Describe(union), union.Version);
        }

        return refusals.Count > 0 ? new Outcome.Refused(LineRefusal.InOrder(refusals)) : new Outcome.Saved(wanted.Count);
    }
}
