using AngleSharp.Dom;
using Bunit;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Web.Features.Scorecards.HeatMaps;

namespace YenBai.Cdvc.Web.Tests.Features.Scorecards;

public sealed class HeatMapPageTests : ScorecardPageTest
{
    [Fact]
    public async Task Who_has_not_reached_most_rows_comes_first_and_every_row_is_a_column()
    {
        await AddThreeAsync();

        IRenderedComponent<HeatMapPage> page = OpenMap();

        Assert.Equal(["Toàn tỉnh", "Trường Mẫu", "Sở Thử nghiệm", "Ban Mẫu"], Names(page), StringComparer.Ordinal);
        Assert.Equal(2 + 19, page.FindAll("thead th").Count);
        Assert.All(page.FindAll("tbody tr"), row => Assert.Equal(2 + 19, row.Children.Length));
        Assert.Equal(3, page.FindAll("tbody tr")[1].QuerySelectorAll(".heat-none").Length);
    }

    [Fact]
    public async Task A_cell_has_a_glyph_a_number_words_and_leads_to_what_it_is_made_of()
    {
        await AddThreeAsync();
        IRenderedComponent<HeatMapPage> page = OpenMap();

        IElement ratio = Cell(page, "Trường Mẫu", "CT 5.1");
        Assert.Equal("cancel50,0%", Words(ratio));
        Assert.Equal("/cdcs/CD02/tinh-hinh?ky=2025-nam#ct-5.1", ratio.GetAttribute("href"));
        Assert.Equal("/so-lieu/2025-nam/CD02/QCDC", Cell(page, "Trường Mẫu", "CT 4.1").GetAttribute("href"));
        Assert.Equal("hourglass_empty", Words(Cell(page, "Ban Mẫu", "CT 5.1")));
        Assert.Equal("/chi-tieu/5.1?ky=2025-nam", page.FindAll(".heat-province td a").Single(a => a.GetAttribute("aria-label")!.Contains("CT 5.1:", StringComparison.Ordinal)).GetAttribute("href"));
    }

    [Theory]
    [InlineData("ten", new[] { "Ban Mẫu", "Sở Thử nghiệm", "Trường Mẫu" })]
    [InlineData("khoi", new[] { "Sở Thử nghiệm", "Trường Mẫu", "Ban Mẫu" })]
    [InlineData("5.1", new[] { "Trường Mẫu", "Ban Mẫu", "Sở Thử nghiệm" })]
    [InlineData("99.9", new[] { "Ban Mẫu", "Sở Thử nghiệm", "Trường Mẫu" })]
    public async Task The_address_sorts(string sort, string[] order)
    {
        await AddThreeAsync();

        IRenderedComponent<HeatMapPage> page = OpenMap($"&xep={sort}");

        Assert.Equal(order, Names(page).Skip(1), StringComparer.Ordinal);
        Assert.Equal(sort is "5.1" ? 1 : 0, page.FindAll("th[aria-sort]").Count);
    }

    [Fact]
    public async Task The_address_filters_by_khối_and_the_links_keep_the_rest_of_the_view()
    {
        await AddThreeAsync();

        IRenderedComponent<HeatMapPage> page = OpenMap("&xep=ten&khoi=H%C3%A0nh%20ch%C3%ADnh");

        Assert.Equal(["Toàn tỉnh", "Sở Thử nghiệm"], Names(page), StringComparer.Ordinal);
        Assert.Contains("/ban-do-nhiet?ky=2025-nam&xep=ten&khoi=H%C3%A0nh%20ch%C3%ADnh&bang-chu=true", page.FindAll(".heat-tools a").Select(a => a.GetAttribute("href")!), StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_same_in_words()
    {
        await AddThreeAsync();

        IRenderedComponent<HeatMapPage> page = OpenMap("&bang-chu=true");

        Assert.Equal("Chưa đạt50,0% (50/100)", Words(Cell(page, "Trường Mẫu", "CT 5.1")));
        Assert.Empty(page.FindAll(".heat i"));
        Assert.Contains("cấp tỉnh báo cáo chung", page.FindAll(".heat-none")[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_not_applicable_is_said_and_nothing_is_computed_from_it()
    {
        await AddUnionAsync("CD01", "Sở Thử nghiệm");
        await SaveNotApplicableAsync("2025-nam", "CD01", "BNC_XL");

        IRenderedComponent<HeatMapPage> page = OpenMap("&bang-chu=true");

        Assert.Equal("Không thuộc diện–", Words(Cell(page, "Sở Thử nghiệm", "CT 8.2")));
        Assert.DoesNotContain("NaN", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_CDCS_there_is_a_sentence() =>
        Assert.Contains("Chưa có CĐCS nào trong kỳ này", OpenMap().Find(".state").TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task A_khối_without_a_CDCS_leads_back_to_all()
    {
        await AddThreeAsync();

        Assert.Equal("/ban-do-nhiet?ky=2025-nam", OpenMap("&khoi=khong-co").Find(".state a").GetAttribute("href"));
    }

    [Fact]
    public async Task A_CDCS_does_not_see_the_others()
    {
        await AddThreeAsync();
        SignIn(new Actor(AccountId: 9, "CĐCS Thử", Role.GrassrootsUnion, 2));

        Assert.DoesNotContain("Trường Mẫu", OpenMap().Markup, StringComparison.Ordinal);
    }

    private async Task AddThreeAsync()
    {
        await AddUnionAsync("CD01", "Sở Thử nghiệm", "Hành chính");
        await AddUnionAsync("CD02", "Trường Mẫu", "Sự nghiệp");
        await AddUnionAsync("CD03", "Ban Mẫu");
        foreach ((string union, string item, long number) in new[] { ("CD01", "DV", 100L), ("CD01", "QUY_DV", 99L), ("CD02", "DV", 100L), ("CD02", "QUY_DV", 50L), ("CD02", "QCDC", 0L), ("CD01", "DV_DANG", 0L) })
        {
            await SaveAsync("2025-nam", union, item, number);
        }
    }

    private IRenderedComponent<HeatMapPage> OpenMap(string view = "") => Open<HeatMapPage>($"/ban-do-nhiet?ky=2025-nam{view}");

    private static IEnumerable<string> Names(IRenderedComponent<HeatMapPage> page) => page.FindAll("tbody th").Select(h => h.TextContent.Trim());

    private static IElement Cell(IRenderedComponent<HeatMapPage> page, string union, string row) =>
        page.FindAll("tbody td a").Single(a => a.GetAttribute("aria-label")!.StartsWith($"{union}, {row}:", StringComparison.Ordinal));

    private static string Words(IElement element) => string.Concat(element.TextContent.Split('\n').Select(l => l.Trim()));
}
