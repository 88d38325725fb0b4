using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain;

namespace YenBai.Cdvc.Data.Tests.Auditing;

/// <summary>Nobody rewrites the audit log: the database refuses it, and where its guards were taken away verify names the row.</summary>
public sealed class AuditChainTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>How each column of a row may be changed by somebody who owns the database; the id is the table's own number and says nothing.</summary>
    public static TheoryData<string> Changes { get; } =
    [
        "OperationId = '11111111-1111-1111-1111-111111111111'",
        "Line = Line + 1",
        "At = '2024-12-14 00:00:00'",
        "AccountId = 77",
        "AccountId = NULL",
        "ActorName = ActorName + '.'",
        "ActorName = REPLACE(ActorName, 'ộ', 'ô')",
        "Address = '10.0.0.9'",
        "Address = ''",
        "Action = 'figure.confirm'",
        "Subject = '2024-nam/CD01/DV'",
        "[Before] = ''",
        "[After] = '101'",
        "[After] = NULL",
        "ResultVersion = 2",
        "Node = 'MAY-KHAC'",
        "Sequence = Sequence + 1000",
        "Hash = 0x00",
        "Hash = NULL",
    ];

    [Theory, MemberData(nameof(Changes))]
    public Task Verify_finds_one_changed_column_and_names_the_row_on_SQLite(string change) => FindsAsync(DatabaseProvider.Sqlite, change);

    [Theory, MemberData(nameof(Changes))]
    public Task Verify_finds_one_changed_column_and_names_the_row_on_SQL_Server(string change)
    {
        Assert.SkipWhen(TestDatabase.SqlServerConnection is null, $"{TestDatabase.SqlServerVariable} is not set.");
        return FindsAsync(DatabaseProvider.SqlServer, change);
    }

    [Fact]
    public async Task Verify_finds_any_one_changed_byte_of_any_row()
    {
        await using TestDatabase database = await UsedAsync(DatabaseProvider.Sqlite);
        string[] columns = ["OperationId", "At", "ActorName", "Address", "Action", "Subject", "After", "Hash", "Node"];
        await database.TamperAsync("SELECT 1");
        await using CdvcDbContext db = database.Open();
        List<AuditEntry> rows = await db.AuditEntries.AsNoTracking().ToListAsync(Cancellation);
        int seed = Environment.TickCount;
        Random random = new(seed);
        for (int round = 0; round < 150; round++)
        {
            AuditEntry row = rows[random.Next(rows.Count)];
            string column = columns[random.Next(columns.Length)];
            string read = string.Create(CultureInfo.InvariantCulture, $"SELECT ifnull(hex({column}), '') AS Value FROM AuditEntries WHERE Id = {row.Id}");
            string before = await db.Database.SqlQueryRaw<string>(read).SingleAsync(Cancellation);
            if (before.Length == 0)
            {
                continue;
            }

            byte[] bytes = Convert.FromHexString(before);
            int place = random.Next(bytes.Length);
            bytes[place] ^= (byte)(1 << random.Next(8));
            await SetAsync(db, row.Id, column, Convert.ToHexString(bytes));

            IReadOnlyList<string> damage = (await database.Get<DatabaseVerification>().VerifyAsync(Cancellation)).Damage;

            Assert.True(
                damage.Any(d => d.Contains($"mã {Texts.Count(row.Id)}", StringComparison.Ordinal) || d.Contains($"số {Texts.Count(row.Sequence)}", StringComparison.Ordinal)),
                string.Create(CultureInfo.InvariantCulture, $"seed {seed}, row {row.Id}, {column}, byte {place}: {string.Join('\n', damage)}"));
            await SetAsync(db, row.Id, column, before);
        }

        Assert.Empty((await database.Get<DatabaseVerification>().VerifyAsync(Cancellation)).Damage);
    }

    [Theory, EveryDatabase]
    public async Task One_changed_row_is_one_sentence_with_its_server_place_number_and_time(DatabaseProvider engine)
    {
        await using TestDatabase database = await UsedAsync(engine);
        AuditEntry row = (await database.AuditAsync(AuditActions.SaveFigure))[0];
        await database.TamperAsync("UPDATE AuditEntries SET After = '101' WHERE After = '100'");

        Assert.Equal(
            $"Nhật ký máy chủ {row.Node}: dòng số {row.Sequence} (mã {row.Id}, ghi lúc {Texts.Moment(row.At)}) không còn như khi ghi.",
            Assert.Single((await database.Get<DatabaseVerification>().VerifyAsync(Cancellation)).Damage));
    }

    [Theory, EveryDatabase]
    public async Task A_row_cut_out_is_named_by_its_place(DatabaseProvider engine)
    {
        await using TestDatabase database = await UsedAsync(engine);
        AuditEntry row = (await database.AuditAsync(AuditActions.SaveFigure))[0];
        await database.TamperAsync("DELETE FROM AuditEntries WHERE After = '100'");

        Assert.Contains($"thiếu dòng số {row.Sequence},", Assert.Single((await database.Get<DatabaseVerification>().VerifyAsync(Cancellation)).Damage), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_root_that_the_log_does_not_tell_of_is_damage(DatabaseProvider engine)
    {
        await using TestDatabase database = await UsedAsync(engine);
        AuditEntry row = (await database.AuditAsync(AuditActions.SaveFigure))[0];
        await using CdvcDbContext db = database.Open();
        db.AuditArchives.Add(new AuditArchive { Node = row.Node, LastSequence = row.Sequence - 1, LastHash = new byte[32], FileHash = new byte[32], At = row.At });
        await db.SaveChangesAsync(Cancellation);

        Assert.Contains((await database.Get<DatabaseVerification>().VerifyAsync(Cancellation)).Damage, d => d.Contains("lưu trữ", StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task Verify_says_how_far_each_chain_goes(DatabaseProvider engine)
    {
        await using TestDatabase database = await UsedAsync(engine);
        await using CdvcDbContext db = database.Open();
        AuditEntry last = await db.AuditEntries.OrderBy(a => a.Sequence).LastAsync(Cancellation);

        string end = Assert.Single((await database.Get<DatabaseVerification>().VerifyAsync(Cancellation)).Ends);

        Assert.Equal($"Nhật ký máy chủ {last.Node} đến dòng số {last.Sequence}, dấu {Convert.ToHexStringLower(last.Hash!)}.", end);
    }

    [Theory, EveryDatabase]
    public async Task The_database_itself_refuses_to_change_or_delete_what_was_logged(DatabaseProvider engine)
    {
        await using TestDatabase database = await UsedAsync(engine);
        await using CdvcDbContext db = database.Open();
        db.AuditArchives.Add(new AuditArchive { Node = "MAY-CU", LastSequence = 1, LastHash = new byte[32], FileHash = new byte[32], At = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc) });
        await db.SaveChangesAsync(Cancellation);
        int count = await db.AuditEntries.CountAsync(Cancellation);

        foreach (string sql in (string[])
        [
            "UPDATE AuditEntries SET ActorName = 'Ai đó'",
            "UPDATE AuditEntries SET Hash = Hash",
            "DELETE FROM AuditEntries",
            "DELETE FROM AuditEntries WHERE Line = 0",
            "UPDATE AuditArchives SET LastSequence = 1000",
            "DELETE FROM AuditArchives",
        ])
        {
            Exception refused = await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlRawAsync(sql, Cancellation));
            Assert.Contains("Nhat ky chi ghi them", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal((count, 1), (await db.AuditEntries.CountAsync(Cancellation), await db.AuditArchives.CountAsync(Cancellation)));
        Assert.Empty(await db.AuditEntries.Where(a => a.ActorName == "Ai đó").ToListAsync(Cancellation));
    }

    [Theory, EveryDatabase]
    public async Task Rows_written_before_there_were_chains_are_sealed_when_the_program_starts_and_sound_ever_after(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.NothingAsync(engine);
        if (engine == DatabaseProvider.Sqlite)
        {
            // only a start makes the file; SQLite takes an empty one for an empty database
            await File.WriteAllBytesAsync(database.FilePath, [], Cancellation);
        }

        await using (CdvcDbContext db = database.Open())
        {
            string former = db.Database.GetMigrations().Single(m => m.EndsWith("_LeadersView", StringComparison.Ordinal));
            await db.GetService<IMigrator>().MigrateAsync(former, Cancellation);
            for (int i = 1; i <= 1100; i++)
            {
                await db.Database.ExecuteSqlRawAsync(
                    "INSERT INTO AuditEntries (OperationId, Line, At, ActorName, Action, Subject, ResultVersion) VALUES ({0}, 0, {1}, {2}, 'union.save', {3}, 0)",
                    [Guid.NewGuid(), new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc), "Cán bộ Thử", $"CD{i.ToString(CultureInfo.InvariantCulture)}"],
                    Cancellation);
            }
        }

        await database.Get<DatabaseStarter>().StartAsync(Cancellation);
        await database.AddAccountAsync(TestDatabase.Officer);
        await database.AddUnionAsync();

        VerificationReport report = await database.Get<DatabaseVerification>().VerifyAsync(Cancellation);
        Assert.Empty(report.Damage);
        Assert.Contains(report.Ends, e => e.StartsWith("Nhật ký ban đầu đến dòng số 1.100,", StringComparison.Ordinal));
        await database.TamperAsync("UPDATE AuditEntries SET Subject = 'CD0' WHERE Subject = 'CD1050'");
        Assert.Contains("Nhật ký ban đầu: dòng số 1.050 ", Assert.Single((await database.Get<DatabaseVerification>().VerifyAsync(Cancellation)).Damage), StringComparison.Ordinal);
    }

    private static async Task FindsAsync(DatabaseProvider engine, string change)
    {
        await using TestDatabase database = await UsedAsync(engine);
        AuditEntry row = (await database.AuditAsync(AuditActions.SaveFigure))[0];
        string sql = engine == DatabaseProvider.Sqlite
            ? change.Replace('[', '"').Replace(']', '"').Replace("ActorName +", "ActorName ||", StringComparison.Ordinal).Replace("0x00", "x'00'", StringComparison.Ordinal)
            : change.Replace("'ộ', 'ô'", "N'ộ', N'ô'", StringComparison.Ordinal);
        await database.TamperAsync($"UPDATE AuditEntries SET {sql} WHERE Id = {row.Id.ToString(CultureInfo.InvariantCulture)}");

        IReadOnlyList<string> damage = (await database.Get<DatabaseVerification>().VerifyAsync(Cancellation)).Damage;

        Assert.Contains(damage, d => d.Contains($"mã {Texts.Count(row.Id)}", StringComparison.Ordinal));
    }

    private static async Task<TestDatabase> UsedAsync(DatabaseProvider engine)
    {
        TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await database.SaveAsync("LD", 100, actor: TestDatabase.Officer with { Address = "192.0.2.7" }).SavedAsync();
        await database.SaveAsync("LD", 120, basedOn: 1).SavedAsync();
        return database;
    }

    private static Task SetAsync(CdvcDbContext db, long id, string column, string hex)
    {
        string value = column is "Hash" ? $"x'{hex}'" : $"CAST(x'{hex}' AS TEXT)";
        string sql = string.Create(CultureInfo.InvariantCulture, $"UPDATE AuditEntries SET {column} = {value} WHERE Id = {id}");
        return db.Database.ExecuteSqlRawAsync(sql, Cancellation);
    }
}
