using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>Cửa vào cơ sở dữ liệu: opens short-lived contexts, and is the one way to write. Public so that commands can be built by dependency injection, opaque so that nobody else can query.</summary>
public sealed class CdvcContexts
{
    // a second writer of the same row or key: the work is asked again and sees what the first one saved
    private const int Attempts = 3;

    private readonly Func<CdvcDbContext> create;
    private readonly WriteGate gate;
    private readonly TimeProvider time;
    private readonly RefusalLimit refusals = new();
    private readonly LoneWrites lone;
    private readonly GroupCommit? group;
    private int writing;
    private long ended;

    internal CdvcContexts(Func<CdvcDbContext> create, WriteGate gate, DatabaseProvider provider, TimeProvider time)
    {
        this.create = create;
        this.gate = gate;
        this.time = time;
        lone = new LoneWrites(create, () => Now);
        // a server commits for many connections at once by itself
        group = provider == DatabaseProvider.Sqlite ? new GroupCommit(create, gate, lone) : null;
    }

    internal CdvcDbContext Create() => create();

    /// <summary>Now, UTC, in whole milliseconds (what both engines keep).</summary>
    internal DateTime Now
    {
        get
        {
            DateTime now = time.GetUtcNow().UtcDateTime;
            return new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
        }
    }

    /// <summary>How many writes of this process have ended: while it stands still, only others have written.</summary>
    internal long Writes => Interlocked.Read(ref ended);

    /// <summary>Waits until no write is under way or waits for its turn, for a server that stops; not longer than the limit.</summary>
    /// <returns>Whether all of them have ended.</returns>
    public async Task<bool> SettleAsync(TimeSpan limit)
    {
        using CancellationTokenSource over = new(limit);
        while (Volatile.Read(ref writing) > 0 && !over.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None).ConfigureAwait(false);
        }

        return Volatile.Read(ref writing) == 0;
    }

    /// <summary>
    /// One write: in one transaction, audited, and harmless when sent again. The work changes the scope's context and records
    /// what it did; only <see cref="Outcome.Saved"/> is committed. A refusal is audited apart, so that the operation may be sent again.
    /// </summary>
    internal async Task<Outcome> WriteAsync(
        Operation operation, Intent intent, Func<WriteScope, Task<Outcome>> work, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref writing);
        try
        {
            WriteRequest request = new(operation, intent, scope => ActorStanding.CheckedAsync(scope, work), cancellationToken);
            Outcome outcome = await AttemptAsync(request).ConfigureAwait(false);
            if (outcome is Outcome.Refused refused)
            {
                await RecordRefusalAsync(operation.Actor, intent, refused).ConfigureAwait(false);
            }

            DataMeter.Written(outcome);
            return outcome;
        }
        finally
        {
            Interlocked.Increment(ref ended);
            Interlocked.Decrement(ref writing);
        }
    }

    /// <summary>Refuses a write before anything is looked up, audited as <see cref="WriteAsync"/> audits it.</summary>
    internal Task<Outcome> RefuseAsync(Operation operation, Intent intent, string reason) => RefuseAsync(operation, intent, [reason]);

    /// <inheritdoc cref="RefuseAsync(Operation, Intent, string)"/>
    internal async Task<Outcome> RefuseAsync(Operation operation, Intent intent, IReadOnlyList<string> reasons)
    {
        Outcome.Refused refused = new(reasons);
        await RecordRefusalAsync(operation.Actor, intent, refused).ConfigureAwait(false);
        return refused;
    }

    private async Task RecordRefusalAsync(Actor actor, Intent intent, Outcome.Refused refused)
    {
        Intent recorded = new(AuditActions.Refused(intent.Action), AuditText.Subject(intent.Subject)) { IsShort = true };
        if (refusals.Admit(actor, recorded, AuditText.Refusal(intent.After, refused.Reasons), Now) is not { } said)
        {
            return;
        }

        // whoever asked may have gone; what was asked is kept all the same
        await AttemptAsync(new WriteRequest(
            Operation.By(AuditText.Actor(actor)),
            recorded,
            scope =>
            {
                scope.Record(before: null, said);
                return Task.FromResult<Outcome>(new Outcome.Saved());
            },
            CancellationToken.None)).ConfigureAwait(false);
    }

    private async Task<Outcome> AttemptAsync(WriteRequest request)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return group is null ? await OnServerAsync(request).ConfigureAwait(false) : await group.RunAsync(request).ConfigureAwait(false);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5 * attempt), request.Cancellation).ConfigureAwait(false);
            }
        }
    }

    private async Task<Outcome> OnServerAsync(WriteRequest request)
    {
        using IDisposable pass = await gate.EnterAsync(request.Cancellation).ConfigureAwait(false);
        CdvcDbContext strategyContext = Create();
        await using (strategyContext.ConfigureAwait(false))
        {
            return await strategyContext.Database.CreateExecutionStrategy().ExecuteAsync(() => lone.RunAsync(request)).ConfigureAwait(false);
        }
    }
}
