using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Submissions;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Scorecards;

/// <summary>Tình hình của một CĐCS in a period: what the standing page shows.</summary>
/// <param name="Report">What it owes; to a CĐCS without the log of reminders.</param>
/// <param name="Figures">One per item of the CĐCS, in the order of entry; to a CĐCS, what the province decides only once it is confirmed.</param>
/// <param name="Rows">How it stands on every row of the programme.</param>
/// <param name="IsActive">Whether it is active at the cut-off: if not, its figures enter sums only.</param>
public sealed record Standing(
    Programme Programme,
    ReportingPeriod Period,
    GrassrootsUnion Union,
    OutstandingReport Report,
    IReadOnlyList<StandingFigure> Figures,
    IReadOnlyList<StandingRow> Rows,
    bool IsActive,
    DateOnly Today);

/// <summary>Số liệu of one item, with that of the same period a year before.</summary>
/// <param name="Asked">Whether the item is asked in this kind of period.</param>
public sealed record StandingFigure(DataItem Item, FigureValue Value, FigureValue LastYear, bool Asked);

/// <summary>Đọc tình hình của một CĐCS: reads how one CĐCS stands. A CĐCS account gets its own figures only: nothing of the province is loaded for it.</summary>
public sealed class StandingQueries(CdvcContexts contexts, TimeProvider time)
{
    /// <summary>The standing of a CĐCS; null where there is no such CĐCS or period, or the actor may not see it.</summary>
    public async Task<Standing?> FindAsync(Actor actor, string periodCode, string unionCode, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            GrassrootsUnion? union = await UnionQueries.FindAsync(db, unionCode, cancellationToken).ConfigureAwait(false);
            if (union is null || !actor.MaySee(union) || await DefinedPeriod.FindAsync(db, periodCode, cancellationToken).ConfigureAwait(false) is not ({ } period, { } programme))
            {
                return null;
            }

            bool province = actor.MaySeeProvince();
            List<Own> own = await OwnAsync(db, programme, period, union, confirmedOnly: !province, cancellationToken).ConfigureAwait(false);
            FigureTable now = Table(own, period.Year);
            FigureTable lastYear = Table(own, period.Year - 1);
            ScorecardInput input = province
                ? await ScorecardQueries.InputAsync(db, programme, period, cancellationToken).ConfigureAwait(false)
                : new ScorecardInput(programme, period, ProvinceId: 0, union.IsActiveWithin(period.Start, period.CutOff) ? [union] : [], now, FigureTable.Empty);
            List<Reminder> reminders = province
                ? await db.Reminders.AsNoTracking().Where(r => r.PeriodId == period.Id && r.ReportingBodyId == union.Id)
                    .OrderByDescending(r => r.SentAt).ToListAsync(cancellationToken).ConfigureAwait(false)
                : [];
            IReadOnlyList<OutstandingReport> reports = await ChasingQueries.ReportsAsync(
                db, programme, period, [union], reminders.ToLookup(r => r.ReportingBodyId), time.Today(), cancellationToken).ConfigureAwait(false);
            return new Standing(
                programme,
                period,
                union,
                reports[0],
                [
                    .. from item in programme.DataItems
                       where item.Reporter != Reporter.Province
                       orderby item.Order
                       select new StandingFigure(item, now[union.Id, item.Id], lastYear[union.Id, item.Id], item.AskedIn.Includes(period.Kind)),
                ],
                UnionStanding.Compute(input, union.Id, province),
                union.IsActiveOn(period.CutOff),
                time.Today());
        }
    }

    /// <summary>Its figures of this period and of the same one a year before.</summary>
    private static async Task<List<Own>> OwnAsync(
        CdvcDbContext db, Programme programme, ReportingPeriod period, GrassrootsUnion union, bool confirmedOnly, CancellationToken cancellationToken)
    {
        var periods = db.Periods.Where(p => p.Kind == period.Kind && (p.Year == period.Year || p.Year == period.Year - 1));
        List<Own> own = await db.Figures.AsNoTracking().Where(f => f.ReportingBodyId == union.Id && f.Value != FigureValue.Blank)
            .Join(periods, f => f.PeriodId, p => p.Id, (f, p) => new Own(p.Year, f)).ToListAsync(cancellationToken).ConfigureAwait(false);
        if (!confirmedOnly)
        {
            return own;
        }

        List<FigureConfirmation> confirmed = await db.FigureConfirmations.AsNoTracking().Where(c => c.ReportingBodyId == union.Id)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        HashSet<int> decided = [.. programme.DataItems.Where(i => i.Reporter == Reporter.ProvinceForEachUnion).Select(i => i.Id)];
        return [.. own.Where(o => !decided.Contains(o.Figure.DataItemId)
            || confirmed.Exists(c => c.PeriodId == o.Figure.PeriodId && c.DataItemId == o.Figure.DataItemId && c.Covers(o.Figure)))];
    }

    private static FigureTable Table(List<Own> own, int year) =>
        new(own.Where(o => o.Year == year).Select(o => (o.Figure.ReportingBodyId, o.Figure.DataItemId, o.Figure.Value)));

    private sealed record Own(int Year, Figure Figure);
}
