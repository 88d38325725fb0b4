using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>Dấu thay đổi: two stamps differ when something was written in between, by whatever program on whatever machine.</summary>
/// <param name="LastId">The newest row of the audit log; 0 while there is none.</param>
/// <param name="Recent">How many of its last ids are there: a write that took its id earlier may be committed later.</param>
public readonly record struct ChangeStamp(long LastId, int Recent);

/// <summary>Đọc dấu thay đổi: reads the stamp off the audit log, which every write adds to: nothing else has to be kept. Sign-ins, exports and refusals change nothing that a page shows.</summary>
public sealed class ChangeStamps(CdvcContexts contexts, TimeProvider time)
{
    internal const int Window = 1000;

    /// <summary>The longest a write of another program goes unnoticed by <see cref="CurrentAsync"/>.</summary>
    public static readonly TimeSpan Lag = TimeSpan.FromSeconds(1);

    private Known? known;

    /// <summary>The stamp as of now, asked of the database.</summary>
    public async Task<ChangeStamp> ReadAsync(CancellationToken cancellationToken)
    {
        // before the question: what ends meanwhile may not be in its answer
        long writes = contexts.Writes;
        long asked = time.GetTimestamp();
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            long last = await db.AuditEntries.Where(AuditActions.ChangesData).OrderByDescending(a => a.Id).Select(a => a.Id).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            // what is written between the two questions has a greater id: the next stamp tells
            int recent = await db.AuditEntries.Where(AuditActions.ChangesData).CountAsync(a => a.Id > last - Window && a.Id <= last, cancellationToken).ConfigureAwait(false);
            ChangeStamp stamp = new(last, recent);
            Volatile.Write(ref known, new Known(stamp, writes, asked));
            return stamp;
        }
    }

    /// <summary>The stamp for who only reads: everything this program has written is in it, what others wrote at most <see cref="Lag"/> later.</summary>
    internal ValueTask<ChangeStamp> CurrentAsync(CancellationToken cancellationToken) =>
        Volatile.Read(ref known) is { } recent && recent.Writes == contexts.Writes && time.GetElapsedTime(recent.AskedAt) < Lag
            ? new(recent.Stamp)
            : new(ReadAsync(cancellationToken));

    private sealed record Known(ChangeStamp Stamp, long Writes, long AskedAt);
}
