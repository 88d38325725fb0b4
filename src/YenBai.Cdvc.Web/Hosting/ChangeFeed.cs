using YenBai.Cdvc.Data.Storage;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>
/// Báo có thay đổi: tells the open pages of this node that somebody wrote something, on whatever node. One question a second to the
/// database while anybody listens, however many do; none while nobody does.
/// </summary>
public sealed class ChangeFeed(ChangeStamps stamps, TimeProvider time, ILogger<ChangeFeed> logger) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly HashSet<Subscription> subscriptions = [];
    private CancellationTokenSource? polling;

    /// <summary>Listens until the answer is disposed. May be told once too often, never too seldom: subscribe first, then read.</summary>
    /// <param name="changed">Called from the feed; it goes on without waiting for what it starts.</param>
    public IDisposable Subscribe(Func<Task> changed)
    {
        Subscription subscription = new(this, changed);
        lock (gate)
        {
            subscriptions.Add(subscription);
            if (polling is null)
            {
                polling = new CancellationTokenSource();
                _ = PollAsync(polling.Token);
            }
        }

        return subscription;
    }

    /// <summary>Whether the database is being asked.</summary>
    public bool IsPolling
    {
        get
        {
            lock (gate)
            {
                return polling is not null;
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            subscriptions.Clear();
            Stop();
        }
    }

    private async Task PollAsync(CancellationToken cancellationToken)
    {
        // what was written before the first answer is unknown, so that one counts as a change
        ChangeStamp? known = null;
        bool lost = false;
        using PeriodicTimer timer = new(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false))
            {
                try
                {
                    ChangeStamp now = await stamps.ReadAsync(cancellationToken).ConfigureAwait(false);
                    lost = false;
                    if (now != known)
                    {
                        known = now;
                        Tell();
                    }
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    // an outage of an hour is one line of the log; the next second is another attempt
                    if (!lost)
                    {
                        logger.LogWarning(e, "Changes cannot be followed: the database does not answer.");
                    }

                    lost = true;
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
    }

    private void Tell()
    {
        Subscription[] told;
        lock (gate)
        {
            told = [.. subscriptions];
        }

        foreach (Subscription subscription in told)
        {
            _ = TellAsync(subscription);
        }
    }

    private async Task TellAsync(Subscription subscription)
    {
        try
        {
            await subscription.Changed().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            // a page that goes away in this moment, or a bug in one: the others are told all the same
            logger.LogWarning(e, "A page could not follow a change.");
        }
    }

    private void Remove(Subscription subscription)
    {
        lock (gate)
        {
            if (subscriptions.Remove(subscription) && subscriptions.Count == 0)
            {
                Stop();
            }
        }
    }

    private void Stop()
    {
        polling?.Cancel();
        polling?.Dispose();
        polling = null;
    }

    private sealed class Subscription(ChangeFeed feed, Func<Task> changed) : IDisposable
    {
        public Func<Task> Changed { get; } = changed;

        public void Dispose() => feed.Remove(this);
    }
}
