using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>Opens short-lived contexts, and is the one way to write. Public so that commands can be built by dependency injection, opaque so that nobody else can query.</summary>
public sealed class CdvcContexts
{
    // a second writer of the same row or key: the work is asked again and sees what the first one saved
    private const int Attempts = 3;

    private readonly Func<CdvcDbContext> create;
    private readonly WriteGate gate;
    private readonly TimeProvider time;
    private readonly RefusalLimit refusals = new();
    private int writing;
    private long ended;

    internal CdvcContexts(Func<CdvcDbContext> create, WriteGate gate, TimeProvider time)
    {
        this.create = create;
        this.gate = gate;
        this.time = time;
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
            using IDisposable pass = await gate.EnterAsync(cancellationToken).ConfigureAwait(false);
            Outcome outcome = await AttemptAsync(operation, intent, scope => ActorStanding.CheckedAsync(scope, work), cancellationToken).ConfigureAwait(false);
            if (outcome is Outcome.Refused refused)
            {
                await RecordRefusalAsync(operation.Actor, intent, refused).ConfigureAwait(false);
            }

            WriteMeter.Count(outcome);
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
        using IDisposable pass = await gate.EnterAsync(CancellationToken.None).ConfigureAwait(false);
        Outcome.Refused refused = new(reasons);
        await RecordRefusalAsync(operation.Actor, intent, refused).ConfigureAwait(false);
        return refused;
    }

    private async Task RecordRefusalAsync(Actor actor, Intent intent, Outcome.Refused refused)
    {
        Intent recorded = new(AuditActions.Refused(intent.Action), AuditText.Subject(intent.Subject));
        if (refusals.Admit(actor, recorded, AuditText.Refusal(intent.After, refused.Reasons), Now) is not { } said)
        {
            return;
        }

        // whoever asked may have gone; what was asked is kept all the same
        await AttemptAsync(
            Operation.By(AuditText.Actor(actor)),
            recorded,
            scope =>
            {
                scope.Record(before: null, said);
                return Task.FromResult<Outcome>(new Outcome.Saved());
            },
            CancellationToken.None).ConfigureAwait(false);
    }

    private async Task<Outcome> AttemptAsync(
        Operation operation, Intent intent, Func<WriteScope, Task<Outcome>> work, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                CdvcDbContext strategyContext = Create();
                await using (strategyContext.ConfigureAwait(false))
                {
                    IExecutionStrategy strategy = strategyContext.Database.CreateExecutionStrategy();
                    return await strategy.ExecuteAsync(() => WriteOnceAsync(operation, intent, work, cancellationToken)).ConfigureAwait(false);
                }
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5 * attempt), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<Outcome> WriteOnceAsync(
        Operation operation, Intent intent, Func<WriteScope, Task<Outcome>> work, CancellationToken cancellationToken)
    {
        Outcome? committing = null;
        try
        {
            CdvcDbContext db = Create();
            await using (db.ConfigureAwait(false))
            {
                db.HoldsGate = true;
                // what a rule read (a report still open, a period not locked) stays so until the commit, whatever another node does meanwhile
                IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    if (await EarlierAsync(db, operation.Id, cancellationToken).ConfigureAwait(false) is { } earlier)
                    {
                        return intent.Matches(earlier, operation)
                            ? new Outcome.Saved(earlier.ResultVersion)
                            : new Outcome.Refused("Mã thao tác này đã dùng cho một việc khác nên chưa ghi gì. Hãy tải lại trang rồi làm lại.");
                    }

                    WriteScope scope = new(db, operation, intent, Now, cancellationToken);
                    Outcome outcome = await work(scope).ConfigureAwait(false);
                    if (outcome is Outcome.Saved)
                    {
                        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
                        committing = outcome;
                        // nobody may walk away between the commit and its answer
                        await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
                    }

                    return outcome;
                }
            }
        }
        catch (Exception) when (committing is not null)
        {
            // the commit may have happened all the same, and only its answer been lost
            if (!await IsWrittenAsync(operation.Id).ConfigureAwait(false))
            {
                throw;
            }

            return committing;
        }
    }

    private async Task<bool> IsWrittenAsync(Guid operation)
    {
        CdvcDbContext db = Create();
        await using (db.ConfigureAwait(false))
        {
            return await EarlierAsync(db, operation, CancellationToken.None).ConfigureAwait(false) is not null;
        }
    }

    private static Task<AuditEntry?> EarlierAsync(CdvcDbContext db, Guid operation, CancellationToken cancellationToken) =>
        db.AuditEntries.AsNoTracking().FirstOrDefaultAsync(a => a.OperationId == operation && a.Line == 0, cancellationToken);
}
