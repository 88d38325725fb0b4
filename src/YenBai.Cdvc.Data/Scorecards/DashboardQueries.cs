using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Data.Scorecards;

/// <summary>Số liệu của trang Tổng quan: a period, its term, and the same period a year before.</summary>
/// <param name="Term">Every period of the programme, by cut-off.</param>
/// <param name="LastYear">Null where there is no such period, or it was not asked for.</param>
/// <param name="WaitingConfirmations">How many figures the province decides for each CĐCS wait for Lãnh đạo to confirm them.</param>
/// <param name="Today">The date in Asia/Ho_Chi_Minh.</param>
public sealed record Dashboard(ScorecardInput Input, IReadOnlyList<ScorecardInput> Term, ScorecardInput? LastYear, int WaitingConfirmations, DateOnly Today);

/// <summary>Reads the dashboard in one go.</summary>
public sealed class DashboardQueries(CdvcContexts contexts, TimeProvider time)
{
    /// <summary>The dashboard of a period; null where there is no such period or the actor may not see the province.</summary>
    /// <param name="withLastYear">Whether the same period a year before is wanted too.</param>
    public async Task<Dashboard?> FindAsync(Actor actor, string periodCode, bool withLastYear, CancellationToken cancellationToken)
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
            IReadOnlyList<ScorecardInput> term = await ScorecardQueries.TermInputsAsync(db, programme, cancellationToken).ConfigureAwait(false);
            ScorecardInput input = term.FirstOrDefault(i => i.Period.Id == period.Id)
                ?? await ScorecardQueries.InputAsync(db, programme, period, cancellationToken).ConfigureAwait(false);
            return new Dashboard(
                input,
                term,
                withLastYear ? await LastYearAsync(db, period, cancellationToken).ConfigureAwait(false) : null,
                await WaitingAsync(db, input, cancellationToken).ConfigureAwait(false),
                time.Today());
        }
    }

    /// <summary>By the programme of its own year, which may be another one.</summary>
    private static async Task<ScorecardInput?> LastYearAsync(CdvcDbContext db, ReportingPeriod period, CancellationToken cancellationToken)
    {
        ReportingPeriod? before = await db.Periods.AsNoTracking()
            .FirstOrDefaultAsync(p => p.Year == period.Year - 1 && p.Kind == period.Kind, cancellationToken).ConfigureAwait(false);
        return before is null
            ? null
            : await ScorecardQueries.InputAsync(
                db, await ProgrammeQueries.ForYearAsync(db, before.Year, cancellationToken).ConfigureAwait(false), before, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<int> WaitingAsync(CdvcDbContext db, ScorecardInput input, CancellationToken cancellationToken)
    {
        int[] decided = [.. input.Programme.DataItems.Where(i => i.Reporter == Reporter.ProvinceForEachUnion).Select(i => i.Id)];
        Dictionary<(int, int), FigureValue> confirmed = await db.FigureConfirmations.AsNoTracking()
            .Where(c => c.PeriodId == input.Period.Id)
            .ToDictionaryAsync(c => (c.ReportingBodyId, c.DataItemId), c => c.Value, cancellationToken).ConfigureAwait(false);
        return (from union in input.Unions
                where union.IsActiveOn(input.Period.CutOff)
                from item in decided
                let value = input.Figures[union.Id, item]
                where !value.IsBlank && confirmed.GetValueOrDefault((union.Id, item)) != value
                select item).Count();
    }
}
