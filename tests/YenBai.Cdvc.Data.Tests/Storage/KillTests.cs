using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;

namespace YenBai.Cdvc.Data.Tests.Storage;

/// <summary>A process is ended without warning, again and again, at whatever it is doing.</summary>
public sealed class KillTests
{
    private const int Seed = 20261130;
    private static readonly TimeSpan HealthyWithin = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Under_many_writers_no_acknowledged_write_is_lost_no_operation_is_applied_twice_and_no_cell_is_without_its_audit_row()
    {
        Random random = new(Seed);
        await using TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite);
        foreach (int union in Enumerable.Range(1, 6))
        {
            await database.AddUnionAsync($"CD{union:00}");
        }

        string folder = Path.GetDirectoryName(database.FilePath)!;
        Dictionary<string, string> sent = new(StringComparer.Ordinal);
        Dictionary<string, string> acknowledged = new(StringComparer.Ordinal);
        HashSet<string> refused = [];
        for (int round = 0; round < WritersProcess.Rounds(ordinary: 3); round++)
        {
            database.CloseConnections();
            string[] unheard = [.. sent.Where(s => !acknowledged.ContainsKey(s.Key) && !refused.Contains(s.Key)).Select(s => s.Value)];
            await using WritersProcess writers = await WritersProcess.WritingAsync(folder, unheard, random.Next(1, 25));
            await Task.Delay(random.Next(0, 30), Cancellation);
            foreach (string[] line in (await writers.KillAsync()).Select(l => l.Split(' ')))
            {
                _ = line[0] switch
                {
                    "send" => sent.TryAdd(line[1], string.Join(' ', line[1..])),
                    "saved" => acknowledged.TryAdd(line[1], line[2]),
                    "not" => refused.Add(line[1]),
                    _ => false,
                };
            }

            await SoundAsync(database, acknowledged, refused);
        }

        Assert.True(acknowledged.Count > refused.Count, $"{acknowledged.Count} writes were acknowledged, {refused.Count} refused");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Killed_anywhere_in_its_first_start_or_in_a_migration_the_program_is_healthy_at_the_next_start(int migrationsBefore)
    {
        Random random = new(Seed + migrationsBefore);
        for (int round = 0; round < WritersProcess.Rounds(ordinary: 2); round++)
        {
            await using TestDatabase database = await TestDatabase.NothingAsync(DatabaseProvider.Sqlite);
            if (migrationsBefore > 0)
            {
                await File.WriteAllTextAsync(database.FilePath, "", Cancellation);
                await using CdvcDbContext older = database.Open();
                await older.GetService<IMigrator>().MigrateAsync(older.Database.GetMigrations().ElementAt(migrationsBefore - 1), Cancellation);
            }

            database.CloseConnections();
            await using (WritersProcess starting = await WritersProcess.StartingAsync(Path.GetDirectoryName(database.FilePath)!))
            {
                await Task.Delay(random.Next(0, 900), Cancellation);
                await starting.KillAsync();
            }

            long restarted = Stopwatch.GetTimestamp();
            using DatabaseLock? held = DatabaseLock.TryTake(database.Options);
            Assert.NotNull(held);
            await database.Get<DatabaseStarter>().StartAsync(Cancellation).WaitAsync(HealthyWithin, Cancellation);
            Assert.InRange(Stopwatch.GetElapsedTime(restarted), TimeSpan.Zero, HealthyWithin);
            Assert.Equal(19, (await database.Get<ProgrammeQueries>().ForYearAsync(2024, Cancellation)).Measures.Count());
            Assert.Empty((await database.Get<DatabaseVerification>().VerifyAsync(Cancellation)).Damage);
        }
    }

    [Fact]
    public async Task A_killed_restoration_leaves_the_old_database_or_the_new_one_whole()
    {
        Random random = new(Seed);
        await using TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite);
        await database.AddUnionAsync();
        await database.SaveAsync("LD", 100).SavedAsync();
        string folder = Path.GetDirectoryName(database.FilePath)!;
        string backup = Path.Combine(folder, "sao-luu.db");
        Assert.Empty(await database.Get<DatabaseBackup>().WriteAsync(backup, Cancellation));
        for (int round = 0; round < WritersProcess.Rounds(ordinary: 3); round++)
        {
            EntryCell cell = await database.CellAsync("LD");
            await database.SaveAsync("LD", 200 + round, basedOn: cell.Version).SavedAsync();
            database.CloseConnections();
            await using (WritersProcess restoring = await WritersProcess.RestoringAsync(folder, backup))
            {
                await Task.Delay(random.Next(0, 1500), Cancellation);
                await restoring.KillAsync();
            }

            await database.Get<DatabaseStarter>().StartAsync(Cancellation);
            Assert.Contains((await database.CellAsync("LD")).Value.Number, (long?[])[100, 200 + round]);
            Assert.Empty((await database.Get<DatabaseVerification>().VerifyAsync(Cancellation)).Damage);
        }
    }

    private static async Task SoundAsync(TestDatabase database, Dictionary<string, string> acknowledged, HashSet<string> refused)
    {
        await database.Get<DatabaseStarter>().StartAsync(Cancellation);
        Assert.Empty((await database.Get<DatabaseVerification>().VerifyAsync(Cancellation)).Damage);
        await using CdvcDbContext db = database.Open();
        List<AuditEntry> rows = await db.AuditEntries.AsNoTracking().Where(a => a.Line == 0).ToListAsync(Cancellation);
        Dictionary<string, int> applied = rows.ToDictionary(r => r.OperationId.ToString(), r => r.ResultVersion, StringComparer.Ordinal);
        Assert.All(acknowledged, a => Assert.Equal(a.Value, applied.TryGetValue(a.Key, out int version) ? version.ToString(System.Globalization.CultureInfo.InvariantCulture) : "lost"));
        Assert.Empty(refused.Intersect(applied.Keys, StringComparer.Ordinal));
    }
}
