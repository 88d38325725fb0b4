using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Web.Features.Figures;
using YenBai.Cdvc.Web.Tests.Features.Scorecards;
using TestContext = Xunit.TestContext;

namespace YenBai.Cdvc.Web.Tests.Features.Figures;

public sealed class FigurePageTests : ScorecardPageTest
{
    private static readonly Actor Leader = new(AccountId: 5, "Lãnh đạo Thử", Role.Leader);

    private GrassrootsUnion mine = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        mine = await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        await SaveAsync("2024-nam", "CD01", "DV", 80);
        await SaveAsync("2025-nam", "CD01", "DV", 100);
        await SaveAsync("2025-nam", "CD01", "DV", FigureValue.Of(110), version: 1);
        await SaveAsync("2025-nam", "CD01", "QUY_DV", 99);
    }

    [Fact]
    public void It_tells_the_value_its_author_every_save_and_the_years_before()
    {
        IRenderedComponent<FigurePage> page = OpenFigure("CD01", "DV");

        Assert.Equal("Tổng số đoàn viên công đoàn", page.Find("h1").TextContent);
        Assert.Contains("110", page.Find(".score-figure").TextContent, StringComparison.Ordinal);
        Assert.Contains("Cán bộ Thử ghi lúc 12:00 15/10/2025", page.Find(".figure-facts").TextContent, StringComparison.Ordinal);
        Assert.Contains("Đang nhập", page.Find(".figure-facts").TextContent, StringComparison.Ordinal);
        Assert.Equal(["100 → 110", "trống → 100"], page.FindAll(".panel-saves strong").Select(s => s.TextContent), StringComparer.Ordinal);
        IElement lastYear = page.FindAll(".panel-years td")[^1];
        Assert.Equal("80", lastYear.TextContent.Trim());
        Assert.Equal("/so-lieu/2024-nam/CD01/DV", lastYear.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void It_leads_on_to_the_rows_it_enters_the_standing_and_the_entry()
    {
        IEnumerable<string> links = OpenFigure("CD01", "DV").FindAll("a").Select(a => a.GetAttribute("href")!);

        Assert.Contains("/chi-tieu/5.1?ky=2025-nam", links, StringComparer.Ordinal);
        Assert.Contains("/cdcs/CD01/tinh-hinh?ky=2025-nam", links, StringComparer.Ordinal);
        Assert.Contains("/nhap-lieu/2025-nam/CD01#o-DV", links, StringComparer.Ordinal);
    }

    [Fact]
    public void A_figure_never_written_says_so()
    {
        IRenderedComponent<FigurePage> page = OpenFigure("CD01", "LD");

        Assert.Contains("Chưa có", page.Find(".score-figure").TextContent, StringComparison.Ordinal);
        Assert.Contains("Chưa ai ghi số này.", page.Find(".figure-facts").TextContent, StringComparison.Ordinal);
        Assert.Contains("Chưa có lần nào.", page.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CD99", "DV")]
    [InlineData("CD01", "KHONGCO")]
    [InlineData("tinh", "DV")]
    [InlineData("CD01", "CB_CT")]
    public void What_is_not_there_is_a_sentence_and_a_way_back(string body, string item)
    {
        IRenderedComponent<FigurePage> page = OpenFigure(body, item);

        Assert.Contains("Không có số liệu này", page.Find(".state").TextContent, StringComparison.Ordinal);
        Assert.Equal("/", page.Find(".state a").GetAttribute("href"));
    }

    [Fact]
    public async Task The_provinces_own_figure_has_a_page_too()
    {
        await SaveAsync("2025-nam", union: null, "CB_CT", 5);

        Assert.Contains("Số liệu cấp tỉnh", OpenFigure("tinh", "CB_CT").Find(".page-header").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_CDCS_sees_what_the_province_decided_once_it_is_confirmed_and_not_how_it_came_about()
    {
        await SaveAsync("2025-nam", "CD01", "XL", 3);
        SignIn(new Actor(AccountId: 9, "CĐCS Thử", Role.GrassrootsUnion, mine.Id));
        Assert.Contains("Không có số liệu này", OpenFigure("CD01", "XL").Markup, StringComparison.Ordinal);

        Assert.IsType<Outcome.Saved>(await Services.GetRequiredService<ConfirmationCommands>().ConfirmAsync(
            Operation.By(Leader), "2025-nam", [new SeenFigure("CD01", "XL", 1)], TestContext.Current.CancellationToken));

        IRenderedComponent<FigurePage> page = OpenFigure("CD01", "XL");
        Assert.Contains("Lãnh đạo Thử", page.Find(".figure-facts").TextContent, StringComparison.Ordinal);
        Assert.Contains("cấp tỉnh giữ lịch sử", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".panel-saves"));
        Assert.Equal("/tinh-hinh?ky=2025-nam", page.FindAll(".page-actions a")[1].GetAttribute("href"));
    }

    private IRenderedComponent<FigurePage> OpenFigure(string body, string item) =>
        Open<FigurePage>($"/so-lieu/2025-nam/{body}/{item}", p => p.Add(f => f.PeriodCode, "2025-nam").Add(f => f.BodyCode, body).Add(f => f.ItemCode, item));
}
