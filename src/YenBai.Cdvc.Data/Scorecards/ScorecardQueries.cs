using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Scorecards;

/// <summary>Loads what scorecards are computed from. Dashboard, row page, Excel and JSON all start here.</summary>
public sealed class ScorecardQueries(CdvcContexts contexts)
{
    /// <summary>The input of one period; null where there is no such period or the actor may not see the province.</summary>
    public async Task<ScorecardInput?> InputAsync(Actor actor, string periodCode, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            ReportingPeriod? period = await PeriodQueries.FindAsync(db, periodCode, cancellationToken).ConfigureAwait(false);
            if (period is null || !actor.MaySeeProvince())
            {
                return null;
            }

            Programme programme = await ProgrammeQueries.ForYearAsync(db, period.Year, cancellationToken).ConfigureAwait(false);
            return await InputAsync(db, programme, period, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The inputs of every period of the programme that covers a year, by cut-off, each with the definitions of its own year; empty where the actor may not see the province.</summary>
    public async Task<IReadOnlyList<ScorecardInput>> TermInputsAsync(Actor actor, int year, CancellationToken cancellationToken)
    {
        if (!actor.MaySeeProvince())
        {
            return [];
        }

        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            Programme programme = await ProgrammeQueries.ForYearAsync(db, year, cancellationToken).ConfigureAwait(false);
            return await TermInputsAsync(db, programme, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The whole term of the programme that covers a year; null where the actor may not see the province.</summary>
    public async Task<TermScorecard?> TermAsync(Actor actor, int year, CancellationToken cancellationToken)
    {
        if (!actor.MaySeeProvince())
        {
            return null;
        }

        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            // closed years keep their own definitions; what is still to come is asked by those of today
            Programme programme = await ProgrammeQueries.CurrentAsync(db, year, cancellationToken).ConfigureAwait(false);
            return TermScorecardCalculator.Compute(programme, await TermInputsAsync(db, programme, cancellationToken).ConfigureAwait(false));
        }
    }

    internal static async Task<IReadOnlyList<ScorecardInput>> TermInputsAsync(CdvcDbContext db, Programme programme, CancellationToken cancellationToken)
    {
        List<ReportingPeriod> periods = await db.Periods.AsNoTracking()
            .Where(p => p.Year >= programme.FirstYear && p.Year <= programme.LastYear)
            .OrderBy(p => p.CutOff).ToListAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<int, Programme> definitions = await DefinitionsAsync(db, [.. periods.Select(p => p.Year).Distinct()], cancellationToken).ConfigureAwait(false);
        return await InputsAsync(db, [.. periods.Select(p => (definitions[p.Year], p))], cancellationToken).ConfigureAwait(false);
    }

    internal static async Task<ScorecardInput> InputAsync(CdvcDbContext db, Programme programme, ReportingPeriod period, CancellationToken cancellationToken) =>
        (await InputsAsync(db, [(programme, period)], cancellationToken).ConfigureAwait(false))[0];

    /// <summary>What <see cref="ProgrammeQueries.ForYearAsync(CdvcDbContext, int, CancellationToken)"/> gives for each year, a programme of several open years read once.</summary>
    private static async Task<IReadOnlyDictionary<int, Programme>> DefinitionsAsync(CdvcDbContext db, IReadOnlyList<int> years, CancellationToken cancellationToken)
    {
        Dictionary<int, int> closed = await ClosedYears.ReadAsync(db, cancellationToken).ConfigureAwait(false);
        List<ProgrammeHeading> headings = await ProgrammeQueries.HeadingsAsync(db, cancellationToken).ConfigureAwait(false);
        Dictionary<int, Programme> current = [];
        Dictionary<int, Programme> definitions = [];
        foreach (int year in years)
        {
            if (closed.ContainsKey(year))
            {
                definitions[year] = await ProgrammeQueries.ForYearAsync(db, year, cancellationToken).ConfigureAwait(false);
                continue;
            }

            int best = ProgrammeQueries.Best(headings, year).Id;
            if (!current.TryGetValue(best, out Programme? programme))
            {
                programme = await ProgrammeQueries.CurrentAsync(db, year, cancellationToken).ConfigureAwait(false);
                current[best] = programme;
            }

            definitions[year] = programme;
        }

        return definitions;
    }

    /// <summary>One input for each period, in their order; the database is asked as often as for one.</summary>
    private static async Task<IReadOnlyList<ScorecardInput>> InputsAsync(
        CdvcDbContext db, IReadOnlyList<(Programme Definitions, ReportingPeriod Period)> periods, CancellationToken cancellationToken)
    {
        if (periods.Count == 0)
        {
            return [];
        }

        int provinceId = await db.Provinces.Select(p => p.Id).SingleAsync(cancellationToken).ConfigureAwait(false);
        List<GrassrootsUnion> unions = await db.Unions.AsNoTracking().OrderBy(u => u.Code).ToListAsync(cancellationToken).ConfigureAwait(false);
        int[] ids = [.. periods.Select(p => p.Period.Id)];
        ILookup<int, PeriodFigure> figures = (await db.Figures
                .Where(f => ids.Contains(f.PeriodId) && f.Value != FigureValue.Blank)
                .Select(f => new PeriodFigure(f.PeriodId, f.ReportingBodyId, f.DataItemId, f.Value)).ToListAsync(cancellationToken).ConfigureAwait(false))
            .ToLookup(f => f.PeriodId);
        ILookup<int, Submission> submissions = (await db.Submissions.AsNoTracking()
            .Where(s => ids.Contains(s.PeriodId)).ToListAsync(cancellationToken).ConfigureAwait(false)).ToLookup(s => s.PeriodId);

        int[] stocks = [.. periods.Select(p => p.Definitions).Distinct().SelectMany(d => d.DataItems).Where(i => i.AsOfCutOff).Select(i => i.Id).Distinct()];
        DateOnly last = periods.Max(p => p.Period.CutOff);
        var earlier = await db.Figures
            .Where(f => stocks.Contains(f.DataItemId) && f.Value != FigureValue.Blank && f.Value != FigureValue.NotApplicable)
            .Join(db.Periods.Where(p => p.CutOff < last), f => f.PeriodId, p => p.Id, (f, p) => new { f.ReportingBodyId, f.DataItemId, f.Value, p.CutOff })
            .OrderBy(f => f.CutOff).ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. from of in periods
               let period = of.Period
               select new ScorecardInput(
                   of.Definitions,
                   period,
                   provinceId,
                   [.. unions.Where(u => u.IsActiveWithin(period.Start, period.CutOff))],
                   new FigureTable(figures[period.Id].Select(f => (f.BodyId, f.ItemId, f.Value))),
                   new FigureTable(earlier.TakeWhile(f => f.CutOff < period.CutOff).Select(f => (f.ReportingBodyId, f.DataItemId, f.Value))))
               {
                   ReportStates = submissions[period.Id].ToDictionary(s => s.ReportingBodyId, s => s.State),
               },
        ];
    }

    private sealed record PeriodFigure(int PeriodId, int BodyId, int ItemId, FigureValue Value);
}
