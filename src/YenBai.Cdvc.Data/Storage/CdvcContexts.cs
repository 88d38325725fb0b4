using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Domain;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>Opens short-lived contexts, and is the one way to write. Public so that commands can be built by dependency injection, opaque so that nobody else can query.</summary>
public sealed class CdvcContexts
{
    // a second writer of the same row or key: the work is asked again and sees what the first one saved
    private const int Attempts = 3;

    private readonly Func<CdvcDbContext> create;
    private readonly WriteGate gate;
    private readonly TimeProvider time;
    private int writing;

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
    /// what it did; only <see cref="Outcome.Saved"/> is committed.
    /// </summary>
    internal async Task<Outcome> WriteAsync(
        Operation operation, Intent intent, Func<WriteScope, Task<Outcome>> work, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref writing);
        try
        {
            Outcome outcome = await WriteInTurnAsync(operation, intent, work, cancellationToken).ConfigureAwait(false);
            WriteMeter.Count(outcome);
            return outcome;
        }
        finally
        {
            Interlocked.Decrement(ref writing);
        }
    }

    private async Task<Outcome> WriteInTurnAsync(
        Operation operation, Intent intent, Func<WriteScope, Task<Outcome>> work, CancellationToken cancellationToken)
    {
        using IDisposable pass = await gate.EnterAsync(cancellationToken).ConfigureAwait(false);
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
        CdvcDbContext db = Create();
        await using (db.ConfigureAwait(false))
        {
            db.HoldsGate = true;
            // what a rule read (a report still open, a period not locked) stays so until the commit, whatever another node does meanwhile
            IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                AuditEntry? earlier = await db.AuditEntries.AsNoTracking()
                    .FirstOrDefaultAsync(a => a.OperationId == operation.Id && a.Line == 0, cancellationToken).ConfigureAwait(false);
                if (earlier is not null)
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
                    await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                }

                return outcome;
            }
        }
    }
}
