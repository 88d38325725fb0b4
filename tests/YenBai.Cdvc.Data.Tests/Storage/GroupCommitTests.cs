using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain;

namespace YenBai.Cdvc.Data.Tests.Storage;

/// <summary>Writes that wait at the same time share one commit; to each of them it is as if it had been alone.</summary>
public sealed class GroupCommitTests
{
    private static readonly string[] Items = ["LD", "LD_NU", "DV", "CQ", "CB_KCT", "DV_MOI"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_refused_one_conflicting_and_one_that_throws_leave_exactly_the_others()
    {
        Disk disk = new();
        await using TestDatabase database = await StartAsync(disk);
        await using Waiting waiting = await Waiting.BeginAsync(database);
        Task<Outcome> first = database.SaveAsync("LD", 100);
        Task<Outcome> refused = database.SaveAsync("KHONG_CO", 1);
        Task<Outcome> conflicting = database.SaveAsync("DV", 7, basedOn: 5);
        Task<Outcome> throwing = WriteAsync(database, ThrowsAsync, Cancellation);
        Task<Outcome> second = database.SaveAsync("LD", 110, basedOn: 1);
        Task<Outcome> last = database.SaveAsync("LD_NU", 50);
        int before = disk.Commits;
        await waiting.EndAsync();

        Assert.Equal(1, await first.SavedAsync());
        Assert.IsType<Outcome.Refused>(await refused);
        Assert.IsType<Outcome.Conflict>(await conflicting);
        await Assert.ThrowsAsync<NotSupportedException>(() => throwing);
        Assert.Equal(2, await second.SavedAsync());
        Assert.Equal(1, await last.SavedAsync());
        // theirs, the group's, and that of the row that tells of the refusal
        Assert.Equal(before + 3, disk.Commits);
        await OnlyAsync(database, ("LD", 1), ("LD", 2), ("LD_NU", 1));

        async Task<Outcome> ThrowsAsync(WriteScope scope)
        {
            scope.Record(before: null, after: "nửa chừng", version: 9);
            await scope.Db.Unions.ExecuteUpdateAsync(u => u.SetProperty(x => x.Name, "nửa chừng"), scope.Cancellation);
            await scope.Db.SaveChangesAsync(scope.Cancellation);
            throw new NotSupportedException();
        }
    }

    [Fact]
    public async Task Where_the_database_gives_up_the_whole_transaction_the_others_are_written_all_the_same()
    {
        await using TestDatabase database = await StartAsync(new Disk());
        await using Waiting waiting = await Waiting.BeginAsync(database);
        Task<Outcome> first = database.SaveAsync("LD", 100);
        Task<Outcome> throwing = WriteAsync(database, GivesUpAsync, Cancellation);
        Task<Outcome> second = database.SaveAsync("LD", 110, basedOn: 1);
        await waiting.EndAsync();

        Assert.Equal(1, await first.SavedAsync());
        await Assert.ThrowsAsync<NotSupportedException>(() => throwing);
        Assert.Equal(2, await second.SavedAsync());
        await OnlyAsync(database, ("LD", 1), ("LD", 2));

        static async Task<Outcome> GivesUpAsync(WriteScope scope)
        {
            // what SQLite does where the disk is full
            await scope.Db.Database.ExecuteSqlRawAsync("ROLLBACK", scope.Cancellation);
            throw new NotSupportedException();
        }
    }

    [Fact]
    public async Task A_commit_that_fails_once_is_made_good_for_each_of_the_group()
    {
        Disk disk = new();
        await using TestDatabase database = await StartAsync(disk);
        Task<Outcome>[] saves = await TogetherAsync(database, () => disk.Refuse = 1);

        foreach (Task<Outcome> save in saves)
        {
            Assert.Equal(1, await save.SavedAsync());
        }

        await OnlyAsync(database, [.. Items.Select(i => (i, 1))]);
    }

    [Fact]
    public async Task A_commit_that_never_happens_is_not_called_saved_to_any_of_the_group()
    {
        Disk disk = new();
        await using TestDatabase database = await StartAsync(disk);
        Task<Outcome>[] saves = await TogetherAsync(database, () => disk.Refuse = int.MaxValue);

        foreach (Task<Outcome> save in saves)
        {
            await Assert.ThrowsAsync<DeadDiskException>(() => save);
        }

        disk.Refuse = 0;
        await OnlyAsync(database);
    }

    [Fact]
    public async Task A_commit_whose_answer_is_lost_has_happened_for_each_of_the_group()
    {
        Disk disk = new();
        await using TestDatabase database = await StartAsync(disk);
        Task<Outcome>[] saves = await TogetherAsync(database, () => disk.LoseAnswers = true);

        foreach (Task<Outcome> save in saves)
        {
            Assert.Equal(1, await save.SavedAsync());
        }

        disk.LoseAnswers = false;
        await OnlyAsync(database, [.. Items.Select(i => (i, 1))]);
    }

    [Fact]
    public async Task An_operation_repeated_inside_one_group_has_one_effect()
    {
        await using TestDatabase database = await StartAsync(new Disk());
        Guid operation = Guid.NewGuid();
        await using Waiting waiting = await Waiting.BeginAsync(database);
        Task<Outcome> first = database.SaveAsync("LD", 100, operation: operation);
        Task<Outcome> again = database.SaveAsync("LD", 100, operation: operation);
        Task<Outcome> another = database.SaveAsync("LD", 101, operation: operation);
        await waiting.EndAsync();

        Assert.Equal(1, await first.SavedAsync());
        Assert.Equal(1, await again.SavedAsync());
        Assert.IsType<Outcome.Refused>(await another);
        await OnlyAsync(database, ("LD", 1));
    }

    [Fact]
    public async Task Whoever_leaves_while_waiting_is_not_written_for_and_keeps_nobody()
    {
        await using TestDatabase database = await StartAsync(new Disk());
        using CancellationTokenSource leaves = new();
        await using Waiting waiting = await Waiting.BeginAsync(database);
        Task<Outcome> left = WriteAsync(database, RecordAsync, leaves.Token);
        Task<Outcome> stays = database.SaveAsync("LD", 100);
        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        await waiting.EndAsync();

        Assert.Equal(1, await stays.SavedAsync());
        await OnlyAsync(database, ("LD", 1));
    }

    [Fact]
    public async Task Twenty_who_write_at_once_lose_nothing_and_share_commits()
    {
        // on a disk that takes its time the others come while one is written, however few threads there are
        Disk disk = new() { Late = TimeSpan.FromMilliseconds(5) };
        await using TestDatabase database = await StartAsync(disk);
        string[] unions = [.. Enumerable.Range(10, 20).Select(n => FormattableString.Invariant($"CD{n}"))];
        foreach (string union in unions)
        {
            await database.AddUnionAsync(union, $"Đơn vị thử {union}");
        }

        int before = disk.Commits;
        await Task.WhenAll(unions.Select(union => Task.Run(
            async () =>
            {
                for (int version = 0; version < 20; version++)
                {
                    Assert.Equal(version + 1, await database.SaveAsync("LD", 100 + version, basedOn: version, union: union).SavedAsync());
                }
            },
            Cancellation)));

        Assert.InRange(disk.Commits - before, 20, 200);
        List<AuditEntry> rows = await database.AuditAsync(AuditActions.SaveFigure);
        Assert.Equal(400, rows.Count);
        Assert.Equal(Enumerable.Range(0, 400).Select(i => rows[0].Sequence + i), rows.Select(r => r.Sequence));
        Assert.Empty((await database.Get<DatabaseVerification>().VerifyAsync(Cancellation)).Damage);
    }

    private static async Task<TestDatabase> StartAsync(Disk disk)
    {
        TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite, disk);
        await database.AddUnionAsync();
        return database;
    }

