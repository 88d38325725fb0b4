using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.TestKit;
using YenBai.Cdvc.Web.Features.Figures;

namespace YenBai.Cdvc.Web.Tests.Features.Figures;

/// <summary>Choosing the period and the CĐCS.</summary>
public sealed class EntryStartTests : EntryTest
{
    private static readonly ReportingPeriod[] Periods =
    [
        SamplePeriods.FullYear(2024), SamplePeriods.SixMonths(2025), SamplePeriods.NineMonths(2025), SamplePeriods.FullYear(2025), SamplePeriods.SixMonths(2026),
    ];

    [Theory]
    [InlineData("2025-12-05", "2025-nam")] // between its cut-off and its lock
    [InlineData("2025-11-22", "2025-nam")] // days before the cut-off, when the reports come in
    [InlineData("2025-09-15", "2025-9thang")]
    [InlineData("2025-10-15", "2025-9thang")] // locked, but nothing nearer
    [InlineData("2026-02-01", "2025-nam")]
    [InlineData("2020-01-01", "2024-nam")] // before everything: the first
    public void Without_a_choice_the_period_being_collected_is_opened(string today, string period) =>
        Assert.Equal(period, EntryPeriods.Choose(Periods, code: null, DateOnly.ParseExact(today, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))?.Code);

    [Fact]
    public void A_period_in_the_address_is_obeyed_and_an_unknown_one_is_said_to_be_unknown()
    {
        Assert.Equal("2024-nam", EntryPeriods.Choose(Periods, "2024-nam", new DateOnly(2025, 12, 5))?.Code);
        Assert.Null(EntryPeriods.Choose(Periods, "2024-quy1", new DateOnly(2025, 12, 5)));
    }

    [Fact]
    public async Task The_list_says_how_far_each_is_and_flags_contradictions()
    {
        await SaveAsync("LD", FigureValue.Of(40));
        await SaveAsync("LD_NU", FigureValue.Of(58));

        IRenderedComponent<EntryStartPage> page = Render<EntryStartPage>();

        IElement first = page.FindAll("tbody tr")[0];
        Assert.Contains("2/20 mục", first.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 mâu thuẫn", first.TextContent, StringComparison.Ordinal);
        Assert.Contains("0/2 CĐCS đã đủ", page.Find(".entry-total").TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll(".entry-total a[href='/nhap-lieu/2025-nam/tinh']"));
        Assert.Single(page.FindAll(".entry-total a[href='/nhap-lieu/2025-nam']"));
        Assert.DoesNotContain("Cấp tỉnh", page.Find(".entry-total").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contradiction_of_the_province_is_flagged_beside_its_own_page()
    {
        await SaveAsync("CB_CT", FigureValue.Of(12), union: null);
        await SaveAsync("CB_CT_SO", FigureValue.Of(13), union: null);

        IRenderedComponent<EntryStartPage> page = Render<EntryStartPage>();

        Assert.Contains("Cấp tỉnh: 1 mâu thuẫn", page.Find(".entry-total").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_without_diacritics_finds_it_and_enter_opens_the_first()
    {
        IRenderedComponent<EntryStartPage> page = Render<EntryStartPage>();

        await page.Find("#tim").InputAsync("truong dai hoc");
        Assert.Equal(["/nhap-lieu/2025-nam/CD02"], page.FindAll("tbody a").Select(a => a.GetAttribute("href")!), StringComparer.Ordinal);
        await page.Find("form").SubmitAsync();

        Assert.EndsWith("/nhap-lieu/2025-nam/CD02", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_is_said_and_opens_nothing()
    {
        IRenderedComponent<EntryStartPage> page = Render<EntryStartPage>();
        string before = Services.GetRequiredService<NavigationManager>().Uri;

        await page.Find("#tim").InputAsync("xyz");
        await page.Find("form").SubmitAsync();

        Assert.Contains("Không có CĐCS nào khớp", page.Markup, StringComparison.Ordinal);
        Assert.Equal(before, Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public async Task The_finished_can_be_hidden()
    {
        foreach (EntryRow row in new EntryForm((await SheetAsync())!, Officer).Rows.Where(r => r.Item.Reporter == Domain.Programmes.Reporter.GrassrootsUnion))
        {
            await SaveAsync(row.Item.Code, FigureValue.NotApplicable);
        }

        IRenderedComponent<EntryStartPage> page = Render<EntryStartPage>();
        await page.Find(".entry-filter input").ChangeAsync(true);

        Assert.Equal(["/nhap-lieu/2025-nam/CD02"], page.FindAll("tbody a").Select(a => a.GetAttribute("href")!), StringComparer.Ordinal);
        Assert.Contains("1/2 CĐCS đã đủ", page.Find(".entry-total").TextContent, StringComparison.Ordinal);
    }
}
