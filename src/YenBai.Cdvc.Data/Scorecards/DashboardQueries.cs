using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Data.Scorecards;

/// <summary>Số liệu của trang Tổng quan: a period and its term.</summary>
/// <param name="Term">Every period of the programme.</param>
/// <param name="Comparison">Null where nothing is compared, or there is no such period a year before.</param>
/// <param name="WaitingConfirmations">How many figures the province decides for each CĐCS wait for Lãnh đạo to confirm them.</param>
/// <param name="Today">The date in Asia/Ho_Chi_Minh.</param>
/// <param name="ComputedAt">When it was computed, UTC.</param>
/// <param name="Newer">Ends when newer numbers may be there; null while these are the newest.</param>
public sealed record Dashboard(
    PeriodSummary Summary, TermScorecard Term, YearComparison? Comparison, int WaitingConfirmations, DateOnly Today, DateTime ComputedAt, Task? Newer);

/// <summary>Đọc trang Tổng quan: reads the dashboard out of what is computed already.</summary>
public sealed class DashboardQueries(CdvcContexts contexts, ScorecardCache cache, TimeProvider time)
{
    /// <summary>The dashboard of a period; null where there is no such period or the actor may not see the province.</summary>
    /// <param name="choice">What it is laid beside.</param>
    public async Task<Dashboard?> FindAsync(Actor actor, string periodCode, ComparisonChoice choice, CancellationToken cancellationToken)
    {
        if (!actor.MaySeeProvince())
        {
            return null;
        }

        (KeptScorecards kept, Task? newer) = await cache.GetAsync(cancellationToken).ConfigureAwait(false);
        while (kept.Find(periodCode) is null && newer is not null)
        {
            // it may have been made since
            await newer.WaitAsync(cancellationToken).ConfigureAwait(false);
            (kept, newer) = await cache.GetAsync(cancellationToken).ConfigureAwait(false);
        }

        return kept.Find(periodCode) is not { } shown
            ? null
            : new Dashboard(
                shown.Summary,
                kept.TermOf(shown.Summary.Scorecard.Programme),
                await ComparedAsync(kept, shown.Summary, choice, cancellationToken).ConfigureAwait(false),
                shown.WaitingConfirmations,
                time.Today(),
                kept.At,
                newer);
    }

    /// <summary>Beside the same kind of period a year before, by the programme of its own year, which may be another one.</summary>
    private async Task<YearComparison?> ComparedAsync(KeptScorecards kept, PeriodSummary shown, ComparisonChoice choice, CancellationToken cancellationToken)
    {
        if (choice == ComparisonChoice.None || kept.Find(PeriodCode.Of(shown.Period.Year - 1, shown.Period.Kind)) is not { } before)
        {
            return null;
        }

        if (choice == ComparisonChoice.LastYear)
        {
            return YearComparison.OfAll(before.Summary.Scorecard, shown.Scorecard);
        }

        // restricted to some CĐCS, both are other scorecards than those kept
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            return YearComparison.OfSameUnions(
                await kept.Frame.InputAsync(db, before.Summary.Period, before.EarlierStocks, cancellationToken).ConfigureAwait(false),
                await kept.Frame.InputAsync(db, shown.Period, earlier: null, cancellationToken).ConfigureAwait(false));
        }
    }
}
