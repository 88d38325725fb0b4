using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Data.Scorecards;

/// <summary>Reads nguyên nhân, ghi chú, biện pháp.</summary>
public sealed class RowNoteQueries(CdvcContexts contexts)
{
    /// <summary>The notes of a period by the id of their row; empty where there is none, no such period, or the actor may not see the province.</summary>
    public async Task<IReadOnlyDictionary<int, RowNote>> OfPeriodAsync(Actor actor, string periodCode, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            return actor.MaySeeProvince() && await PeriodQueries.FindAsync(db, periodCode, cancellationToken).ConfigureAwait(false) is { } period
                ? await OfPeriodAsync(db, period, cancellationToken).ConfigureAwait(false)
                : new Dictionary<int, RowNote>();
        }
    }

    internal static async Task<IReadOnlyDictionary<int, RowNote>> OfPeriodAsync(CdvcDbContext db, ReportingPeriod period, CancellationToken cancellationToken) =>
        await db.RowNotes.AsNoTracking().Where(n => n.PeriodId == period.Id).ToDictionaryAsync(n => n.MeasureId, cancellationToken).ConfigureAwait(false);
}
