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

    /// <summary>The inputs of every period of the programme that covers a year, by cut-off; empty where the actor may not see the province.</summary>
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
            List<ReportingPeriod> periods = await db.Periods.AsNoTracking()
                .Where(p => p.Year >= programme.FirstYear && p.Year <= programme.LastYear)
                .OrderBy(p => p.CutOff).ToListAsync(cancellationToken).ConfigureAwait(false);
            return await InputsAsync(db, programme, periods, cancellationToken).ConfigureAwait(false);
        }
    }

    internal static async Task<ScorecardInput> InputAsync(CdvcDbContext db, Programme programme, ReportingPeriod period, CancellationToken cancellationToken) =>
        (await InputsAsync(db, programme, [period], cancellationToken).ConfigureAwait(false))[0];

    /// <summary>One input for each period, in their order; the database is asked as often as for one.</summary>
    internal static async Task<IReadOnlyList<ScorecardInput>> InputsAsync(
        CdvcDbContext db, Programme programme, IReadOnlyList<ReportingPeriod> periods, CancellationToken cancellationToken)
    {
        if (periods.Count == 0)
        {
            return [];
        }

        int provinceId = await db.Provinces.Select(p => p.Id).SingleAsync(cancellationToken).ConfigureAwait(false);
        List<GrassrootsUnion> unions = await db.Unions.AsNoTracking().OrderBy(u => u.Code).ToListAsync(cancellationToken).ConfigureAwait(false);
        int[] ids = [.. periods.Select(p => p.Id)];
        ILookup<int, PeriodFigure> figures = (await db.Figures
                .Where(f => ids.Contains(f.PeriodId) && f.Value != FigureValue.Blank)
                .Select(f => new PeriodFigure(f.PeriodId, f.ReportingBodyId, f.DataItemId, f.Value)).ToListAsync(cancellationToken).ConfigureAwait(false))
            .ToLookup(f => f.PeriodId);
        ILookup<int, Submission> submissions = (await db.Submissions.AsNoTracking()
            .Where(s => ids.Contains(s.PeriodId)).ToListAsync(cancellationToken).ConfigureAwait(false)).ToLookup(s => s.PeriodId);

        int[] stocks = [.. programme.DataItems.Where(i => i.AsOfCutOff).Select(i => i.Id)];
        DateOnly last = periods.Max(p => p.CutOff);
        var earlier = await db.Figures
            .Where(f => stocks.Contains(f.DataItemId) && f.Value != FigureValue.Blank && f.Value != FigureValue.NotApplicable)
            .Join(db.Periods.Where(p => p.CutOff < last), f => f.PeriodId, p => p.Id, (f, p) => new { f.ReportingBodyId, f.DataItemId, f.Value, p.CutOff })
            .OrderBy(f => f.CutOff).ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. periods.Select(period => new ScorecardInput(
                programme,
                period,
                provinceId,
                [.. unions.Where(u => u.IsActiveWithin(period.Start, period.CutOff))],
                new FigureTable(figures[period.Id].Select(f => (f.BodyId, f.ItemId, f.Value))),
                new FigureTable(earlier.TakeWhile(f => f.CutOff < period.CutOff).Select(f => (f.ReportingBodyId, f.DataItemId, f.Value))))
            {
                ReportStates = submissions[period.Id].ToDictionary(s => s.ReportingBodyId, s => s.State),
            }),
        ];
    }

    private sealed record PeriodFigure(int PeriodId, int BodyId, int ItemId, FigureValue Value);
}
