using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Domain;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>One write in a transaction of its own. The caller holds the gate.</summary>
internal sealed class LoneWrites(Func<CdvcDbContext> create, Func<DateTime> now)
{
    private static readonly PerModel<Func<CdvcDbContext, Guid, CancellationToken, Task<AuditEntry?>>> Earlier = new(() => EF.CompileAsyncQuery(
        (CdvcDbContext db, Guid operation, CancellationToken _) => db.AuditEntries.AsNoTracking().FirstOrDefault(a => a.OperationId == operation && a.Line == 0)));

    /// <summary>Only <see cref="Outcome.Saved"/> is committed.</summary>
    public async Task<Outcome> RunAsync(WriteRequest request)
    {
        Outcome? committing = null;
        try
        {
            CdvcDbContext db = create();
            await using (db.ConfigureAwait(false))
            {
                db.HoldsGate = true;
                IDbContextTransaction transaction = await BeginAsync(db, request.Cancellation).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    Outcome outcome = await ApplyAsync(db, request).ConfigureAwait(false);
                    if (outcome is Outcome.Saved)
                    {
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
            if (!await IsWrittenAsync(request.Operation.Id).ConfigureAwait(false))
            {
                throw;
            }

            return committing;
        }
    }

    /// <summary>What a rule read (a report still open, a period not locked) stays so until the commit, whatever another node does meanwhile.</summary>
    public static Task<IDbContextTransaction> BeginAsync(CdvcDbContext db, CancellationToken cancellationToken) =>
        db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);

    /// <summary>Does the work in the transaction under way, unless the operation was done before.</summary>
    public async Task<Outcome> ApplyAsync(CdvcDbContext db, WriteRequest request)
    {
        (Operation operation, Intent intent, _, CancellationToken cancellationToken) = request;
        if (await Earlier.Of(db)(db, operation.Id, cancellationToken).ConfigureAwait(false) is { } earlier)
        {
            return intent.Matches(earlier, operation)
                ? new Outcome.Saved(earlier.ResultVersion)
                : new Outcome.Refused("Mã thao tác này đã dùng cho một việc khác nên chưa ghi gì. Hãy tải lại trang rồi làm lại.");
        }

        Outcome outcome = await request.Work(new WriteScope(db, operation, intent, now(), cancellationToken)).ConfigureAwait(false);
        if (outcome is Outcome.Saved)
        {
            await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        }

        return outcome;
    }

    public async Task<bool> IsWrittenAsync(Guid operation)
    {
        CdvcDbContext db = create();
        await using (db.ConfigureAwait(false))
        {
            return await Earlier.Of(db)(db, operation, CancellationToken.None).ConfigureAwait(false) is not null;
        }
    }
}
