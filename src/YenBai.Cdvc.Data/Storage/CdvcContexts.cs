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

    /// <summary>
    /// One write: in one transaction, audited, and harmless when sent again. The work changes the scope's context and records
    /// what it did; only <see cref="Outcome.Saved"/> is committed.
    /// </summary>
    internal async Task<Outcome> WriteAsync(
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
