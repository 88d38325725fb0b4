using Microsoft.Data.Sqlite;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;

namespace YenBai.Cdvc.Data.Tests.Storage;

public sealed class StartTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_migration_killed_half_way_does_not_block_the_next_start()
    {
        await using TestDatabase database = await TestDatabase.NothingAsync(DatabaseProvider.Sqlite);
        await LeaveMigrationLockAsync(database.FilePath);

        await database.Get<DatabaseStarter>().StartAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(60), Cancellation);

        await database.AddAccountsAsync();
        await database.AddUnionAsync();
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_with_a_sentence_and_kept()
    {
        await using TestDatabase database = await TestDatabase.NothingAsync(DatabaseProvider.Sqlite);
        await File.WriteAllTextAsync(database.FilePath, string.Concat(Enumerable.Repeat("Đây không phải cơ sở dữ liệu. ", 100)), Cancellation);
        byte[] before = await File.ReadAllBytesAsync(database.FilePath, Cancellation);

        DatabaseUnusableException refusal = await Assert.ThrowsAsync<DatabaseUnusableException>(() => database.Get<DatabaseStarter>().StartAsync(Cancellation));

        Assert.Contains("bị hỏng hoặc không phải tệp của chương trình", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(database.FilePath, Cancellation));
    }

    [Fact]
    public async Task A_damaged_database_is_refused_with_a_sentence()
    {
        await using TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite);
        byte[] bytes = await File.ReadAllBytesAsync(database.FilePath, Cancellation);
        // every page but the first one, which says that it is a database
        Array.Fill(bytes, (byte)0xA5, 4096, bytes.Length - 4096);
        await File.WriteAllBytesAsync(database.FilePath, bytes, Cancellation);

        DatabaseUnusableException refusal = await Assert.ThrowsAsync<DatabaseUnusableException>(() => database.Get<DatabaseStarter>().StartAsync(Cancellation));

        Assert.Contains("bị hỏng", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_database_of_a_newer_program_is_refused_with_a_sentence(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.TamperAsync("INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('20990101000000_Later', '99.0.0')");

        DatabaseUnusableException refusal = await Assert.ThrowsAsync<DatabaseUnusableException>(() => database.Get<DatabaseStarter>().StartAsync(Cancellation));

        Assert.Contains("phiên bản mới hơn", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lock_is_held_by_one_and_free_again_afterwards()
    {
        await using TestDatabase database = await TestDatabase.NothingAsync(DatabaseProvider.Sqlite);

        using (DatabaseLock? first = DatabaseLock.TryTake(database.Options))
        {
            Assert.NotNull(first);
            Assert.Null(DatabaseLock.TryTake(database.Options));
        }

        using DatabaseLock? next = DatabaseLock.TryTake(database.Options);
        Assert.NotNull(next);
    }

    [Theory]
    [InlineData("data")]
    // the folder itself is a file
    [InlineData("")]
    public void A_folder_that_cannot_be_made_is_refused_with_a_sentence(string below)
    {
        string file = Path.GetTempFileName();
        try
        {
            DatabaseUnusableException refusal = Assert.Throws<DatabaseUnusableException>(() => DatabaseLock.TryTake(DatabaseOptions.SqliteIn(Path.Combine(file, below))));

            Assert.Contains("thư mục dữ liệu", refusal.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task LeaveMigrationLockAsync(string path)
    {
        await using SqliteConnection connection = new($"Data Source={path};Pooling=False");
        await connection.OpenAsync(Cancellation);
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE \"__EFMigrationsLock\" (Id INTEGER NOT NULL CONSTRAINT PK___EFMigrationsLock PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2024-01-01');";
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
