using System.Collections.Concurrent;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Storage;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>
/// Phiên còn hiệu lực on this node: every request and every open page asks here. One small question to the database every few seconds
/// for all of them; a page whose session has ended, on whatever node, is closed.
/// </summary>
public sealed class LiveSessions(SessionQueries queries, SessionCommands commands, OpenCircuits circuits, TimeProvider time, ILogger<LiveSessions> logger)
    : BackgroundService
{
    /// <summary>The longest a page stays open after its session has ended.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<Guid, bool> used = new();
    private volatile Known? known;

    /// <summary>Whether a session may still be used.</summary>
    public async ValueTask<bool> IsLiveAsync(Guid session, CancellationToken cancellationToken)
    {
        if (known is { } recent && time.GetElapsedTime(recent.ReadAt) < Interval && recent.Sessions.Contains(session))
        {
            Used(session);
            return true;
        }

        try
        {
            bool live = (await ReadAsync(cancellationToken)).Contains(session);
            if (live)
            {
                Used(session);
            }

            return live;
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            // without the database nothing is read or written in its name either; nobody is signed out because it is away
            return known?.Sessions.Contains(session) == true;
        }
    }

    /// <summary>Something is being done in this session: it is not idle.</summary>
    public void Used(Guid session) => used[session] = true;

    /// <summary>Looks now: after somebody here has ended sessions, or changed what an account may. Without the database the look every few seconds will do.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            await LookAsync(cancellationToken);
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            logger.LogWarning(e, "Sessions could not be looked at now.");
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        bool lost = false;
        using PeriodicTimer timer = new(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    if (!used.IsEmpty || circuits.Users.Count > 0)
                    {
                        await LookAsync(stoppingToken);
                    }

                    lost = false;
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    // an outage of an hour is one line of the log; the next look is in a few seconds
                    if (!lost)
                    {
                        logger.LogWarning(e, "Sessions cannot be followed.");
                    }

                    lost = true;
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        Guid[] seen = [.. used.Keys];
        if (seen.Length > 0)
        {
            await commands.SeenAsync(seen, cancellationToken);
            Array.ForEach(seen, session => used.TryRemove(session, out _));
        }

        // those who open a page while the question is asked are looked at next time
        Guid?[] open = [.. circuits.Users.Select(user => AccountClaims.ActorOf(user)?.SessionId)];
        IReadOnlySet<Guid> live = await ReadAsync(cancellationToken);
        HashSet<Guid?> ended = [.. open.Where(session => session is not { } id || !live.Contains(id))];
        if (ended.Count > 0)
        {
            circuits.End(user => ended.Contains(AccountClaims.ActorOf(user)?.SessionId));
        }
    }

    private async Task<IReadOnlySet<Guid>> ReadAsync(CancellationToken cancellationToken)
    {
        long asked = time.GetTimestamp();
        IReadOnlySet<Guid> live = await queries.LiveAsync(cancellationToken);
        known = new Known(live, asked);
        return live;
    }

    private sealed record Known(IReadOnlySet<Guid> Sessions, long ReadAt);
}
