using System.Collections.Concurrent;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;

namespace YenBai.Cdvc.Data.Tests.Storage;

public sealed class BackupTests
{
    private static readonly string[] Items = ["LD", "LD_NU", "DV", "CQ"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_restore_drill_with_a_backup_taken_during_writes_holds_every_write_ticked_before_it_began()
    {
        await using TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite);
        foreach (string item in Items)
        {
            await database.AddUnionAsync("CD_" + item);
        }

        ConcurrentQueue<Guid> ticked = new();
        using CancellationTokenSource enough = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        Task[] writers = [.. Items.Select(item => Task.Run(() => WriteUntilAsync(database, item, ticked, enough.Token), Cancellation))];
        while (ticked.Count < 50)
        {
            await Task.Delay(5, Cancellation);
        }

        Guid[] before;
        string backup;
        int after;
        int backups = 0;
        do
        {
            // on a busy machine one of these may pass between two writes
            Assert.True(++backups <= 20, "nothing is ever written while a backup is made");
            before = [.. ticked];
            backup = Path.Combine(Path.GetDirectoryName(database.FilePath)!, FormattableString.Invariant($"sao-luu-{backups}.db"));
            Assert.Empty(await database.Get<DatabaseBackup>().WriteAsync(backup, Cancellation));
            after = ticked.Count;
        }
        while (after == before.Length);

        await enough.CancelAsync();
        await Task.WhenAll(writers);

        await using TestDatabase restored = await TestDatabase.NothingAsync(DatabaseProvider.Sqlite);
        Assert.Equal((0, null), await RestoredAsync(restored, backup));

        await restored.Get<DatabaseStarter>().StartAsync(Cancellation);
        Assert.Empty((await restored.Get<DatabaseVerification>().VerifyAsync(Cancellation)).Damage);
        List<AuditEntry> kept = await restored.AuditAsync(AuditActions.SaveFigure);
        Assert.Empty(before.Except(kept.Select(a => a.OperationId)));
        // one moment: of what was written, the first so many, and nothing in between is missing
        Assert.Equal((await database.AuditAsync(AuditActions.SaveFigure)).Take(kept.Count).Select(a => (a.OperationId, a.After)), kept.Select(a => (a.OperationId, a.After)));
        await restored.SaveAsync("CB_KCT", 3, union: "CD_LD").SavedAsync();
    }

    [Fact]
    public async Task A_backup_is_one_file_and_nothing_is_left_beside_it()
    {
        await using TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite);
        string folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(database.FilePath)!, "noi khac; xa")).FullName;

        Assert.Empty(await database.Get<DatabaseBackup>().WriteAsync(Path.Combine(folder, "a.db"), Cancellation));

        Assert.Equal("a.db", Path.GetFileName(Assert.Single(Directory.GetFiles(folder))));
    }

    [Fact]
    public async Task A_backup_never_takes_the_place_of_a_file()
    {
        await using TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite);
        string file = Path.Combine(Path.GetDirectoryName(database.FilePath)!, "a.db");
        await File.WriteAllTextAsync(file, "của người khác", Cancellation);

        Assert.Contains("Đã có tệp", Assert.Single(await database.Get<DatabaseBackup>().WriteAsync(file, Cancellation)), StringComparison.Ordinal);

        Assert.Equal("của người khác", await File.ReadAllTextAsync(file, Cancellation));
    }

    [Fact]
    public async Task What_is_not_whole_is_not_called_a_backup()
    {
        await using TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite);
        await database.AddUnionAsync();
        await database.SaveAsync("LD", 100).SavedAsync();
        await database.TamperAsync("UPDATE Figures SET Value = 99");
        string file = Path.Combine(Path.GetDirectoryName(database.FilePath)!, "a.db");

        IReadOnlyList<string> refusals = await database.Get<DatabaseBackup>().WriteAsync(file, Cancellation);

        Assert.Contains("không khớp nhật ký", refusals[0], StringComparison.Ordinal);
        Assert.Contains("chưa sao lưu gì", refusals[^1], StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(file)!, "a.db*"));
    }

    [Fact]
    public async Task A_SQL_Server_is_backed_up_by_its_own_command()
    {
        await using TestDatabase server = TestDatabase.Of(new DatabaseOptions(DatabaseProvider.SqlServer, "Server=never-opened"));

        Assert.Contains("BACKUP DATABASE", Assert.Single(await server.Get<DatabaseBackup>().WriteAsync("a.db", Cancellation)), StringComparison.Ordinal);
        Assert.Contains("RESTORE DATABASE", Assert.Single((await server.Get<DatabaseRestore>().RestoreAsync("a.db", Cancellation)).Refusals), StringComparison.Ordinal);
    }

    private static async Task<(int Refusals, string? KeptAside)> RestoredAsync(TestDatabase database, string backup)
    {
        Restoration restoration = await database.Get<DatabaseRestore>().RestoreAsync(backup, Cancellation);
        return (restoration.Refusals.Count, restoration.KeptAside);
    }

    private static async Task WriteUntilAsync(TestDatabase database, string item, ConcurrentQueue<Guid> ticked, CancellationToken enough)
    {
        for (int version = 0; !enough.IsCancellationRequested; version++)
        {
            Guid operation = Guid.NewGuid();
            await database.SaveAsync(item, version, basedOn: version, union: "CD_" + item, operation: operation).SavedAsync();
            ticked.Enqueue(operation);
        }
    }
}
