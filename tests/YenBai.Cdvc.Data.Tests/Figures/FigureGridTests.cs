using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Tests.Figures;

/// <summary>A whole period for entry.</summary>
public sealed class FigureGridTests
{
    [Theory, EveryDatabase]
    public async Task Each_union_has_the_sheet_its_own_page_has(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(provider);
        await database.AddUnionAsync();
        await database.AddUnionAsync("CD02", "Trường Thử nghiệm");
        await database.AddUnionAsync("CD03", "Đã thôi", closed: new DateOnly(2020, 1, 1));
        await database.ImportFiguresAsync("CD01,LD,80", period: "2023-nam").SavedAsync();
        await database.ImportFiguresAsync("CD01,LD,100\nCD02,XL,tot\n,CB_CT,3").SavedAsync();
        await database.SaveAsync("LD", 101, basedOn: 1).SavedAsync();

        FigureGrid grid = (await GridAsync(database, TestDatabase.Officer))!;

        Assert.Equal(["CD01", "CD02"], grid.Sheets.Select(s => s.Union!.Code));
        Assert.Equal(23, grid.Items.Count);
        Assert.DoesNotContain(grid.Items, i => i.Reporter == Reporter.Province);
        foreach (EntrySheet sheet in grid.Sheets)
        {
            EntrySheet own = (await database.Get<FigureQueries>().SheetAsync(TestDatabase.Officer, TestDatabase.Period, sheet.Union!.Code, TestContext.Current.CancellationToken))!;
            Assert.Equal(own.Cells.Select(Told), sheet.Cells.Select(Told));
            Assert.Equal(FigureValue.Of(80), grid.Sheets[0].LastYear[grid.Sheets[0].BodyId, sheet.Programme.Item("LD").Id]);
        }

        static object Told(EntryCell c) => (c.Item.Code, c.Value, c.Version, c.Note, c.UpdatedBy, c.UpdatedAt, c.Asked, c.Previous, c.PreviousPeriodCode);
    }

    [Theory, EveryDatabase]
    public async Task A_union_sees_itself_without_what_the_province_decides_and_an_unknown_period_is_none(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(provider);
        GrassrootsUnion own = await database.AddUnionAsync();
        await database.AddUnionAsync("CD02", "Trường Thử nghiệm");

        FigureGrid grid = (await GridAsync(database, TestDatabase.OfUnion(own)))!;

        Assert.Equal(["CD01"], grid.Sheets.Select(s => s.Union!.Code));
        Assert.All(grid.Items, i => Assert.Equal(Reporter.GrassrootsUnion, i.Reporter));
        Assert.Equal(grid.Items.Count, grid.Sheets[0].Cells.Count);
        Assert.Null(await GridAsync(database, TestDatabase.Officer, "2024-quy1"));
    }

    [Theory, EveryDatabase]
    public async Task A_report_that_is_sent_is_known_to_its_row_only(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(provider);
        GrassrootsUnion one = await database.AddUnionAsync();
        await database.AddUnionAsync("CD02", "Trường Thử nghiệm");
        await database.SendByNobodyAsync(one.Id);

        FigureGrid grid = (await GridAsync(database, TestDatabase.Officer))!;

        Assert.Equal([SubmissionState.Sent, null], grid.Sheets.Select(s => s.Submission?.State));
    }

    private static Task<FigureGrid?> GridAsync(TestDatabase database, Actor actor, string period = TestDatabase.Period) =>
        database.Get<FigureQueries>().GridAsync(actor, period, EntryListing.First, TestContext.Current.CancellationToken);
}
