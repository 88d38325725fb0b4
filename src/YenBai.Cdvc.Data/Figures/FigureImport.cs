using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Importing;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Figures;

/// <summary>Nhập số liệu from a CSV file of one period: all or nothing, every bad line named. An empty value changes nothing.</summary>
public sealed class FigureImport(CdvcContexts contexts)
{
    /// <summary>Columns of the file; <c>cdcs</c> is empty for the province's own items.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["cdcs", "muc", "gia_tri"];

    /// <summary><see cref="Outcome.Saved.Version"/> is the number of cells changed.</summary>
    public async Task<Outcome> ImportAsync(Operation operation, string periodCode, Stream file, CancellationToken cancellationToken)
    {
        Intent unread = new(AuditActions.ImportFigures, periodCode);
        if (!operation.Actor.MayImport())
        {
            return await contexts.RefuseAsync(operation, unread, "Chỉ Quản trị và Cán bộ được nhập số liệu từ tệp.").ConfigureAwait(false);
        }

        CsvTable table = await CsvTable.ReadAsync(file, Columns, cancellationToken).ConfigureAwait(false);
        if (table.Refusals.Count > 0)
        {
            return await contexts.RefuseAsync(operation, unread, table.Refusals).ConfigureAwait(false);
        }

        if (table.Lines.Count + table.BadLines.Count == 0)
        {
            return await contexts.RefuseAsync(operation, unread, "Tệp không có số liệu nào dưới dòng tiêu đề.").ConfigureAwait(false);
        }

        return await contexts.WriteAsync(
            operation,
            unread with { After = Digest(table) },
            scope => ApplyAsync(scope, periodCode, table),
            cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Outcome> ApplyAsync(WriteScope scope, string periodCode, CsvTable table)
    {
        ReportingPeriod? period = await PeriodQueries.FindAsync(scope.Db, periodCode, scope.Cancellation).ConfigureAwait(false);
        if (period is null)
        {
            return new Outcome.Refused(PeriodQueries.Unknown(periodCode));
        }

        FigureBatchPlan plan = await FigureBatchPlan.LoadAsync(
            scope.Db, scope.Actor, scope.Today, period, table.Lines.Select(l => l["cdcs"]), blankErases: false, scope.Cancellation).ConfigureAwait(false);
        foreach (CsvLine line in table.Lines)
        {
            plan.Take(Proposed(line, plan));
        }

        LineRefusal[] refusals = [.. table.BadLines, .. Refusals(table.Lines, plan)];
        if (refusals.Length > 0)
        {
            return new Outcome.Refused(LineRefusal.InOrder(refusals));
        }

        scope.Record(before: null, Digest(table), plan.Changes);
        plan.Write(scope);
        return new Outcome.Saved(plan.Changes);
    }

    /// <summary>Tells this file from any other, so that an operation id means the same one when it comes again.</summary>
    private static string Digest(CsvTable table) => Operation.Digest(table.Lines.Select(l => string.Join(',', Columns.Select(c => l[c]))), "dòng");

    private static ProposedFigure Proposed(CsvLine line, FigureBatchPlan plan)
    {
        string code = line["cdcs"];
        DataItem? item = plan.Item(line["muc"]);
        // without its item a text cannot be read, and the line is refused for it
        ParsedFigure parsed = item is null ? new ParsedFigure.Accepted(FigureValue.Blank) : FigureText.ParseStrict(line["gia_tri"], item);
        return new ProposedFigure($"dòng {line.Number}", code.Length == 0 ? null : code, line["muc"], parsed);
    }

    private static IEnumerable<LineRefusal> Refusals(IReadOnlyList<CsvLine> lines, FigureBatchPlan plan)
    {
        Dictionary<string, int> numbers = lines.Zip(plan.Cells).ToDictionary(l => l.Second.Proposed.Place, l => l.First.Number, StringComparer.Ordinal);
        return
        [
            .. plan.Cells.SelectMany(cell => Sentences(cell).Select(sentence => new LineRefusal(numbers[cell.Proposed.Place], sentence))),
            .. plan.Contradictions().Select(c => new LineRefusal(c.Cells.Max(cell => numbers[cell.Proposed.Place]), c.Sentence)),
        ];
    }

    /// <summary>All that is wrong with a line: a file names its mistakes at once, and its codes as they stand there.</summary>
    private static IEnumerable<string> Sentences(PlannedFigure cell)
    {
        if (cell.Body is null)
        {
            yield return $"không có CĐCS mã “{cell.Proposed.UnionCode}”.";
        }

        if (cell.Item is null)
        {
            yield return $"không có mục số liệu “{cell.Proposed.ItemCode}”.";
        }

        if (cell is { Body: not null, Item: not null, Sentence: { } sentence })
        {
            yield return sentence;
        }
    }
}
