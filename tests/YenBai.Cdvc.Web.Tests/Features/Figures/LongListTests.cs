using System.Globalization;
using System.Text;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Web.Features.Figures;
using YenBai.Cdvc.Web.Features.Figures.Grid;
using YenBai.Cdvc.Web.Features.Unions;
using YenBai.Cdvc.Web.Layout;
using TestContext = Xunit.TestContext;

namespace YenBai.Cdvc.Web.Tests.Features.Figures;

/// <summary>More CĐCS than stand on one page: the pages turn, and the database is asked for what is searched.</summary>
public sealed class LongListTests : GridTest
{
    private const int Unions = 130;

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        using MemoryStream file = new(Encoding.UTF8.GetBytes(
            "ma,ten,khoi,tu_ngay,den_ngay,sap_nhap_vao\n" + string.Join('\n', Enumerable.Range(1, Unions).Select(n => $"{Code(n)},Hội Mẫu {n},Khối {n % 2},2018-01-01,,"))));
        Assert.IsType<Outcome.Saved>(await Services.GetRequiredService<UnionImport>().ImportAsync(Operation.By(Officer), file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_grid_turns_its_pages_and_saves_on_each()
    {
        Script.Setup<bool>("mayLeave").SetResult(true);
        IRenderedComponent<GridPage> page = OpenGrid();
        Assert.Equal([One, Two, Three, .. Enumerable.Range(1, 47).Select(Code)], Shown(page), StringComparer.Ordinal);

        Navigation.NavigateTo(page.Find(".pager [rel=next]").GetAttribute("href")!);
        await page.WaitForAssertionAsync(() => Assert.Equal(Enumerable.Range(48, 50).Select(Code), Shown(page), StringComparer.Ordinal));
        await TypeAsync(page, "LD", "40", union: Code(50));

        Assert.Equal(FigureValue.Of(40), await ValueAsync("LD", Code(50)));
        Assert.Equal("saved", Cell(page, "LD", Code(50)).GetAttribute("data-mark"));
        Assert.Equal(PageUrls.EntryGrid(Period, before: Code(48)), page.Find(".pager [rel=prev]").GetAttribute("href"));
        Assert.Equal($"Từ mã {Code(48)} đến mã {Code(97)}", page.Find(".pager span").TextContent.Trim());
    }

    [Fact]
    public async Task The_grid_asks_the_database_for_what_is_searched_and_filtered()
    {
        await SaveAsync("LD", FigureValue.Of(40), union: Code(120));
        await SaveAsync("LD_NU", FigureValue.Of(58), union: Code(120));
        Script.Setup<bool>("mayLeave").SetResult(true);
        IRenderedComponent<GridPage> page = OpenGrid();

        await page.Find(".grid-filters input[type=search]").InputAsync("truong dai");
        await page.WaitForAssertionAsync(() => Assert.Equal([Two], Shown(page), StringComparer.Ordinal));
        Assert.EndsWith("?tim=truong%20dai", Navigation.Uri, StringComparison.Ordinal);

        await page.Find(".grid-filters input[type=search]").InputAsync("khong co");
        await page.WaitForAssertionAsync(() => Assert.Empty(Shown(page)));
        Assert.Contains("Không có CĐCS nào khớp", page.Markup, StringComparison.Ordinal);

        Assert.Equal([Code(120)], Shown(OpenGrid(filter: "mau-thuan")), StringComparer.Ordinal);
        Assert.Equal(50, Shown(OpenGrid(sector: "Khối 1")).Count());
    }

    [Fact]
    public async Task Going_to_another_page_asks_about_what_is_not_saved_first()
    {
        Script.Setup<bool>("mayLeave").SetResult(false);
        IRenderedComponent<GridPage> page = OpenGrid();
        await TypeAsync(page, "LD", "95,5");

        Navigation.NavigateTo(page.Find(".pager [rel=next]").GetAttribute("href")!);

        Assert.Equal("refused", Cell(page, "LD").GetAttribute("data-problem"));
        Assert.Contains(One, Shown(page), StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_lists_to_enter_from_and_of_all_CĐCS_turn_and_search_the_same_way()
    {
        Navigation.NavigateTo(PageUrls.EntryStart(Period, search: null, filter: null));
        IRenderedComponent<EntryStartPage> start = Render<EntryStartPage>();
        Assert.Equal(50, start.FindAll("tbody tr").Count);
        await start.Find("#tim").InputAsync("truong");
        await start.WaitForAssertionAsync(() => Assert.Equal("Công đoàn Trường Đại học Mẫu", Assert.Single(start.FindAll("tbody th")).TextContent));

        Navigation.NavigateTo(PageUrls.UnionsIn(state: null));
        IRenderedComponent<UnionsPage> list = Render<UnionsPage>();
        Navigation.NavigateTo(list.Find(".pager [rel=next]").GetAttribute("href")!);
        await list.WaitForAssertionAsync(() => Assert.Equal(Code(48), list.Find("tbody td").TextContent));
        await list.Find("input[type=search]").InputAsync("130");
        await list.WaitForAssertionAsync(() => Assert.Equal(Code(130), Assert.Single(list.FindAll("tbody tr")).Children[0].TextContent));
    }

    private static string Code(int number) => string.Create(CultureInfo.InvariantCulture, $"H{number:000}");
}
