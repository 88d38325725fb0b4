using Bunit;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Web.Features.Scorecards;

namespace YenBai.Cdvc.Web.Tests.Features.Scorecards;

public sealed class MeasurePageTests : ScorecardPageTest
{
    [Fact]
    public async Task A_row_shows_its_score_its_definition_and_each_CĐCS()
    {
        await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        await SaveAsync("2024-nam", "CD01", "DV", 40);
        await SaveAsync("2024-nam", "CD01", "QUY_DV", 30);

        IRenderedComponent<MeasurePage> page = OpenRow("5.1", "2024-nam");

        Assert.Equal("CT 5.1 · Đoàn viên ủng hộ Quỹ xã hội", page.Find("h1").TextContent);
        Assert.Equal(["75,0% (30/40)", "95%"], page.FindAll(".score-summary .score-figure").Select(f => f.TextContent), StringComparer.Ordinal);
        Assert.Contains("Còn thiếu 8 người.", page.FindAll(".score-facts li").Select(f => f.TextContent), StringComparer.Ordinal);
        string definition = page.Find(".measure-definition").TextContent;
        Assert.Contains("Số đoàn viên ủng hộ Quỹ xã hội Công đoàn", definition, StringComparison.Ordinal);
        Assert.Contains("trên 90%", definition, StringComparison.Ordinal);
        Assert.Contains("Tỉnh 1.5", definition, StringComparison.Ordinal);
        Assert.Contains("75,0% (30/40)", page.FindAll(".year-table tbody tr")[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("/cdcs/CD01/tinh-hinh?ky=2024-nam", page.Find(".contribution-table a").GetAttribute("href"));
    }

    [Fact]
    public async Task A_row_promised_for_the_term_adds_up_the_years()
    {
        await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        await SaveAsync("2023-nam", "CD01", "DV_MOI", 20);
        await SaveAsync("2024-nam", "CD01", "DV_MOI", 31);

        IRenderedComponent<MeasurePage> page = OpenRow("1.1", "2024-nam");

        Assert.Equal("51/150 đoàn viên", page.Find(".term-progress .score-figure").TextContent);
        Assert.Contains("Còn 99 đoàn viên; mỗi năm còn lại cần bình quân 33 đoàn viên.", page.Find(".term-progress").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provincial_row_shows_the_province_s_figures_and_where_they_are_entered()
    {
        await SaveAsync("2024-nam", union: null, "CB_CT", 5);

        IRenderedComponent<MeasurePage> page = OpenRow("9.1", "2024-nam");

        Assert.Equal("/so-lieu/2024-nam/tinh/CB_CT", page.FindAll(".province-figures a")[1].GetAttribute("href"));
        Assert.Equal(["Chưa nhập", "5 người"], page.FindAll(".province-figures dd").Select(d => d.TextContent), StringComparer.Ordinal);
        Assert.Equal("/nhap-lieu/2024-nam/tinh", page.Find(".measure-contributions a.button").GetAttribute("href"));
        Assert.Empty(page.FindAll(".contribution-table"));
    }

    [Fact]
    public async Task Who_is_not_concerned_is_named()
    {
        await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        await SaveNotApplicableAsync("2024-nam", "CD01", "BNC_XL");

        Assert.Contains("Công đoàn Sở Thử nghiệm", OpenRow("8.2", "2024-nam").Find(".score-summary .score-note").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Neighbours_are_one_step_away_and_the_ends_have_one_only()
    {
        Assert.Equal(["/chi-tieu/1.1?ky=2024-nam", "/?ky=2024-nam", "/chi-tieu/2.2?ky=2024-nam"], Actions("2.1"), StringComparer.Ordinal);
        Assert.Equal(["/?ky=2024-nam", "/chi-tieu/2.1?ky=2024-nam"], Actions("1.1"), StringComparer.Ordinal);
        Assert.Equal(["/chi-tieu/10.2?ky=2024-nam", "/?ky=2024-nam"], Actions("10.3"), StringComparer.Ordinal);
    }

    [Fact]
    public void An_unknown_row_is_named_and_the_way_back_offered()
    {
        IRenderedComponent<MeasurePage> page = OpenRow("99.9", "2024-nam");

        Assert.Contains("“99.9”", page.Find(".state p").TextContent, StringComparison.Ordinal);
        Assert.Equal("/?ky=2024-nam", page.Find(".state a").GetAttribute("href"));
    }

    [Fact]
    public async Task A_CĐCS_does_not_see_the_others()
    {
        int own = (await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm")).Id;
        await AddUnionAsync("CD02", "Công đoàn Trường Mẫu");
        SignIn(new Actor(AccountId: 9, "CĐCS Thử", Role.GrassrootsUnion, own));

        IRenderedComponent<MeasurePage> page = OpenRow("5.1", "2024-nam");

        Assert.DoesNotContain("Trường Mẫu", page.Markup, StringComparison.Ordinal);
        Assert.Equal("/nhap-lieu/2024-nam/CD01", page.Find(".state a").GetAttribute("href"));
    }

    private IRenderedComponent<MeasurePage> OpenRow(string code, string period) =>
        Open<MeasurePage>($"/chi-tieu/{code}?ky={period}", p => p.Add(m => m.Code, code));

    private IEnumerable<string> Actions(string code) => OpenRow(code, "2024-nam").FindAll(".page-actions a").Select(a => a.GetAttribute("href")!);
}
