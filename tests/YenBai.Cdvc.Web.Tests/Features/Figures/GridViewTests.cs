using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Web.Features.Figures.Grid;

namespace YenBai.Cdvc.Web.Tests.Features.Figures;

/// <summary>What is in sight, and what a save renders again.</summary>
public sealed class GridViewTests : GridTest
{
    private string Uri => Uri2025(Services.GetRequiredService<NavigationManager>().Uri);

    [Fact]
    public void Every_union_stands_against_every_item_it_is_asked_and_the_province_decides()
    {
        IRenderedComponent<GridPage> page = OpenGrid();

        Assert.Equal([One, Two, Three], Shown(page), StringComparer.Ordinal);
        Assert.Equal(23, page.FindAll("thead th[data-item]").Count);
        Assert.Equal(3 * 23, page.FindAll(".grid td").Count);
        Assert.Equal(("4", "24"), (page.Find("[role=grid]").GetAttribute("aria-rowcount"), page.Find("[role=grid]").GetAttribute("aria-colcount")));
        Assert.Equal("/nhap-lieu/2025-nam/CD01", page.Find("tr[data-union=CD01] a").GetAttribute("href"));
    }

    [Fact]
    public async Task What_is_not_asked_in_the_period_is_behind_a_toggle()
    {
        IRenderedComponent<GridPage> page = OpenGrid("2025-6thang");
        Assert.Empty(page.FindAll("[data-item=CQ_DAT]"));

        await page.Find(".grid-filters input[type=checkbox]").ChangeAsync(true);

        Assert.Single(page.FindAll("th[data-item=CQ_DAT]"));
        Assert.All(page.FindAll("tbody tr"), row => Assert.Equal(page.FindAll("thead th").Count, row.Children.Length));
        Assert.EndsWith("/nhap-lieu/2025-6thang?khong-hoi=true", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("so thu", new[] { One })]
    [InlineData("TRƯỜNG", new[] { Two })]
    [InlineData("cd03", new[] { Three })]
    [InlineData("xyz", new string[0])]
    public async Task A_search_without_diacritics_finds_it_and_stands_in_the_address(string search, string[] found)
    {
        IRenderedComponent<GridPage> page = OpenGrid();

        await page.Find(".grid-filters input[type=search]").InputAsync(search);

        Assert.Equal(found, Shown(page), StringComparer.Ordinal);
        Assert.Equal($"?tim={System.Uri.EscapeDataString(search)}", Uri);
    }

    [Fact]
    public async Task Only_the_missing_or_the_contradicting_are_shown_and_stay_while_they_are_finished()
    {
        await SaveAsync("LD", FigureValue.Of(40));
        await SaveAsync("LD_NU", FigureValue.Of(58));
        IRenderedComponent<GridPage> page = OpenGrid(filter: "mau-thuan");
        Assert.Equal([One], Shown(page), StringComparer.Ordinal);

        await TypeAsync(page, "LD_NU", "20", version: 1);

        Assert.Equal([One], Shown(page), StringComparer.Ordinal);
        await page.Find("select").ChangeAsync(nameof(EntryFilter.Missing));
        Assert.Equal([One, Two, Three], Shown(page), StringComparer.Ordinal);
        Assert.Equal("?loc=thieu", Uri);
    }

    [Fact]
    public void One_khoi_is_the_same_rows_drawn_as_columns()
    {
        IRenderedComponent<GridPage> page = OpenGrid(sector: Sector);

        Assert.Contains("turned", page.Find("section.grid-page").ClassList, StringComparer.Ordinal);
        Assert.Equal([Three], Shown(page), StringComparer.Ordinal);
        Assert.Contains(Sector, page.Find("h1").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Sector)]
    public async Task A_save_renders_one_row_even_where_it_marks_other_cells(string? sector)
    {
        IRenderedComponent<GridPage> page = OpenGrid(sector: sector);
        await TypeAsync(page, "LD", "40", union: Three);
        int[] before = Renders(page);

        await TypeAsync(page, "LD_NU", "58", union: Three);

        Assert.Equal([before[0], before[1], before[2] + 1], Renders(page));
        Assert.Equal(2, page.FindAll("[data-mark=contradiction]").Count);
    }

    [Fact]
    public async Task A_change_of_view_reads_nothing_again_and_keeps_what_is_not_saved()
    {
        IRenderedComponent<GridPage> page = OpenGrid();
        await TypeAsync(page, "LD", "95,5");
        await SaveAsync("DV", FigureValue.Of(3), Colleague);

        await page.Find(".grid-filters input[type=search]").InputAsync("so thu");

        Assert.Equal("refused", Cell(page, "LD").GetAttribute("data-problem"));
        Assert.Equal("", Cell(page, "DV").TextContent);
    }

    private static int[] Renders(IRenderedComponent<GridPage> page) => [.. page.FindComponents<GridRow>().Select(r => r.RenderCount)];

    private static string Uri2025(string uri) => uri[(uri.IndexOf("2025-nam", StringComparison.Ordinal) + "2025-nam".Length)..];
}
