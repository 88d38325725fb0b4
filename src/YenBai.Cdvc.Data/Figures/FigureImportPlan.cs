using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Importing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Figures;

/// <summary>What an import would change, worked out before anything is written.</summary>
internal sealed class FigureImportPlan
{
    private readonly WriteScope scope;
    private readonly Programme programme;
    private readonly ReportingPeriod period;
    private readonly Province province;
    private readonly Dictionary<string, GrassrootsUnion> unions;
    private readonly Dictionary<string, DataItem> items;
    private readonly Dictionary<(int BodyId, int ItemId), Figure> figures;
    private readonly Dictionary<int, Submission> submissions;
    private readonly Dictionary<(int BodyId, int ItemId), int> lines = [];
    private readonly Dictionary<int, string?> bodyRefusals = [];

    private FigureImportPlan(
        WriteScope scope, Programme programme, ReportingPeriod period, Province province, IEnumerable<GrassrootsUnion> unions, IEnumerable<Figure> figures, IEnumerable<Submission> submissions)
    {
        this.scope = scope;
        this.programme = programme;
        this.period = period;
        this.province = province;
        this.unions = unions.ToDictionary(u => u.Code, StringComparer.Ordinal);
        this.figures = figures.ToDictionary(f => (f.ReportingBodyId, f.DataItemId));
        this.submissions = submissions.ToDictionary(s => s.ReportingBodyId);
        items = programme.DataItems.ToDictionary(i => i.Code, StringComparer.Ordinal);
    }

    public List<LineRefusal> Refusals { get; } = [];

    /// <summary>The cells of the file that have a value.</summary>
    private List<Cell> Cells { get; } = [];

    /// <summary>Of them, those that get a new one.</summary>
    public List<Cell> Changes { get; } = [];

    public static async Task<FigureImportPlan> LoadAsync(WriteScope scope, Programme programme, ReportingPeriod period) => new(
        scope,
        programme,
        period,
        await scope.Db.Provinces.SingleAsync(scope.Cancellation).ConfigureAwait(false),
        await scope.Db.Unions.AsNoTracking().ToListAsync(scope.Cancellation).ConfigureAwait(false),
        await scope.Db.Figures.Where(f => f.PeriodId == period.Id).ToListAsync(scope.Cancellation).ConfigureAwait(false),
        await scope.Db.Submissions.AsNoTracking().Where(s => s.PeriodId == period.Id).ToListAsync(scope.Cancellation).ConfigureAwait(false));

    /// <summary>Takes one line into the plan, or refuses it.</summary>
    public void Read(CsvLine line)
    {
        string code = line["cdcs"];
        ReportingBody? body = code.Length == 0 ? province : unions.GetValueOrDefault(UnionCode.Normalize(code));
        DataItem? item = items.GetValueOrDefault(line["muc"]);
        if (body is null)
        {
            Refuse(line, $"không có CĐCS mã “{code}”.");
        }

        if (item is null)
        {
            Refuse(line, $"không có mục số liệu “{line["muc"]}”.");
        }

        if (body is null || item is null)
        {
            return;
        }

        if (!lines.TryAdd((body.Id, item.Id), line.Number))
        {
            Refuse(line, $"ô {(code.Length == 0 ? "cấp tỉnh" : code)}/{item.Code} đã có ở dòng {lines[(body.Id, item.Id)]}. Mỗi ô chỉ ghi một lần.");
            return;
        }

        switch (FigureText.ParseStrict(line["gia_tri"], item))
        {
            case ParsedFigure.Accepted accepted:
                Accept(line, body, item, accepted.Value);
                break;
            case ParsedFigure.Rejected rejected:
                Refuse(line, rejected.Reason);
                break;
            case ParsedFigure.Ambiguous ambiguous:
                Refuse(line, ambiguous.Question);
                break;
        }
    }

    /// <summary>Refuses the lines that would leave a part above its whole.</summary>
    public void RefuseContradictions()
    {
        Dictionary<(int, int), FigureValue> after = figures.ToDictionary(f => f.Key, f => f.Value.Value);
        foreach (Cell cell in Cells)
        {
            after[(cell.Body.Id, cell.Item.Id)] = cell.Value;
        }

        FigureTable table = new(after.Select(a => (a.Key.Item1, a.Key.Item2, a.Value)));
        foreach (IGrouping<ReportingBody, Cell> cells in Cells.GroupBy(c => c.Body))
        {
            foreach (FigureFinding finding in FigureChecks.Check(programme, table, FigureTable.Empty, cells.Key.Id).Where(f => f.Severity == RuleSeverity.Contradiction))
            {
                int[] touching = [.. cells.Where(c => finding.ItemCodes.Contains(c.Item.Code, StringComparer.Ordinal)).Select(c => c.Line)];
                if (touching.Length > 0)
                {
                    Refusals.Add(new(touching.Max(), $"{(cells.Key is GrassrootsUnion u ? u.Code : "cấp tỉnh")}: {finding.Sentence}"));
                }
            }
        }
    }

    /// <summary>Writes the changes, each with its audit row.</summary>
    public void Write()
    {
        foreach (Cell change in Changes)
        {
            if (!figures.TryGetValue((change.Body.Id, change.Item.Id), out Figure? figure))
            {
                figure = new Figure { PeriodId = period.Id, ReportingBodyId = change.Body.Id, DataItemId = change.Item.Id, UpdatedBy = scope.Actor.Name };
                scope.Db.Figures.Add(figure);
            }

            string? before = figure.Version == 0 ? null : FigureSubject.Text(figure.Value, figure.Note);
            FigureWriter.Set(figure, change.Value, note: null, scope);
            string subject = FigureSubject.Of(period.Code, (change.Body as GrassrootsUnion)?.Code, change.Item.Code);
            scope.RecordLine(AuditActions.SaveFigure, subject, before, FigureSubject.Text(figure.Value, figure.Note), figure.Version);
        }
    }

    private void Accept(CsvLine line, ReportingBody body, DataItem item, FigureValue value)
    {
        Submission? submission = submissions.GetValueOrDefault(body.Id);
        if (!bodyRefusals.TryGetValue(body.Id, out string? bodyRefusal))
        {
            bodyRefusals[body.Id] = bodyRefusal = FigureAcceptance.RefusalOfBody(period, body, submission, scope.Today);
        }

        if ((bodyRefusal ?? FigureAcceptance.RefusalOfItem(body, submission, item) ?? FigureAcceptance.RefusalOfValue(body, item, value)) is { } refusal)
        {
            Refuse(line, refusal);
            return;
        }

        if (value.IsBlank)
        {
            return;
        }

        Cell cell = new(line.Number, body, item, value);
        Cells.Add(cell);
        if (!figures.TryGetValue((body.Id, item.Id), out Figure? figure) || figure.Value != value)
        {
            Changes.Add(cell);
        }
    }

    private void Refuse(CsvLine line, string sentence) => Refusals.Add(new(line.Number, sentence));

    /// <summary>One cell as the file has it.</summary>
    internal sealed record Cell(int Line, ReportingBody Body, DataItem Item, FigureValue Value);
}
