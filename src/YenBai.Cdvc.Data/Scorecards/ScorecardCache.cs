using Microsoft.Extensions.Logging;
using YenBai.Cdvc.Data.Storage;

namespace YenBai.Cdvc.Data.Scorecards;

/// <summary>
/// Bảng tổng hợp nhớ sẵn of this program: computed once for however many pages, and again when something was written. Who asks gets
/// the newest while a period takes no more than <see cref="Quick"/>; where it takes longer, the last one at once, and it is computed
/// apart from every request, once at a time and with a pause between. A permission is for who asks here to look at.
/// </summary>
public sealed class ScorecardCache(CdvcContexts contexts, ChangeStamps stamps, TimeProvider time, ILogger<ScorecardCache> logger) : IDisposable
{
    /// <summary>What one period may take for pages to wait for it.</summary>
    public static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(100);

    /// <summary>The least pause after a computation that was not quick or failed, and the longest a page waits while it could show what it has.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly CancellationTokenSource stopping = new();
    private volatile KeptScorecards? kept;
    private Task? running;
    private TimeSpan rest;
    private long endedAt;

    /// <summary>The newest that can be had without a wait worth noticing.</summary>
    /// <exception cref="System.Data.Common.DbException">Nothing has been computed yet, and the database does not answer.</exception>
    internal async Task<Kept> GetAsync(CancellationToken cancellationToken)
    {
        // what was under way may have begun before this was asked: the one after it has not
        for (int attempt = 1; ; attempt++)
        {
            ChangeStamp now = await stamps.CurrentAsync(cancellationToken).ConfigureAwait(false);
            KeptScorecards? last = kept;
            if (last is not null && last.Stamp == now)
            {
                return new(last, Newer: null);
            }

            bool isQuick = IsQuick;
            Task next = Next(apart: last is not null && !isQuick);
            if (last is null)
            {
                await next.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            else if (attempt > 2 || !isQuick || !await EndsSoonAsync(next, cancellationToken).ConfigureAwait(false))
            {
                return new(last, Newer: EndOf(next));
            }
        }
    }

    /// <summary>Computes them before anybody asks, apart from whoever calls: the first page of the day does not wait for every period.</summary>
    public void Begin() => _ = EndOf(Next(apart: true));

    public void Dispose()
    {
        stopping.Cancel();
        stopping.Dispose();
    }

    private bool IsQuick
    {
        get
        {
            lock (gate)
            {
                return rest == TimeSpan.Zero;
            }
        }
    }

    /// <summary>The computation under way, or the next one.</summary>
    /// <param name="apart">False does it here, where somebody waits for it anyway.</param>
    private Task Next(bool apart)
    {
        TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (running is not null)
            {
                return running;
            }

            running = ended.Task;
        }

        _ = apart ? Task.Run(() => ComputeAsync(ended)) : ComputeAsync(ended);
        return ended.Task;
    }

    private async Task ComputeAsync(TaskCompletionSource ended)
    {
        Exception? failed = null;
        TimeSpan next = Pause;
        try
        {
            next = await ReadAsync(stopping.Token).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            failed = e;
            if (e is not OperationCanceledException)
            {
                logger.LogWarning(e, "The scorecards could not be computed; who asks is shown those of {At}.", kept?.At);
            }
        }

        lock (gate)
        {
            rest = next;
            endedAt = time.GetTimestamp();
            running = null;
        }

        if (failed is null)
        {
            ended.SetResult();
        }
        else
        {
            ended.SetException(failed);
        }
    }

    /// <returns>The pause before the next one.</returns>
    private async Task<TimeSpan> ReadAsync(CancellationToken cancellationToken)
    {
        TimeSpan left = rest - time.GetElapsedTime(endedAt);
        if (left > TimeSpan.Zero)
        {
            await Task.Delay(left, time, cancellationToken).ConfigureAwait(false);
        }

        long start = time.GetTimestamp();
        ChangeStamp stamp = await stamps.ReadAsync(cancellationToken).ConfigureAwait(false);
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            KeptScorecards newest = await KeptScorecards.ReadAsync(db, stamp, contexts.Now, kept, cancellationToken).ConfigureAwait(false);
            kept = newest;
            TimeSpan took = time.GetElapsedTime(start);
            DataMeter.Computed(took, newest.Computed);
            if (took / Math.Max(1, newest.Computed) <= Quick)
            {
                return TimeSpan.Zero;
            }

            // a long one leaves the machine as long to the others
            return took > Pause ? took : Pause;
        }
    }

    /// <summary>False also where it fails: the last one is shown meanwhile, and the next who asks tries again.</summary>
    private async Task<bool> EndsSoonAsync(Task next, CancellationToken cancellationToken)
    {
        if (!next.IsCompleted)
        {
            await Task.WhenAny(next, Task.Delay(Pause, time, cancellationToken)).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }

        return next.IsCompletedSuccessfully;
    }

    private static Task EndOf(Task next) => next.ContinueWith(static ended => _ = ended.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}

/// <summary>What the cache answers.</summary>
/// <param name="Newer">Ends when newer ones may be there; null while these are the newest.</param>
internal sealed record Kept(KeptScorecards Value, Task? Newer);
