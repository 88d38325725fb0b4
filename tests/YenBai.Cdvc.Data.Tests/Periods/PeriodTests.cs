using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;

namespace YenBai.Cdvc.Data.Tests.Periods;

public sealed class PeriodTests
{
    private static readonly SavePeriod Dates = new("2024-nam", new(2023, 12, 1), new(2024, 11, 30), new(2024, 12, 10), LockDate: null, BasedOnVersion: 0);

    [Theory, EveryDatabase]
    public async Task Periods_locked_before_the_first_start_are_seeded_without_a_lock(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);

        IReadOnlyList<ReportingPeriod> periods = await database.Get<PeriodQueries>().ListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["2024-nam", "2025-6thang", "2025-9thang"], periods.Where(p => p.LockDate is not null).Take(3).Select(p => p.Code), StringComparer.Ordinal);
        Assert.Equal(new DateOnly(2025, 3, 31), periods.First(p => p.LockDate is not null).LockDate);
    }

    [Theory, EveryDatabase]
    public async Task Dates_are_changed_by_Quan_tri_only_and_audited(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);

        await SaveAsync(database, Dates, TestDatabase.Officer).RefusedAsync("Chỉ Quản trị");
        Assert.Equal(1, await SaveAsync(database, Dates).SavedAsync());
        await SaveAsync(database, Dates).ConflictAsync();

        AuditEntry entry = Assert.Single(await database.AuditAsync(AuditActions.SavePeriod));
        Assert.Equal(("từ 01/12/2023, chốt 30/11/2024, hạn nộp 10/12/2024, khóa sau 31/03/2025", "từ 01/12/2023, chốt 30/11/2024, hạn nộp 10/12/2024, không khóa"), (entry.Before, entry.After));
    }

    [Theory, EveryDatabase]
    public async Task Dates_out_of_order_are_refused_all_at_once(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        SavePeriod wrong = Dates with { CutOff = new(2023, 11, 30), DueDate = new(2023, 11, 29), LockDate = new DateOnly(2023, 11, 28) };

        Assert.Equal(3, (await SaveAsync(database, wrong).RefusedAsync()).Count);
    }

    [Theory, EveryDatabase]
    public async Task Moving_the_lock_opens_a_period_again(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        database.Clock.SetTo(new DateTimeOffset(2025, 6, 1, 0, 0, 0, TimeSpan.Zero));
        await database.SaveAsync("LD", 1).RefusedAsync("đã khóa");

        await SaveAsync(database, Dates).SavedAsync();

        await database.SaveAsync("LD", 1).SavedAsync();
    }

    [Theory, EveryDatabase]
    public async Task Dates_that_leave_reported_figures_outside_are_refused(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync(closed: new DateOnly(2024, 2, 1));
        await database.SaveAsync("LD", 1).SavedAsync();

        await SaveAsync(database, Dates with { Start = new(2024, 2, 1) }).RefusedAsync("CD01");

        await SaveAsync(database, Dates with { Start = new(2024, 1, 31) }).SavedAsync();
    }

    private static Task<Outcome> SaveAsync(TestDatabase database, SavePeriod save, Actor? actor = null) =>
        database.Get<PeriodCommands>().SaveAsync(Operation.By(actor ?? TestDatabase.Administrator), save, TestContext.Current.CancellationToken);
}
