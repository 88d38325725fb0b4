using Microsoft.EntityFrameworkCore.Storage;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Domain;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>
/// Ghi chung một lần chốt: writes of an embedded database wait in a queue, and whatever short ones wait when their turn comes share one
/// transaction and its one visit to the disk. Each has a savepoint of its own and sees those before it; nobody is answered before the
/// commit. Nobody waits for company either: a write that is alone goes alone.
/// </summary>
internal sealed class GroupCommit(Func<CdvcDbContext> create, WriteGate gate, LoneWrites lone)
{
    // the first of a group waits for the last
    private const int Most = 50;
    private const string Savepoint = "w";

    private readonly Lock door = new();
    private readonly Queue<WaitingWrite> queue = new();
    private bool turning;

    public async Task<Outcome> RunAsync(WriteRequest request)
    {
        WaitingWrite write = new(request);
        bool first;
        lock (door)
        {
            queue.Enqueue(write);
            (first, turning) = (!turning, true);
        }

        if (first)
        {
            // not on the caller's thread: it would write for all the others too
            _ = Task.Run(TakeTurnsAsync, CancellationToken.None);
        }

        CancellationTokenRegistration leaving = request.Cancellation.UnsafeRegister(static waiting => ((WaitingWrite)waiting!).Leave(), write);
        await using (leaving.ConfigureAwait(false))
        {
            return await write.Answered.ConfigureAwait(false);
        }
    }

    private async Task TakeTurnsAsync()
    {
        bool more = true;
        while (more)
        {
            using IDisposable pass = await gate.EnterAsync(CancellationToken.None).ConfigureAwait(false);
            List<WaitingWrite> group = Take();
            if (group.Count > 1)
            {
                await WriteTogetherAsync(group).ConfigureAwait(false);
            }
            else if (group.Count == 1)
            {
                await WriteAloneAsync(group[0]).ConfigureAwait(false);
            }

            lock (door)
            {
                more = turning = queue.Count > 0;
            }
        }
    }

    /// <summary>The first that still waits, and with it the short ones right behind it.</summary>
    private List<WaitingWrite> Take()
    {
        lock (door)
        {
            List<WaitingWrite> group = [];
            while (group.Count < Most && queue.TryPeek(out WaitingWrite? next) && (group.Count == 0 || (group[0].IsShort && next.IsShort)))
            {
                queue.Dequeue();
                if (next.Begin())
                {
                    group.Add(next);
                }
            }

            return group;
        }
    }

    private async Task WriteAloneAsync(WaitingWrite write)
    {
        try
        {
            write.Answer(await lone.RunAsync(write.Request).ConfigureAwait(false));
        }
        catch (Exception e)
        {
            // the asker's to judge; the others' turns go on
            write.Fail(e);
        }
    }

    private async Task WriteTogetherAsync(List<WaitingWrite> group)
    {
        List<(WaitingWrite Write, Outcome? Outcome, Exception? Exception)> ends = [];
        try
        {
            CdvcDbContext db = create();
            await using (db.ConfigureAwait(false))
            {
                db.HoldsGate = true;
                db.Database.AutoSavepointsEnabled = false;
                IDbContextTransaction transaction = await LoneWrites.BeginAsync(db, CancellationToken.None).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    foreach (WaitingWrite write in group)
                    {
                        (Outcome? outcome, Exception? exception) = await WriteOneAsync(db, transaction, write.Request).ConfigureAwait(false);
                        ends.Add((write, outcome, exception));
                    }

                    await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
                }
            }
        }
        catch (Exception)
        {
            // nobody was answered yet, and what one of them saw of the others may not stand
            await WriteApartAsync(group, ends.ToDictionary(e => e.Write, e => e.Outcome)).ConfigureAwait(false);
            return;
        }

        foreach ((WaitingWrite write, Outcome? outcome, Exception? exception) in ends)
        {
            if (exception is null)
            {
                write.Answer(outcome!);
            }
            else
            {
                write.Fail(exception);
            }
        }
    }

    /// <summary>One of a group: an outcome other than saved, or an exception, leaves nothing of it.</summary>
    private async Task<(Outcome? Outcome, Exception? Exception)> WriteOneAsync(CdvcDbContext db, IDbContextTransaction transaction, WriteRequest request)
    {
        AuditChainEnd? end = db.ChainEnd;
        Outcome? outcome = null;
        Exception? exception = null;
        await transaction.CreateSavepointAsync(Savepoint, CancellationToken.None).ConfigureAwait(false);
        try
        {
            outcome = await lone.ApplyAsync(db, request).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            exception = e;
        }

        db.ChangeTracker.Clear();
        if (outcome is not Outcome.Saved)
        {
            // where SQLite has given up the whole transaction there is no savepoint any more, and this throws
            await transaction.RollbackToSavepointAsync(Savepoint, CancellationToken.None).ConfigureAwait(false);
            db.ChainEnd = end;
        }

        await transaction.ReleaseSavepointAsync(Savepoint, CancellationToken.None).ConfigureAwait(false);
        return (outcome, exception);
    }

    /// <summary>The commit may have happened all the same, and only its answer been lost; whatever is not there is written again, each by itself.</summary>
    private async Task WriteApartAsync(List<WaitingWrite> group, Dictionary<WaitingWrite, Outcome?> outcomes)
    {
        foreach (WaitingWrite write in group)
        {
            bool written = false;
            try
            {
                written = outcomes.GetValueOrDefault(write) is Outcome.Saved && await lone.IsWrittenAsync(write.Request.Operation.Id).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                write.Fail(e);
                continue;
            }

            if (written)
            {
                write.Answer(outcomes[write]!);
            }
            else
            {
                await WriteAloneAsync(write).ConfigureAwait(false);
            }
        }
    }
}
