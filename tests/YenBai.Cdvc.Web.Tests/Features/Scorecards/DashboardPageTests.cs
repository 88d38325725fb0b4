using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Web.Features.Scorecards;

namespace YenBai.Cdvc.Web.Tests.Features.Scorecards;

public sealed class DashboardPageTests : ScorecardPageTest
{
    [Fact]
    public void Without_any_CĐCS_the_page_leads_to_their_list()
    {
        IRenderedComponent<DashboardPage> page = Open<DashboardPage>("/");

        Assert.Equal("Chưa có CĐCS nào trong kỳ này", page.Find(".state h2").TextContent);
        Assert.Equal("/cdcs", page.Find(".state a").GetAttribute("href"));
        Assert.Empty(page.FindAll(".score-row"));
    }

    [Fact]
    public async Task Without_figures_the_page_opens_on_this_year_and_leads_to_entry()
    {
        await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        SignIn(new Actor(AccountId: 6, "Cán bộ Thử", Role.Officer));

        IRenderedComponent<DashboardPage> page = Open<DashboardPage>("/");

        Assert.Equal("Tổng quan: Năm 2025", page.Find("h1").TextContent);
        Assert.Equal("/nhap-lieu?ky=2025-nam", page.Find(".state a").GetAttribute("href"));
        Assert.Equal(19, page.FindAll(".score-row").Count);
    }

    [Fact]
    public async Task A_leader_is_offered_to_look_at_the_CĐCS_and_not_to_enter()
    {
        await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");

        IRenderedComponent<DashboardPage> page = Open<DashboardPage>("/");

        Assert.Empty(page.FindAll(".state a"));
        Assert.Contains("Xem từng CĐCS", page.Find(".reporting-progress a.button").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Nhập", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_opens_on_the_latest_period_that_has_figures()
    {
        await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        await SaveAsync("2024-nam", "CD01", "DV", 40);
        await SaveAsync("2025-6thang", "CD01", "DV", 40);

        IRenderedComponent<DashboardPage> page = Open<DashboardPage>("/");

        Assert.Equal("Tổng quan: 6 tháng đầu năm 2025", page.Find("h1").TextContent);
        Assert.Empty(page.FindAll(".state"));
    }

    [Fact]
    public async Task A_figure_typed_is_on_the_dashboard_of_its_period()
    {
        await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        await AddUnionAsync("CD02", "Công đoàn Trường Mẫu");
        await SaveAsync("2024-nam", "CD01", "DV", 40);
        await SaveAsync("2024-nam", "CD01", "QUY_DV", 30);

        IRenderedComponent<DashboardPage> page = Open<DashboardPage>("/?ky=2024-nam&nhom=chua-dat");

        Assert.Contains("2 CĐCS đang hoạt động, 0 đã báo cáo đủ", page.Find(".reporting-progress").TextContent, StringComparison.Ordinal);
        Assert.Contains("75,0% (30/40)", page.Find(".score-row .score-actual").TextContent, StringComparison.Ordinal);
        Assert.Equal(["/tai-xuong/2024-nam.xlsx"], page.FindAll("a[download]").Select(a => a.GetAttribute("href")!), StringComparer.Ordinal);
    }

    [Fact]
    public void Another_period_keeps_the_group() =>
        Assert.Contains("/?ky=2023-9thang&nhom=chua-dat", Open<DashboardPage>("/?ky=2023-nam&nhom=chua-dat").FindAll(".segments a").Select(a => a.GetAttribute("href")!), StringComparer.Ordinal);

    [Theory]
    [InlineData("2019-nam")]
    [InlineData("nam-2024")]
    public void An_unknown_period_is_named_and_others_offered(string code)
    {
        IRenderedComponent<DashboardPage> page = Open<DashboardPage>($"/?ky={code}");

        Assert.Contains($"“{code}”", page.Find(".state p").TextContent, StringComparison.Ordinal);
        Assert.Contains("/?ky=2024-nam", page.FindAll(".state a").Select(a => a.GetAttribute("href")!), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_CĐCS_is_led_to_its_own_figures()
    {
        GrassrootsUnion union = await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        await SaveAsync("2024-nam", "CD01", "DV", 40);
        SignIn(new Actor(AccountId: 9, "CĐCS Thử", Role.GrassrootsUnion, union.Id));

        IRenderedComponent<DashboardPage> page = Open<DashboardPage>("/?ky=2024-nam");

        Assert.EndsWith("/nhap-lieu/2024-nam/CD01", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".score-row, .group-tile, a[download]"));
    }
}
