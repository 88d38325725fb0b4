using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Data.Tests.Storage;

/// <summary>The disk is full, read-only, taken by somebody else or gone for a while: the write says so, nothing is half written, and the same operation goes through later.</summary>
public sealed class BadDiskTests
{
    private static readonly string LongNote = new('x', Figure.NoteMaxLength);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_that_may_not_grow_says_that_the_disk_is_full_and_takes_the_same_operation_later()
    {
        Pragma pragma = new();
        await using TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite, pragma);
        await database.AddUnionAsync();
        // no page more than there are, and the room in those is used up first
        pragma.Text = "PRAGMA max_page_count=1";
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            for (int number = 10; number < 99; number++)
            {
                await database.AddUnionAsync($"CD{number}", $"Đơn vị thử nghiệm số {number}");
            }
        });

        await WaitsAndGoesThroughAsync(database, "đã đầy", () => pragma.Text = "PRAGMA max_page_count=1000000");
    }

    [Fact]
    public async Task A_disk_without_a_free_byte_says_so_and_takes_the_same_operation_later()
    {
        string folder = Directory.CreateTempSubdirectory("cdvc-small-").FullName;
        Assert.SkipUnless(OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", folder), "A small disk can only be mounted by root on Linux.");
        try
        {
            await using TestDatabase database = TestDatabase.Of(DatabaseOptions.SqliteIn(folder));
            await database.Get<DatabaseStarter>().StartAsync(Cancellation);
            await database.AddAccountsAsync();
            await database.AddUnionAsync();
            string ballast = Path.Combine(folder, "day");
            Fill(ballast);

            Exception full = await Assert.ThrowsAnyAsync<Exception>(() => database.Get<DatabaseBackup>().WriteAsync(Path.Combine(folder, "a.db"), Cancellation));
            Assert.True(full is IOException || DatabaseTrouble.Sentence(full).Contains("đã đầy", StringComparison.Ordinal), full.ToString());
            Assert.Empty(Directory.GetFiles(folder, "a.db*"));
            await WaitsAndGoesThroughAsync(database, "đã đầy", () => File.Delete(ballast));
            database.CloseConnections();
        }
        finally
        {
            Assert.True(Run("umount", folder));
            Directory.Delete(folder);
        }
    }

    [Fact]
    public async Task A_file_that_is_read_only_says_so_and_takes_the_same_operation_later()
    {
        Pragma pragma = new();
        await using TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite, pragma);
        await database.AddUnionAsync();
        pragma.Text = "PRAGMA query_only=ON";

        await WaitsAndGoesThroughAsync(database, "không cho ghi", () => pragma.Text = "PRAGMA query_only=OFF");
    }

    [Fact]
    public async Task A_file_taken_by_another_program_is_waited_for_and_then_asked_again()
    {
        await using TestDatabase first = await TestDatabase.StartAsync(DatabaseProvider.Sqlite);
        await using TestDatabase database = TestDatabase.Of(first.Options with { ConnectionString = first.Options.ConnectionString + ";Default Timeout=1" });
        await database.AddUnionAsync();
        using SqliteConnection other = new SqliteFile(database.FilePath).Open();
        SqliteFile.Ask(other, "BEGIN IMMEDIATE");

        await WaitsAndGoesThroughAsync(database, "thử lại sau ít phút", () => SqliteFile.Ask(other, "COMMIT"));
        database.CloseConnections();
    }

    [Fact]
    public async Task A_database_that_goes_away_for_a_while_is_not_taken_for_a_new_one_and_takes_the_same_operation_when_it_is_back()
    {
        await using TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite);
        await database.AddUnionAsync();
        database.CloseConnections();
        File.Move(database.FilePath, database.FilePath + ".away");
        await Assert.ThrowsAnyAsync<DbException>(() => database.CellAsync("LD"));

        await WaitsAndGoesThroughAsync(
            database,
            "thử lại sau ít phút",
            () =>
            {
                Assert.False(File.Exists(database.FilePath));
                File.Move(database.FilePath + ".away", database.FilePath);
            });
    }

    [Fact]
    public async Task A_start_on_a_read_only_file_that_must_be_brought_up_to_date_is_a_sentence()
    {
        Pragma pragma = new() { Text = "PRAGMA query_only=ON" };
        await using TestDatabase database = await TestDatabase.NothingAsync(DatabaseProvider.Sqlite, pragma);

        DatabaseUnusableException refusal = await Assert.ThrowsAsync<DatabaseUnusableException>(() => database.Get<DatabaseStarter>().StartAsync(Cancellation));

        Assert.Contains("chỉ đọc", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Under_a_clock_that_jumps_writes_stay_in_order_and_none_is_lost(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();

        int version = 0;
        foreach (int days in (int[])[0, 400, -800, 30, -1])
        {
            database.Clock.Advance(TimeSpan.FromDays(days));
            // a period that is never locked: its rules do not depend on the day
            version = await database.SaveAsync("LD", 100 + version, basedOn: version, period: "2024-6thang").SavedAsync();
        }

        Assert.Equal((104L, 5), ((await database.CellAsync("LD", period: "2024-6thang")).Value.Number, version));
        Assert.Equal([1, 2, 3, 4, 5], (await database.AuditAsync(AuditActions.SaveFigure)).Select(a => a.ResultVersion));
        Assert.Empty((await database.Get<DatabaseVerification>().VerifyAsync(Cancellation)).Damage);
    }

    /// <summary>What a page does: the cell waits with its operation's id, and is sent again.</summary>
    private static async Task WaitsAndGoesThroughAsync(TestDatabase database, string remedy, Action mend)
    {
        Guid operation = Guid.NewGuid();
        // larger than what may be left in the file's last pages
        SaveFigure save = new(TestDatabase.Period, "CD01", "LD", FigureValue.Of(100), LongNote, BasedOnVersion: 0);

        Exception trouble = await Assert.ThrowsAnyAsync<Exception>(() => database.SaveAsync(save, operation: operation));

        Assert.True(DatabaseTrouble.Is(trouble), trouble.ToString());
        Assert.Contains(remedy, DatabaseTrouble.Remedy(trouble), StringComparison.Ordinal);
        mend();
        database.CloseConnections();
        Assert.Equal(0, (await database.CellAsync("LD")).Version);
        Assert.Equal(1, await database.SaveAsync(save, operation: operation).SavedAsync());
        Assert.Single(await database.AuditAsync(AuditActions.SaveFigure));
        Assert.Empty((await database.Get<DatabaseVerification>().VerifyAsync(Cancellation)).Damage);
    }

    private static void Fill(string path)
    {
        using FileStream file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1);
        byte[] block = new byte[512];
        try
        {
            while (true)
            {
                file.Write(block);
            }
        }
        catch (IOException)
        {
            // full
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    /// <summary>Said to every connection when it is opened.</summary>
    private sealed class Pragma : DbConnectionInterceptor
    {
        public string Text { get; set; } = "";

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            if (Text.Length > 0)
            {
                SqliteFile.Ask((SqliteConnection)connection, Text);
            }
        }
    }
}