    /// <summary>One save of each item, all in one group, of which only the commit is disturbed.</summary>
    private static async Task<Task<Outcome>[]> TogetherAsync(TestDatabase database, Action disturb)
    {
        await using Waiting waiting = await Waiting.BeginAsync(database);
        Task<Outcome>[] saves = [.. Items.Select(i => database.SaveAsync(i, 10))];
        disturb();
        await waiting.EndAsync(isSaved: false);
        await Task.WhenAny(Task.WhenAll(saves));
        return saves;
    }

    private static Task<Outcome> WriteAsync(TestDatabase database, Func<WriteScope, Task<Outcome>> work, CancellationToken cancellationToken) =>
        database.Get<CdvcContexts>().WriteAsync(
            Operation.By(TestDatabase.Officer), new Intent(AuditActions.SaveFigure, "thử") { IsShort = true }, work, cancellationToken);

    private static Task<Outcome> RecordAsync(WriteScope scope)
    {
        scope.Record(before: null, after: "thử");
        return Task.FromResult<Outcome>(new Outcome.Saved());
    }

    /// <summary>These saves and no others are there, the cells hold what they say, and the chain is whole.</summary>
    private static async Task OnlyAsync(TestDatabase database, params (string Item, int Version)[] saves)
    {
        List<AuditEntry> rows = await database.AuditAsync(AuditActions.SaveFigure);
        Assert.Equal(saves.Select(s => $"{TestDatabase.Period}/CD01/{s.Item} {s.Version}"), rows.Select(r => $"{r.Subject} {r.ResultVersion}"));
        Assert.Equal("Sở Thử nghiệm", (await database.Open().Unions.SingleAsync(Cancellation)).Name);
        Assert.Empty((await database.Get<DatabaseVerification>().VerifyAsync(Cancellation)).Damage);
    }

    private sealed class DeadDiskException() : DbException("The disk is dead.");

    /// <summary>Counts commits, refuses so many of them, or says that it could not make them when it has.</summary>
    private sealed class Disk : DbTransactionInterceptor
    {
        public int Commits { get; private set; }

        public int Refuse { get; set; }

        public bool LoseAnswers { get; set; }

        /// <summary>How long a commit takes.</summary>
        public TimeSpan Late { get; init; }

        public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            Commits++;
            await Task.Delay(Late, CancellationToken.None);
            return Refuse-- > 0 ? throw new DeadDiskException() : result;
        }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
            LoseAnswers ? throw new DeadDiskException() : Task.CompletedTask;
    }

    /// <summary>A write under way that keeps all others waiting.</summary>
    private sealed class Waiting(Task<Outcome> write, TaskCompletionSource<Outcome> end) : IAsyncDisposable
    {
        public static async Task<Waiting> BeginAsync(TestDatabase database)
        {
            TaskCompletionSource begun = new();
            TaskCompletionSource<Outcome> end = new();
            Task<Outcome> write = database.Get<CdvcContexts>().WriteAsync(
                Operation.By(TestDatabase.Officer),
                new Intent(AuditActions.SaveUnion, "thử"),
                async scope =>
                {
                    begun.TrySetResult();
                    Outcome outcome = await end.Task;
                    scope.Record(before: null, after: "1");
                    return outcome;
                },
                Cancellation);
            await begun.Task;
            return new Waiting(write, end);
        }

        public async Task EndAsync(bool isSaved = true)
        {
            end.TrySetResult(isSaved ? new Outcome.Saved() : new Outcome.Conflict("thử", 0));
            await write;
        }

        public async ValueTask DisposeAsync() => await EndAsync();
    }
}
