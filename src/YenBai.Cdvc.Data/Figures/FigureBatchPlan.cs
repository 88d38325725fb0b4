using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Figures;

/// <summary>What many cells of one period would change, worked out before anything is written: the one planner of previews, pastes, workbooks and CSV files.</summary>
internal sealed class FigureBatchPlan
{
    // ids in one question: SQL Server takes 2,100 parameters
    private const int AtOnce = 500;

    private readonly Actor actor;
    private readonly DateOnly today;
    private readonly ReportingPeriod period;
    private readonly Programme programme;
    private readonly Province province;
    private readonly Dictionary<string, GrassrootsUnion> unions;
    private readonly Dictionary<string, DataItem> items;
    private readonly Dictionary<int, Submission> submissions;
    private readonly Dictionary<(int BodyId, int ItemId), Figure> figures;
    private readonly Dictionary<(int BodyId, int ItemId), string> places = [];
    private readonly List<PlannedFigure> cells = [];

    private FigureBatchPlan(
        Actor actor,
        DateOnly today,
        ReportingPeriod period,
        Programme programme,
        Province province,
        IEnumerable<GrassrootsUnion> unions,
        IEnumerable<Submission> submissions,
        IEnumerable<Figure> figures)
    {
        this.actor = actor;
        this.today = today;
        this.period = period;
        this.programme = programme;
        this.province = province;
        this.unions = unions.ToDictionary(u => u.Code, StringComparer.Ordinal);
        this.submissions = submissions.ToDictionary(s => s.ReportingBodyId);
        this.figures = figures.ToDictionary(f => (f.ReportingBodyId, f.DataItemId));
        items = programme.DataItems.ToDictionary(i => i.Code, StringComparer.Ordinal);
    }

    /// <summary>The cells taken, in their order.</summary>
    public IReadOnlyList<PlannedFigure> Cells => cells;

    /// <summary>Whether a blank empties its cell; otherwise it changes nothing.</summary>
    private bool BlankErases { get; init; }

    /// <summary>Reads what the cells of these CĐCS are judged by, whatever number of others there is.</summary>
    public static async Task<FigureBatchPlan> LoadAsync(
        CdvcDbContext db, Actor actor, DateOnly today, ReportingPeriod period, IEnumerable<string?> unionCodes, bool blankErases, CancellationToken cancellationToken)
    {
        Programme ofYear = await ProgrammeQueries.ForYearAsync(db, period.Year, cancellationToken).ConfigureAwait(false);
        Province own = await UnionQueries.ProvinceAsync(db, cancellationToken).ConfigureAwait(false);
        List<GrassrootsUnion> named = [];
        foreach (string[] some in unionCodes.OfType<string>().Select(UnionCode.Normalize).Distinct(StringComparer.Ordinal).Chunk(AtOnce))
        {
            named.AddRange(await db.Unions.AsNoTracking().Where(u => some.Contains(u.Code)).ToListAsync(cancellationToken).ConfigureAwait(false));
        }

        List<Submission> theirReports = [];
        List<Figure> theirFigures = [];
        foreach (int[] some in named.Select(u => u.Id).Prepend(own.Id).Chunk(AtOnce))
        {
            theirReports.AddRange(await db.Submissions.AsNoTracking()
                .Where(s => s.PeriodId == period.Id && some.Contains(s.ReportingBodyId)).ToListAsync(cancellationToken).ConfigureAwait(false));
            theirFigures.AddRange(await db.Figures
                .Where(f => f.PeriodId == period.Id && some.Contains(f.ReportingBodyId)).ToListAsync(cancellationToken).ConfigureAwait(false));
        }

        return new FigureBatchPlan(actor, today, period, ofYear, own, named, theirReports, theirFigures) { BlankErases = blankErases };
    }

    /// <summary>The item of a code; null where there is none.</summary>
    public DataItem? Item(string code) => items.GetValueOrDefault(code);

    /// <summary>Takes one cell into the plan; the same cell a second time is refused there.</summary>
    public void Take(ProposedFigure proposed) => cells.Add(Judge(proposed));

    /// <summary>What the accepted cells would leave with a part above its whole, where one of them has to do with it.</summary>
    public IReadOnlyList<FigureContradiction> Contradictions()
    {
        PlannedFigure[] accepted = [.. cells.Where(c => c.IsAccepted)];
        FigureTable after = new(figures.Values.Select(f => (f.ReportingBodyId, f.DataItemId, f.Value))
            .Concat(accepted.Select(c => (c.Body!.Id, c.Item!.Id, c.Value.GetValueOrDefault()))));
        return
        [
            .. from body in accepted.GroupBy(c => c.Body!)
               from finding in FigureChecks.Check(programme, after, FigureTable.Empty, body.Key.Id)
               where finding.Severity == RuleSeverity.Contradiction
               let touched = body.Where(c => finding.ItemCodes.Contains(c.Item!.Code, StringComparer.Ordinal)).ToList()
               where touched.Count > 0
               select new FigureContradiction(body.Key, finding, touched),
        ];
    }

