using System.Globalization;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Data.Tests.Storage;

public sealed class DailyBackupsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_is_made_once_a_day_from_its_hour_on()
    {
        await using TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite);
        BackupRule rule = Rule(database);

        Assert.Equal(["2024-12-15"], await OnAsync(database, rule, "2024-12-15T01:00"));
        Assert.Equal(["2024-12-15"], await OnAsync(database, rule, "2024-12-15T23:59"));
        Assert.Equal(["2024-12-15"], await OnAsync(database, rule, "2024-12-16T00:59"));
        Assert.Equal(["2024-12-15", "2024-12-16"], await OnAsync(database, rule, "2024-12-16T01:00"));
    }

    [Fact]
    public async Task Each_one_is_told_to_the_log_and_no_page_reads_again_for_it()
    {
        await using TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite);
        ChangeStamp before = await database.Get<ChangeStamps>().ReadAsync(Cancellation);

        await OnAsync(database, Rule(database), "2024-12-15T01:00");
        await OnAsync(database, Rule(database), "2024-12-15T02:00");

        AuditEntry told = Assert.Single(await database.AuditAsync(AuditActions.BackUpDatabase));
        Assert.Equal((Actor.System.Name, true), (told.ActorName, told.After!.EndsWith("cdvc-tu-dong-2024-12-15.db", StringComparison.Ordinal)));
        Assert.Equal(before, await database.Get<ChangeStamps>().ReadAsync(Cancellation));
    }

    [Fact]
    public async Task A_missed_hour_is_made_up_at_the_next_start()
    {
        await using TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite);
        BackupRule rule = Rule(database);

        await OnAsync(database, rule, "2024-12-10T01:00");

        // the machine was off; that of the 14th was due until 1 o'clock
        Assert.Equal(["2024-12-10", "2024-12-14"], await OnAsync(database, rule, "2024-12-15T00:30"));
    }

    [Fact]
    public async Task A_clock_that_jumps_neither_stops_the_backups_nor_empties_the_folder()
    {
        await using TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite);
        BackupRule rule = Rule(database) with { KeepDaily = 2, KeepMonthly = 0 };

        await OnAsync(database, rule, "2024-12-14T02:00");
        await OnAsync(database, rule, "2024-12-15T02:00");
        Assert.Equal(["2024-12-15", "2031-01-01"], await OnAsync(database, rule, "2031-01-01T02:00"));
        Assert.Equal(["2024-12-16", "2031-01-01"], await OnAsync(database, rule, "2024-12-16T02:00"));
        // older than all that is kept: it would be given up at once
        Assert.Equal(["2024-12-16", "2031-01-01"], await OnAsync(database, rule, "2020-01-01T02:00"));
    }

    [Fact]
    public async Task Nothing_is_given_up_for_a_backup_that_could_not_be_made_and_no_other_file_is_touched()
    {
        await using TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite);
        BackupRule rule = Rule(database) with { KeepDaily = 1, KeepMonthly = 0 };
        await database.AddUnionAsync();
        await database.SaveAsync("LD", 1).SavedAsync();
        await OnAsync(database, rule, "2024-12-14T02:00");
        string[] others = ["cdvc-tu-dong-xa.db", "cdvc-2024-01-01.db"];
        Array.ForEach(others, name => File.WriteAllText(Path.Combine(rule.Folder, name), ""));
        File.WriteAllText(Path.Combine(rule.Folder, "cdvc-tu-dong-2024-12-13.db.x1.tmp-wal"), "");
        await database.TamperAsync("UPDATE Figures SET Value = 99");

        database.Clock.SetTo(At("2024-12-15T02:00"));
        Assert.NotEmpty((await database.Get<DailyBackups>().MakeDueAsync(rule, Cancellation))!);

        Assert.Equal(
            [.. others.Append("cdvc-tu-dong-2024-12-14.db").Order(StringComparer.Ordinal)],
            Directory.GetFiles(rule.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Fourteen_days_and_the_last_of_twelve_months_are_kept()
    {
        BackupRule rule = new("", Hour: 1, KeepDaily: 14, KeepMonthly: 12);
        List<DateOnly> kept = [];
        for (DateOnly day = new(2023, 1, 1); day <= new DateOnly(2024, 12, 20); day = day.AddDays(1))
        {
            kept.Add(day);
            kept = [.. kept.Except(rule.Outdated(kept))];
        }

        IEnumerable<DateOnly> lastDays = Enumerable.Range(1, 11).Select(month => new DateOnly(2024, month, 1).AddMonths(1).AddDays(-1));
        IEnumerable<DateOnly> newest = Enumerable.Range(7, 14).Select(day => new DateOnly(2024, 12, day));
        Assert.Equal([.. lastDays, .. newest], kept);
    }

    private static BackupRule Rule(TestDatabase database) =>
        new(Path.Combine(Path.GetDirectoryName(database.FilePath)!, "backups"), Hour: 1, KeepDaily: 14, KeepMonthly: 12);

    private static async Task<string[]> OnAsync(TestDatabase database, BackupRule rule, string moment)
    {
        database.Clock.SetTo(At(moment));
        Assert.Empty(await database.Get<DailyBackups>().MakeDueAsync(rule, Cancellation) ?? []);
        return [.. Directory.GetFiles(rule.Folder).Select(f => Path.GetFileNameWithoutExtension(f)["cdvc-tu-dong-".Length..]).Order(StringComparer.Ordinal)];
    }

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment + "+07:00", CultureInfo.InvariantCulture);
}
