using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Tests.Storage;

public sealed class MigrationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task From_nothing_comes_a_whole_database_with_the_programme_and_its_periods(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.NothingAsync(engine);

        await database.Get<DatabaseStarter>().StartAsync(Cancellation);

        Programme programme = await database.Get<ProgrammeQueries>().ForYearAsync(2024, Cancellation);
        Assert.Equal((10, 19, 90), (programme.Indicators.Count, programme.Measures.Count(), programme.Measures.Sum(m => m.Targets.Count)));
        await using CdvcDbContext db = database.Open();
        Assert.Equal(15, await db.Periods.CountAsync(Cancellation));
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Cancellation));
        Assert.Single(await db.Provinces.ToListAsync(Cancellation));
    }

    [Theory, EveryDatabase]
    public async Task Starting_again_adds_nothing_and_keeps_what_was_amended(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.TamperAsync("UPDATE YearlyTargets SET Value = 77 WHERE Year = 2025");
        await database.TamperAsync("DELETE FROM ReportingPeriods WHERE Year = 2027");
        await database.TamperAsync("UPDATE Bodies SET Name = 'Ban Thử' WHERE Id = (SELECT MIN(Id) FROM Bodies)");

        await database.Get<DatabaseStarter>().StartAsync(Cancellation);

        Programme programme = await database.Get<ProgrammeQueries>().ForYearAsync(2024, Cancellation);
        Assert.All(programme.Measures, m => Assert.Equal(77, m.TargetOf(2025) ?? 77));
        Assert.Equal(90, programme.Measures.Sum(m => m.Targets.Count));
        await using CdvcDbContext db = database.Open();
        Assert.Equal(12, await db.Periods.CountAsync(Cancellation));
        Assert.Equal(1, await db.Set<Body>().CountAsync(b => b.Name == "Ban Thử", Cancellation));
    }

    [Fact]
    public async Task Starting_on_a_database_that_is_up_to_date_writes_nothing()
    {
        await using TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite);
        byte[] before = await File.ReadAllBytesAsync(database.FilePath, Cancellation);

        await database.Get<DatabaseStarter>().StartAsync(Cancellation);

        database.CloseConnections();
        Assert.Equal(before, await File.ReadAllBytesAsync(database.FilePath, Cancellation));
    }

    [Fact]
    public async Task A_database_of_an_earlier_program_is_kept_aside_before_it_is_upgraded()
    {
        await using TestDatabase database = await TestDatabase.NothingAsync(DatabaseProvider.Sqlite);
        string first;
        await using (CdvcDbContext db = database.Open())
        {
            first = db.Database.GetMigrations().First();
            await File.Create(database.FilePath).DisposeAsync();
            await db.GetService<IMigrator>().MigrateAsync(first, Cancellation);
        }

        string aside = (await database.Get<DatabaseStarter>().StartAsync(Cancellation))!;

        Assert.StartsWith(Path.Combine(Path.GetDirectoryName(database.FilePath)!, "cdvc-truoc-nang-cap-"), aside, StringComparison.Ordinal);
        await using (CdvcDbContext kept = new SqliteCdvcContext(ContextOptions.Sqlite(new SqliteFile(aside).Options.ConnectionString, IdentitySchema.Services).Options))
        {
            Assert.Equal([first], await kept.Database.GetAppliedMigrationsAsync(Cancellation));
        }

        await using CdvcDbContext upgraded = database.Open();
        Assert.Empty(await upgraded.Database.GetPendingMigrationsAsync(Cancellation));
        Assert.Null(await database.Get<DatabaseStarter>().StartAsync(Cancellation));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.SqlServer)]
    public void The_migrations_hold_the_whole_model(DatabaseProvider engine)
    {
        using CdvcDbContext db = DesignTime(engine);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void SQL_Server_gets_an_idempotent_script_of_every_table()
    {
        using CdvcDbContext db = DesignTime(DatabaseProvider.SqlServer);

        string script = SqlServerStore.Script();

        Assert.All(db.Database.GetMigrations(), migration => Assert.Contains($"WHERE [MigrationId] = N'{migration}'", script, StringComparison.Ordinal));
        Assert.All(
            db.Model.GetEntityTypes().Select(e => e.GetTableName()).Distinct(StringComparer.Ordinal),
            table => Assert.Contains($"CREATE TABLE [{table}]", script, StringComparison.Ordinal));
    }

    private static CdvcDbContext DesignTime(DatabaseProvider engine) =>
        engine == DatabaseProvider.Sqlite ? new DesignTimeSqlite().CreateDbContext([]) : new DesignTimeSqlServer().CreateDbContext([]);
}
