using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Tests.Figures;

public sealed class FormQueriesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_form_has_every_cell_with_its_version_and_the_figures_of_last_year(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        GrassrootsUnion one = await database.AddUnionAsync();
        GrassrootsUnion two = await database.AddUnionAsync("CD02", "Sở Khác");
        await database.AddUnionAsync("CD03", "Đã thôi", closed: new DateOnly(2023, 1, 1));
        await database.SaveAsync("LD", 100, period: "2023-nam").SavedAsync();
        await database.SaveAsync("LD", 110).SavedAsync();
        await database.SaveAsync("LD", 120, basedOn: 1).SavedAsync();
        await database.SaveAsync("LD", 7, union: "CD02", period: "2024-6thang").SavedAsync();

        FormFigures all = (await database.Get<FormQueries>().FormAsync(TestDatabase.Officer, TestDatabase.Period, unionCode: null, Cancellation))!;
        FormFigures ofOne = (await database.Get<FormQueries>().FormAsync(TestDatabase.Officer, TestDatabase.Period, "cd01", Cancellation))!;

        int ld = all.Programme.Item("LD").Id;
        Assert.Equal(["CD01", "CD02"], all.Unions.Select(u => u.Code));
        Assert.Equal((FigureValue.Of(120), 2), all.Now[(one.Id, ld)]);
        Assert.False(all.Now.ContainsKey((two.Id, ld)));
        Assert.Equal(FigureValue.Of(100), all.LastYear[one.Id, ld]);
        Assert.Contains(all.Items, i => i.Code is "XL");
        Assert.DoesNotContain(ofOne.Items, i => i.Code is "XL" or "CB_CT");
        Assert.Equal((FigureValue.Of(120), 2), Assert.Single(ofOne.Now).Value);
    }

    [Theory, EveryDatabase]
    public async Task A_form_is_for_those_who_may_fill_it_in(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        GrassrootsUnion one = await database.AddUnionAsync();
        await database.AddUnionAsync("CD02", "Sở Khác");
        FormQueries forms = database.Get<FormQueries>();

        Assert.NotNull(await forms.FormAsync(TestDatabase.OfUnion(one), TestDatabase.Period, "CD01", Cancellation));
        Assert.Null(await forms.FormAsync(TestDatabase.OfUnion(one), TestDatabase.Period, "CD02", Cancellation));
        Assert.Null(await forms.FormAsync(TestDatabase.OfUnion(one), TestDatabase.Period, unionCode: null, Cancellation));
        Assert.Null(await forms.FormAsync(TestDatabase.Leader, TestDatabase.Period, "CD01", Cancellation));
        Assert.Null(await forms.FormAsync(TestDatabase.Officer, "2024-quy1", "CD01", Cancellation));
        Assert.Null(await forms.FormAsync(TestDatabase.Officer, TestDatabase.Period, "CD99", Cancellation));
    }
}
