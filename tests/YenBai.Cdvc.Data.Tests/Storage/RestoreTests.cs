using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;

namespace YenBai.Cdvc.Data.Tests.Storage;

public sealed class RestoreTests : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cdvc-restore-");
    private readonly List<TestDatabase> open = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Backup => Path.Combine(folder.FullName, "sao-luu.db");

    [Fact]
    public async Task What_was_there_before_is_kept_aside_whole_under_its_date()
    {
        TestDatabase database = await BackedUpAsync();
        await database.SaveAsync("LD", 200, basedOn: 1).SavedAsync();

        Restoration restoration = await RestoreAsync(database);

        Assert.Equal(100, await LdAsync(database));
        Assert.Equal(Path.Combine(Path.GetDirectoryName(database.FilePath)!, "cdvc-truoc-phuc-hoi-20241215-120000.db"), restoration.KeptAside);
        TestDatabase aside = Of(restoration.KeptAside!);
        Assert.Equal(200, await LdAsync(aside));
        Assert.Empty((await aside.Get<DatabaseVerification>().VerifyAsync(Cancellation)).Damage);
        AuditEntry row = Assert.Single(await database.AuditAsync(AuditActions.RestoreDatabase));
        Assert.Equal(("Dòng lệnh", "sao-luu.db"), (row.ActorName, row.After));
    }

    [Fact]
    public async Task What_was_not_yet_in_the_file_itself_does_not_run_into_the_restored_database()
    {
        TestDatabase database = await BackedUpAsync();
        await database.SaveAsync("LD", 200, basedOn: 1).SavedAsync();
        // as a killed server leaves it: the newest writes lie beside the file
        foreach (string suffix in (string[])["", "-wal"])
        {
            File.Copy(database.FilePath + suffix, Path.Combine(folder.FullName, "killed.db" + suffix));
        }

        Assert.NotEqual(0, new FileInfo(Path.Combine(folder.FullName, "killed.db-wal")).Length);
        TestDatabase killed = Of(Path.Combine(folder.FullName, "killed.db"));

        Restoration restoration = await RestoreAsync(killed);

        Assert.Equal(100, await LdAsync(killed));
        Assert.Empty((await killed.Get<DatabaseVerification>().VerifyAsync(Cancellation)).Damage);
        Assert.Equal(200, await LdAsync(Of(restoration.KeptAside!)));
    }

    [Fact]
    public async Task A_damaged_database_gives_way_to_the_backup_and_is_kept_as_it_is()
    {
        TestDatabase database = await BackedUpAsync();
        database.CloseConnections();
        byte[] damaged = [.. Enumerable.Repeat((byte)0xA5, 50_000)];
        await File.WriteAllBytesAsync(database.FilePath, damaged, Cancellation);

        Restoration restoration = await RestoreAsync(database);

        Assert.Equal(100, await LdAsync(database));
        Assert.Equal(damaged, await File.ReadAllBytesAsync(restoration.KeptAside!, Cancellation));
    }

    [Fact]
    public async Task A_backup_of_an_older_program_is_brought_up_to_date()
    {
        TestDatabase database = await BackedUpAsync();
        TestDatabase older = Of(Path.Combine(folder.FullName, "cu.db"));
        await File.WriteAllTextAsync(older.FilePath, "", Cancellation);
        await using (CdvcDbContext db = older.Open())
        {
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First(), Cancellation);
        }

        older.CloseConnections();
        database.CloseConnections();

        Assert.Empty((await database.Get<DatabaseRestore>().RestoreAsync(older.FilePath, Cancellation)).Refusals);

        await using CdvcDbContext restored = database.Open();
        Assert.Empty(await restored.Database.GetPendingMigrationsAsync(Cancellation));
        await database.AddAccountsAsync();
        await database.AddUnionAsync();
    }

    [Fact]
    public async Task A_file_that_is_no_whole_backup_changes_nothing()
    {
        TestDatabase database = await BackedUpAsync();
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "thu.txt"), "Không phải bản sao lưu.", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "rong.db"), "", Cancellation);
        byte[] bytes = await File.ReadAllBytesAsync(Backup, Cancellation);
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "cut.db"), bytes[..(bytes.Length / 2)], Cancellation);
        using (SqliteConnection other = new($"Data Source={Path.Combine(folder.FullName, "khac.db")};Pooling=False"))
        {
            other.Open();
            SqliteFile.Ask(other, "CREATE TABLE AuditEntries (Id INTEGER)");
        }

        database.CloseConnections();
        byte[] before = await File.ReadAllBytesAsync(database.FilePath, Cancellation);
        foreach (string name in (string[])["thu.txt", "rong.db", "cut.db", "khac.db"])
        {
            string refusal = Assert.Single((await database.Get<DatabaseRestore>().RestoreAsync(Path.Combine(folder.FullName, name), Cancellation)).Refusals);
            Assert.Contains("không phải bản sao lưu", refusal, StringComparison.Ordinal);
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(database.FilePath, Cancellation));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(database.FilePath)!, "*phuc-hoi*"));
    }

    [Fact]
    public async Task A_backup_of_a_newer_program_and_one_that_was_tampered_with_change_nothing()
    {
        TestDatabase database = await BackedUpAsync();
        TestDatabase tampered = Of(Backup);
        await tampered.TamperAsync("UPDATE Figures SET Value = 99");
        tampered.CloseConnections();
        Assert.Contains("không khớp nhật ký", (await database.Get<DatabaseRestore>().RestoreAsync(Backup, Cancellation)).Refusals[0], StringComparison.Ordinal);

        await tampered.TamperAsync("INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('20990101000000_Later', '99.0.0')");
        tampered.CloseConnections();
        await Assert.ThrowsAsync<DatabaseUnusableException>(() => database.Get<DatabaseRestore>().RestoreAsync(Backup, Cancellation));

        Assert.Equal(100, await LdAsync(database));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(database.FilePath)!, "*phuc-hoi*"));
    }

    [Fact]
    public async Task A_restoration_waits_for_whoever_is_reading()
    {
        TestDatabase database = await BackedUpAsync();
        await database.SaveAsync("LD", 200, basedOn: 1).SavedAsync();
        using (SqliteConnection reader = new SqliteFile(database.FilePath).Open())
        using (reader.BeginTransaction(deferred: true))
        {
            Assert.Equal(1L, SqliteFile.Ask(reader, "SELECT COUNT(*) FROM Figures"));
            await database.SaveAsync("LD", 300, basedOn: 2).SavedAsync();

            Restoration refused = await database.Get<DatabaseRestore>().RestoreAsync(Backup, Cancellation);

            Assert.Contains("đang đọc cơ sở dữ liệu này", Assert.Single(refused.Refusals), StringComparison.Ordinal);
        }

        Assert.Equal(300, await LdAsync(database));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (TestDatabase database in open)
        {
            database.CloseConnections();
            await database.DisposeAsync();
        }

        folder.Delete(recursive: true);
    }

    /// <summary>A database with LD = 100 in a backup.</summary>
    private async Task<TestDatabase> BackedUpAsync()
    {
        TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite);
        open.Add(database);
        await database.AddUnionAsync();
        await database.SaveAsync("LD", 100).SavedAsync();
        Assert.Empty(await database.Get<DatabaseBackup>().WriteAsync(Backup, Cancellation));
        return database;
    }

    private TestDatabase Of(string file)
    {
        TestDatabase database = TestDatabase.Of(new DatabaseOptions(DatabaseProvider.Sqlite, $"Data Source={file}"));
        open.Add(database);
        return database;
    }

    private async Task<Restoration> RestoreAsync(TestDatabase database)
    {
        database.CloseConnections();
        Restoration restoration = await database.Get<DatabaseRestore>().RestoreAsync(Backup, Cancellation);
        Assert.Empty(restoration.Refusals);
        return restoration;
    }

    private static async Task<long?> LdAsync(TestDatabase database) => (await database.CellAsync("LD")).Value.Number;
}