    /// <summary>How many cells <see cref="Write"/> writes.</summary>
    public int Changes => cells.Count(IsChange);

    /// <summary>Writes what is new or changed, each cell with its audit row.</summary>
    public void Write(WriteScope scope)
    {
        foreach (PlannedFigure cell in cells.Where(IsChange))
        {
            Figure? figure = figures.GetValueOrDefault((cell.Body!.Id, cell.Item!.Id));
            FigureWriter.SetLine(figure, period, cell.Body, cell.Item, cell.Value.GetValueOrDefault(), scope);
        }
    }

    private static bool IsChange(PlannedFigure cell) => cell.Verdict is FigureVerdict.New or FigureVerdict.Changed;

    private static bool IsStale(PlannedFigure cell) => cell.Proposed.BasedOnVersion is { } version && version != cell.CurrentVersion;

    private PlannedFigure Judge(ProposedFigure proposed)
    {
        ReportingBody? body = proposed.UnionCode is null ? province : unions.GetValueOrDefault(UnionCode.Normalize(proposed.UnionCode));
        FigureTarget target = new(proposed.UnionCode, proposed.ItemCode, body, Item(proposed.ItemCode), body is null ? null : submissions.GetValueOrDefault(body.Id));
        PlannedFigure cell = new(proposed, body, target.Item, FigureVerdict.Refused, FigureValue.Blank, CurrentVersion: 0, Value: null, target.RefusalOfActor(actor));
        if (cell.Sentence is not null)
        {
            return cell;
        }

        (int, int) key = (body!.Id, target.Item!.Id);
        if (!places.TryAdd(key, proposed.Place))
        {
            return cell with { Sentence = $"ô {proposed.UnionCode ?? "cấp tỉnh"}/{target.Item.Code} đã có ở {places[key]}. Mỗi ô chỉ ghi một lần." };
        }

        if (figures.TryGetValue(key, out Figure? figure))
        {
            cell = cell with { Now = figure.Value, CurrentVersion = figure.Version };
        }

        return proposed.Parsed switch
        {
            ParsedFigure.Rejected rejected => cell with { Sentence = rejected.Reason },
            ParsedFigure.Ambiguous ambiguous => Ask(cell, target, ambiguous, figure),
            ParsedFigure.Accepted accepted => Weigh(cell, target, accepted.Value, figure),
            _ => throw new ArgumentException($"Unknown {proposed.Parsed}.", nameof(proposed)),
        };
    }

    private PlannedFigure Ask(PlannedFigure cell, FigureTarget target, ParsedFigure.Ambiguous ambiguous, Figure? figure)
    {
        if ((target.RefusalOfPlace(period, today) ?? target.RefusalOfValue(ambiguous.Suggestion)) is { } refusal)
        {
            return cell with { Sentence = refusal };
        }

        // both in one answer: whoever says yes has seen what it overwrites
        return IsStale(cell) && ambiguous.Suggestion != cell.Now
            ? cell with { Verdict = FigureVerdict.Conflict, Value = ambiguous.Suggestion, Sentence = $"{ambiguous.Question} {FigureTarget.Theirs(figure, target.Item!)}" }
            : cell with { Verdict = FigureVerdict.Unclear, Value = ambiguous.Suggestion, Sentence = ambiguous.Question };
    }

    private PlannedFigure Weigh(PlannedFigure cell, FigureTarget target, FigureValue value, Figure? figure)
    {
        string? closed = target.RefusalOfPlace(period, today);
        if (target.RefusalOfValue(value) is { } unfit)
        {
            return cell with { Sentence = closed ?? unfit };
        }

        if (value.IsBlank && !BlankErases)
        {
            return cell with { Verdict = FigureVerdict.Same, Sentence = closed };
        }

        // an unchanged cell is no news, even where it could not change: a workbook of all CĐCS holds the sent ones too
        if (value == cell.Now)
        {
            return cell with { Verdict = FigureVerdict.Same, Value = value, Sentence = closed };
        }

        if (closed is not null)
        {
            return cell with { Sentence = closed };
        }

        if (IsStale(cell))
        {
            return cell with { Verdict = FigureVerdict.Conflict, Value = value, Sentence = FigureTarget.Theirs(figure, target.Item!) };
        }

        return cell with { Verdict = cell.Now.IsBlank ? FigureVerdict.New : FigureVerdict.Changed, Value = value };
    }
}
