using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Unions;
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
            Programme programme = await ProgrammeQueries.ForYearAsync(db, year, cancellationToken).ConfigureAwait(false);
            return TermScorecardCalculator.Compute(programme, await TermInputsAsync(db, programme, cancellationToken).ConfigureAwait(false));
        }
    }

    internal static async Task<IReadOnlyList<ScorecardInput>> TermInputsAsync(CdvcDbContext db, Programme programme, CancellationToken cancellationToken)
    {
        List<ReportingPeriod> periods = await db.Periods.AsNoTracking()
            .Where(p => p.Year >= programme.FirstYear && p.Year <= programme.LastYear)
            .OrderBy(p => p.CutOff).ToListAsync(cancellationToken).ConfigureAwait(false);
        List<ScorecardInput> inputs = [];
        foreach (IGrouping<int, ReportingPeriod> inYear in periods.GroupBy(p => p.Year))
        {
            Programme definitions = await ProgrammeQueries.ForYearAsync(db, inYear.Key, cancellationToken).ConfigureAwait(false);
            foreach (ReportingPeriod period in inYear)
            {
                inputs.Add(await InputAsync(db, definitions, period, cancellationToken).ConfigureAwait(false));
            }
        }

        return inputs;
    }

    internal static async Task<ScorecardInput> InputAsync(CdvcDbContext db, Programme programme, ReportingPeriod period, CancellationToken cancellationToken)
    {
        int provinceId = await db.Provinces.Select(p => p.Id).SingleAsync(cancellationToken).ConfigureAwait(false);
        List<GrassrootsUnion> unions = await db.Unions.AsNoTracking().ActiveWithin(period)
            .OrderBy(u => u.Code).ToListAsync(cancellationToken).ConfigureAwait(false);
        var figures = await db.Figures
            .Where(f => f.PeriodId == period.Id && f.Value != FigureValue.Blank)
            .Select(f => new { f.ReportingBodyId, f.DataItemId, f.Value }).ToListAsync(cancellationToken).ConfigureAwait(false);

        int[] stocks = [.. programme.DataItems.Where(i => i.AsOfCutOff).Select(i => i.Id)];
        var earlier = await db.Figures
            .Where(f => stocks.Contains(f.DataItemId) && f.Value != FigureValue.Blank && f.Value != FigureValue.NotApplicable)
            .Join(db.Periods.Where(p => p.CutOff < period.CutOff), f => f.PeriodId, p => p.Id, (f, p) => new { f.ReportingBodyId, f.DataItemId, f.Value, p.CutOff })
            .OrderBy(f => f.CutOff).ToListAsync(cancellationToken).ConfigureAwait(false);
        Dictionary<int, SubmissionState> states = await db.Submissions
            .Where(s => s.PeriodId == period.Id).ToDictionaryAsync(s => s.ReportingBodyId, s => s.State, cancellationToken).ConfigureAwait(false);
        return new ScorecardInput(
            programme,
            period,
            provinceId,
            unions,
            new FigureTable(figures.Select(f => (f.ReportingBodyId, f.DataItemId, f.Value))),
            new FigureTable(earlier.Select(f => (f.ReportingBodyId, f.DataItemId, f.Value)))) { ReportStates = states };
    }
}
