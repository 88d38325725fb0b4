using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Periods;

namespace YenBai.Cdvc.Data.Programmes;

/// <summary>Năm đã chốt: a year whose năm period has a snapshot.</summary>
internal static class ClosedYears
{
    /// <summary>The closed years, each with the number of the first snapshot of its năm period, which closed it.</summary>
    public static async Task<Dictionary<int, int>> ReadAsync(CdvcDbContext db, CancellationToken cancellationToken) =>
        await db.Snapshots.Join(db.Periods.Where(p => p.Kind == PeriodKind.FullYear), s => s.PeriodId, p => p.Id, (s, p) => new { p.Year, s.Number })
            .GroupBy(c => c.Year).Select(g => new { Year = g.Key, Number = g.Min(c => c.Number) })
            .ToDictionaryAsync(c => c.Year, c => c.Number, cancellationToken).ConfigureAwait(false);
}
