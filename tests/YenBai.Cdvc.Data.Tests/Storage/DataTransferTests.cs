using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Data.Snapshots;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Data.Tests.Storage;

public sealed class DataTransferTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_table_arrives_byte_for_byte()
    {
        await using TestDatabase source = await UsedAsync();
        await using TestDatabase target = await TestDatabase.NothingAsync(DatabaseProvider.Sqlite);

        Transfer transfer = await source.Get<DataTransfer>().CopyAsync(target.Options, Cancellation);

        Assert.Empty(transfer.Refusals);
        // by what the file has, not by what the model says that it has
        Dictionary<string, string[]> before = Content(source);
        Dictionary<string, string[]> after = Content(target);
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), after.Keys.Order(StringComparer.Ordinal));
        Assert.All(before, table => Assert.Equal(table.Value, after[table.Key]));
        Assert.Equal((before.Count, before.Sum(t => t.Value.Length)), (transfer.Tables, transfer.Rows));
        Assert.All((string[])["AuditEntries", "Figures", "ReportingBodies", "RowNotes", "Snapshots", "YearlyTargets"], table => Assert.NotEmpty(before[table]));
    }

    [Theory, EveryDatabase]
    public async Task The_new_database_goes_on_where_the_old_one_ended(DatabaseProvider engine)
    {
        await using TestDatabase source = await UsedAsync();
        await using TestDatabase target = await TestDatabase.NothingAsync(engine);
        List<AuditEntry> log = await LogAsync(source);

        Transfer transfer = await source.Get<DataTransfer>().CopyAsync(target.Options, Cancellation);

        Assert.Empty(transfer.Refusals);
        Assert.Equivalent(log, await LogAsync(target), strict: true);
        EntryCell cell = await target.CellAsync("LD");
        Assert.Equal((FigureValue.Of(120), 2, "Ghi chú “đầy đủ dấu”"), (cell.Value, cell.Version, cell.Note));
        // a start seeds nothing anew, and the next ids follow the last ones
        await target.Get<DatabaseStarter>().StartAsync(Cancellation);
        await target.AddUnionAsync("CD09", "Trường Thử");
        Assert.Equal(2, await target.SaveAsync("DV", 81, basedOn: 1).SavedAsync());
        Assert.Empty((await target.Get<DatabaseVerification>().VerifyAsync(Cancellation)).Damage);
    }

    [Theory, EveryDatabase]
    public async Task A_database_with_anything_in_it_is_refused_and_stays_as_it_is(DatabaseProvider engine)
    {
        await using TestDatabase source = await UsedAsync();
        await using TestDatabase target = await TestDatabase.StartAsync(engine);
        await target.AddUnionAsync("CD77");
        List<AuditEntry> log = await LogAsync(target);

        Transfer transfer = await source.Get<DataTransfer>().CopyAsync(target.Options, Cancellation);

        Assert.Contains("đã có dữ liệu", Assert.Single(transfer.Refusals), StringComparison.Ordinal);
        Assert.Equivalent(log, await LogAsync(target), strict: true);
    }

    [Fact]
    public async Task A_database_is_not_moved_into_itself_nor_into_one_that_is_in_use()
    {
        await using TestDatabase source = await UsedAsync();
        await using TestDatabase target = await TestDatabase.NothingAsync(DatabaseProvider.Sqlite);
        using DatabaseLock? held = DatabaseLock.TryTake(target.Options);

        Assert.Contains("chính là cơ sở dữ liệu đang dùng", (await source.Get<DataTransfer>().CopyAsync(source.Options with { Node = "khac" }, Cancellation)).Refusals[0], StringComparison.Ordinal);
        Assert.Contains("đang dùng cơ sở dữ liệu nơi chuyển đến", (await source.Get<DataTransfer>().CopyAsync(target.Options, Cancellation)).Refusals[0], StringComparison.Ordinal);
    }

    private static async Task<TestDatabase> UsedAsync()
    {
        TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite);
        await database.AddUnionAsync();
        await database.AddUnionAsync("CD02", "Trường Thử", closed: new DateOnly(2024, 7, 1), into: "CD01");
        await database.ImportFiguresAsync("CD01,LD,100\nCD01,DV,80\nCD01,CQ,ktd\n,CB_CT,12\nCD01,QUY_TIEN,999999999999").SavedAsync();
        await database.SaveAsync(new SaveFigure(TestDatabase.Period, "CD01", "LD", FigureValue.Of(120), "Ghi chú “đầy đủ dấu”", 1)).SavedAsync();
        await database.Get<RowNoteCommands>().SaveAsync(Operation.By(TestDatabase.Leader), new SaveRowNote(TestDatabase.Period, "5.1", "Nguyên nhân", "", "Biện pháp", 0), Cancellation).SavedAsync();
        await database.Get<SnapshotCommands>().TakeAsync(Operation.By(TestDatabase.Leader), new TakeSnapshot(TestDatabase.Period, ""), Cancellation).SavedAsync();
        return database;
    }

    private static Dictionary<string, string[]> Content(TestDatabase database)
    {
        using SqliteConnection connection = new SqliteFile(database.FilePath).Open();
        string[] tables = Strings(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '__EF%'");
        return tables.ToDictionary(t => t, t => Rows(connection, t), StringComparer.Ordinal);
    }

    private static string[] Rows(SqliteConnection connection, string table)
    {
        string[] columns = Strings(connection, $"SELECT name FROM pragma_table_info('{table}') ORDER BY name");
        string row = string.Join(" || '|' || ", columns.Select(c => $"typeof(\"{c}\") || quote(\"{c}\")"));
        return [.. Strings(connection, $"SELECT {row} FROM \"{table}\"").Order(StringComparer.Ordinal)];
    }

    private static string[] Strings(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> found = [];
        while (reader.Read())
        {
            found.Add(reader.GetString(0));
        }

        return [.. found];
    }

    private static async Task<List<AuditEntry>> LogAsync(TestDatabase database)
    {
        await using CdvcDbContext db = database.Open();
        return await db.AuditEntries.AsNoTracking().OrderBy(a => a.Id).ToListAsync(Cancellation);
    }
}
