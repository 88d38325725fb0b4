using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Tests.Scorecards;

public sealed class DashboardQueriesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_dashboard_holds_its_period_its_term_and_what_it_is_laid_beside(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync("CD01");
        await database.AddUnionAsync("CD02", opened: new DateOnly(2024, 2, 1));
        await database.ImportFiguresAsync("CD01,DV,90\nCD01,QUY_DV,45", period: "2023-nam").SavedAsync();
        await database.ImportFiguresAsync("CD01,DV,100\nCD01,QUY_DV,95\nCD02,DV,10\nCD02,QUY_DV,5").SavedAsync();

        Dashboard board = (await FindAsync(database, choice: ComparisonChoice.LastYear))!;

        Assert.Equal(("2024-nam", "2023-nam"), (board.Summary.Period.Code, board.Comparison!.Before.Code));
        Assert.Equal((50m, 100m * 100 / 110), (board.Comparison.Find("5.1")!.Before.Actual, board.Comparison.Find("5.1")!.After.Actual));
        Assert.Equal([2023, 2024], board.Term.Find("5.1")!.Years.Select(y => y.Period.Year));
        Assert.Equal(TestDatabase.Today, board.Today);
        Assert.Null(board.Newer);

        YearComparison same = (await FindAsync(database, choice: ComparisonChoice.SameUnions))!.Comparison!;
        Assert.Equal((1, 1, 95m), (same.OnlyUnions, same.LeftOut, same.Find("5.1")!.After.Actual));
        Assert.Null((await FindAsync(database))!.Comparison);
        Assert.Null((await FindAsync(database, "2023-nam", ComparisonChoice.LastYear))!.Comparison);
    }

    [Theory, EveryDatabase]
    public async Task What_the_province_decides_waits_until_its_value_is_confirmed(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync("CD01");
        await database.AddUnionAsync("CD02");
        await database.ImportFiguresAsync("CD01,XL,tot\nCD02,XL,xs\nCD01,LD,10").SavedAsync();
        Assert.Equal(2, (await FindAsync(database))!.WaitingConfirmations);

        EntryCell seen = await database.CellAsync("XL");
        await database.Get<ConfirmationCommands>().ConfirmAsync(
            Data.Auditing.Operation.By(TestDatabase.Leader), TestDatabase.Period, [new SeenFigure("CD01", "XL", seen.Version)], Cancellation).SavedAsync();
        Assert.Equal(1, (await FindAsync(database))!.WaitingConfirmations);

        await database.ImportFiguresAsync("CD01,XL,ht").SavedAsync();
        Assert.Equal(2, (await FindAsync(database))!.WaitingConfirmations);
    }

    [Theory, EveryDatabase]
    public async Task A_CĐCS_account_gets_no_dashboard(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        GrassrootsUnion union = await database.AddUnionAsync();

        Assert.Null(await database.Get<DashboardQueries>().FindAsync(TestDatabase.OfUnion(union), TestDatabase.Period, ComparisonChoice.LastYear, Cancellation));
        Assert.Null(await database.Get<DashboardQueries>().FindAsync(TestDatabase.Leader, "2040-nam", ComparisonChoice.LastYear, Cancellation));
    }

    private static Task<Dashboard?> FindAsync(TestDatabase database, string period = TestDatabase.Period, ComparisonChoice choice = ComparisonChoice.None) =>
        database.Get<DashboardQueries>().FindAsync(TestDatabase.Leader, period, choice, Cancellation);
}
