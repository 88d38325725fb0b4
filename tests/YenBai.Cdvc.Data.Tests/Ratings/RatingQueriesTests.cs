using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Ratings;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Tests.Ratings;

public sealed class RatingQueriesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Each_CDCS_stands_on_all_rows_and_only_its_own_rows_are_counted(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync("CD01", "CĐCS Một");
        await database.AddUnionAsync("CD02", "CĐCS Hai");
        // 5.1 passes, 6.1 does not, 7.1 is not applicable; XL and an inspection are the province's
        await database.ImportFiguresAsync("CD01,DV,100\nCD01,QUY_DV,99\nCD01,LD,100\nCD01,HOC_NQ,10\nCD01,CQ,ktd\nCD01,XL,tot\nCD01,KT_DL,co").SavedAsync();

        RatingSheet sheet = (await database.Get<RatingQueries>().SheetAsync(TestDatabase.Leader, TestDatabase.Period, unionCode: null, Cancellation))!;

        Assert.Equal(["CD01", "CD02"], sheet.Unions.Select(u => u.Union.Code), StringComparer.Ordinal);
        Assert.All(sheet.Unions, u => Assert.Equal(19, u.Standings.Count));
        Assert.Equal(["8.1", "9.1", "10.3"], sheet.Unions[0].Standings.Where(s => s.Contribution is null).Select(s => s.Measure.Code), StringComparer.Ordinal);
        Assert.Equal(13, sheet.Unions[0].Standings.Count(s => s.IsOwn));
        Assert.Equal(
            (1, 1, 3),
            (sheet.Unions[0].Count(ContributionState.Pass), sheet.Unions[0].Count(ContributionState.Fail), sheet.Unions[0].Count(ContributionState.NotApplicable)));
        Assert.Equal(ContributionState.Pass, sheet.Unions[0].Standings.Single(s => s.Measure.Code is "10.1").Contribution!.State);
        Assert.Equal(13, sheet.Unions[1].Count(ContributionState.Blank));
        Assert.Equal("XL", sheet.Rating!.Code);
    }

    [Theory, EveryDatabase]
    public async Task What_is_decided_comes_with_its_author_version_and_confirmation(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await database.SaveAsync("XL", 3).SavedAsync();
        await database.SaveAsync("KT_TC", 0).SavedAsync();
        await database.Get<ConfirmationCommands>().ConfirmAsync(Operation.By(TestDatabase.Leader), TestDatabase.Period, [new("CD01", "XL", 1)], Cancellation).SavedAsync();

        UnionRating union = Assert.Single((await database.Get<RatingQueries>().SheetAsync(TestDatabase.Officer, TestDatabase.Period, "CD01", Cancellation))!.Unions);

        Assert.Equal(["XL", "KT_DL", "KT_TC"], union.Decided.Select(d => d.Item.Code), StringComparer.Ordinal);
        Assert.Equal([(1, true, false), (0, false, false), (1, false, true)], union.Decided.Select(d => (d.Version, d.IsConfirmed, d.Waits)));
        Assert.Equal(("Cán bộ Thử", 2), (union.Decided[0].UpdatedBy, union.Decided[0].UpdatedById.GetValueOrDefault()));
        Assert.Equal(FigureValue.Of(0), union.Decided[2].Value);
    }

    [Theory, EveryDatabase]
    public async Task Only_CDCS_active_at_the_cut_off_are_rated_and_no_CDCS_sees_the_sheet(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        GrassrootsUnion union = await database.AddUnionAsync();
        await database.AddUnionAsync("CD02", "CĐCS Thôi hoạt động", closed: new DateOnly(2024, 11, 30));

        Assert.Equal("CD01", Assert.Single((await database.Get<RatingQueries>().SheetAsync(TestDatabase.Officer, TestDatabase.Period, unionCode: null, Cancellation))!.Unions).Union.Code);
        Assert.Null(await database.Get<RatingQueries>().SheetAsync(TestDatabase.OfUnion(union), TestDatabase.Period, "CD01", Cancellation));
        Assert.Null(await database.Get<RatingQueries>().SheetAsync(TestDatabase.Officer, "1999-nam", unionCode: null, Cancellation));
    }
}
