using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Tests.Scorecards;

public sealed class ScorecardQueriesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task The_input_holds_every_CDCS_active_on_a_day_of_the_period_and_its_figures(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync("CD01");
        await database.AddUnionAsync("CD02", closed: new DateOnly(2024, 3, 1));
        await database.AddUnionAsync("CD03", closed: new DateOnly(2023, 12, 1));
        await database.AddUnionAsync("CD04", opened: new DateOnly(2024, 12, 1));
        await database.SaveAsync("LD", 100).SavedAsync();
        await database.SaveAsync(new Data.Figures.SaveFigure(TestDatabase.Period, "CD01", "DV", FigureValue.Blank, Note: null, 0)).SavedAsync();

        ScorecardInput input = (await database.Get<ScorecardQueries>().InputAsync(TestDatabase.Leader, TestDatabase.Period, Cancellation))!;

        Assert.Equal(["CD01", "CD02"], input.Unions.Select(u => u.Code), StringComparer.Ordinal);
        Assert.Equal(FigureValue.Of(100), input.Figures[input.Unions[0].Id, input.Programme.Item("LD").Id]);
        Assert.False(input.Figures.HasAny(input.Programme.Item("DV").Id));
    }

    [Theory, EveryDatabase]
    public async Task Stocks_are_borrowed_from_the_latest_earlier_period_that_has_a_number(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        GrassrootsUnion union = await database.AddUnionAsync();
        await database.ImportFiguresAsync("CD01,LD,10\nCD01,CQ,1\nCD01,DV_MOI,7", period: "2023-nam").SavedAsync();
        await database.ImportFiguresAsync("CD01,LD,11\nCD01,CQ,ktd", period: "2024-6thang").SavedAsync();
        await database.ImportFiguresAsync("CD01,LD,99\nCD01,CQ,9", period: "2025-6thang").SavedAsync();

        ScorecardInput input = (await database.Get<ScorecardQueries>().InputAsync(TestDatabase.Leader, TestDatabase.Period, Cancellation))!;

        Assert.Equal(FigureValue.Of(11), input.EarlierStocks[union.Id, input.Programme.Item("LD").Id]);
        Assert.Equal(FigureValue.Of(1), input.EarlierStocks[union.Id, input.Programme.Item("CQ").Id]);
        Assert.True(input.EarlierStocks[union.Id, input.Programme.Item("DV_MOI").Id].IsBlank);
    }

    [Theory, EveryDatabase]
    public async Task A_CDCS_account_gets_no_scorecard(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        GrassrootsUnion union = await database.AddUnionAsync();

        Assert.Null(await database.Get<ScorecardQueries>().InputAsync(TestDatabase.OfUnion(union), TestDatabase.Period, Cancellation));
        Assert.Empty(await database.Get<ScorecardQueries>().TermPartsAsync(TestDatabase.OfUnion(union), 2024, Cancellation));
        Assert.Null(await database.Get<ScorecardQueries>().InputAsync(TestDatabase.Leader, "2040-nam", Cancellation));
    }
}
