using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Tests.Scorecards;

public sealed class DashboardQueriesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_dashboard_holds_its_period_its_term_and_the_year_before(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        GrassrootsUnion union = await database.AddUnionAsync();
        await database.ImportFiguresAsync("CD01,LD,90", period: "2023-nam").SavedAsync();
        await database.ImportFiguresAsync("CD01,LD,100").SavedAsync();

        Dashboard board = (await FindAsync(database))!;

        Assert.Equal(("2024-nam", "2023-nam", 15), (board.Input.Period.Code, board.LastYear!.Period.Code, board.Term.Count));
        int item = board.Input.Programme.Item("LD").Id;
        Assert.Equal((FigureValue.Of(100), FigureValue.Of(90), FigureValue.Of(90)), (board.Input.Figures[union.Id, item], board.LastYear.Figures[union.Id, item], board.Input.EarlierStocks[union.Id, item]));
        Assert.Equal(TestDatabase.Today, board.Today);
        Assert.Null((await database.Get<DashboardQueries>().FindAsync(TestDatabase.Leader, "2024-nam", withLastYear: false, Cancellation))!.LastYear);
        Assert.Null((await database.Get<DashboardQueries>().FindAsync(TestDatabase.Leader, "2023-nam", withLastYear: true, Cancellation))!.LastYear);
    }

    [Theory, EveryDatabase]
    public async Task Each_period_of_a_term_is_what_it_is_alone(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync("CD01");
        await database.AddUnionAsync("CD02", opened: new DateOnly(2024, 2, 1));
        await database.ImportFiguresAsync("CD01,LD,90\nCD01,HOC_NQ,80", period: "2023-nam").SavedAsync();
        await database.ImportFiguresAsync("CD01,HOC_NQ,40\nCD02,LD,50", period: "2024-6thang").SavedAsync();
        await database.ImportFiguresAsync("CD01,LD,100\nCD02,HOC_NQ,45").SavedAsync();

        foreach (ScorecardInput input in (await FindAsync(database))!.Term)
        {
            ScorecardInput alone = (await database.Get<ScorecardQueries>().InputAsync(TestDatabase.Leader, input.Period.Code, Cancellation))!;
            Assert.Equal(
                ScorecardCalculator.Compute(alone).Measures.Select(m => (m.Measure.Code, m.Numerator, m.Denominator, m.Status, m.Coverage, m.Range)),
                ScorecardCalculator.Compute(input).Measures.Select(m => (m.Measure.Code, m.Numerator, m.Denominator, m.Status, m.Coverage, m.Range)));
        }
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

        Assert.Null(await database.Get<DashboardQueries>().FindAsync(TestDatabase.OfUnion(union), TestDatabase.Period, withLastYear: true, Cancellation));
        Assert.Null(await database.Get<DashboardQueries>().FindAsync(TestDatabase.Leader, "2040-nam", withLastYear: true, Cancellation));
    }

    private static Task<Dashboard?> FindAsync(TestDatabase database) =>
        database.Get<DashboardQueries>().FindAsync(TestDatabase.Leader, TestDatabase.Period, withLastYear: true, Cancellation);
}
