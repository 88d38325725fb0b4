using AngleSharp.Dom;
using Bunit;
using YenBai.Cdvc.Web.Features.Scorecards.Terms;

namespace YenBai.Cdvc.Web.Tests.Features.Scorecards;

public sealed class TermPageTests : ScorecardPageTest
{
    [Fact]
    public async Task What_was_promised_for_the_term_is_summed_with_the_pace_needed()
    {
        await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        await SaveAsync("2023-nam", "CD01", "DV_MOI", 20);
        await SaveAsync("2024-nam", "CD01", "DV_MOI", 31);

        IElement promised = OpenTerm().Find(".term-progress");

        Assert.Contains("51/150 đoàn viên", promised.TextContent, StringComparison.Ordinal);
        Assert.Contains("mỗi năm còn lại cần bình quân 33 đoàn viên", promised.TextContent, StringComparison.Ordinal);
        Assert.Equal("/chi-tieu/1.1?ky=2024-nam", promised.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_term_without_a_single_figure_is_not_shown_as_0()
    {
        IElement promised = OpenTerm().Find(".term-progress");

        Assert.Equal("–/150 đoàn viên", promised.QuerySelector(".score-figure")!.TextContent);
        Assert.Empty(promised.QuerySelectorAll(".bullet-actual"));
    }

    [Fact]
    public async Task A_ladder_has_a_step_for_every_year_and_only_rows_of_the_last_year_have_one()
    {
        await SaveAsync("2023-nam", union: null, "CB_CT", 5);
        await SaveAsync("2023-nam", union: null, "CB_CT_SO", 4);

        IRenderedComponent<TermPage> page = OpenTerm();

        Assert.Equal(["CT 9.1", "CT 9.2"], page.FindAll(".ladder h3").Select(h => h.TextContent[..6]), StringComparer.Ordinal);
        IHtmlCollection<IElement> steps = page.FindAll(".ladder")[0].QuerySelectorAll("li");
        Assert.Equal(5, steps.Length);
        Assert.Contains("80,0% (4/5)", steps[0].TextContent, StringComparison.Ordinal);
        Assert.Equal("/chi-tieu/9.1?ky=2023-nam", steps[0].QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("Chưa có số liệu", steps[4].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_row_stands_with_all_its_years()
    {
        await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        await SaveAsync("2025-6thang", "CD01", "DV", 40);
        await SaveAsync("2025-6thang", "CD01", "QUY_DV", 30);

        IRenderedComponent<TermPage> page = OpenTerm();

        Assert.Equal(19, page.FindAll(".term-table tbody tr").Count);
        IElement row = page.FindAll(".term-table tbody tr").Single(r => r.TextContent.Contains("CT 5.1", StringComparison.Ordinal));
        Assert.Equal(5, row.QuerySelectorAll("td").Length);
        IElement year = row.QuerySelectorAll("td")[2];
        Assert.Contains("75,0% (30/40), 6 tháng", year.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đang thực hiện", year.TextContent, StringComparison.Ordinal);
        Assert.Equal("/chi-tieu/5.1?ky=2025-6thang", year.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Who_was_not_inspected_in_the_term_is_named()
    {
        await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        await AddUnionAsync("CD02", "Công đoàn Trường Mẫu");
        await SaveAsync("2024-nam", "CD01", "KT_DL", 1);

        string inspected = OpenTerm().Find("section[aria-labelledby=chua-kiem-tra]").TextContent;

        Assert.Contains("Còn 1 CĐCS chưa được kiểm tra", inspected, StringComparison.Ordinal);
        Assert.Contains("Công đoàn Trường Mẫu", inspected, StringComparison.Ordinal);
        Assert.Contains("Chưa năm nào có số liệu.", inspected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_of_no_programme_says_so_and_shows_the_latest()
    {
        IRenderedComponent<TermPage> page = Open<TermPage>("/nhiem-ky?nam=1999");

        Assert.Contains("Không có chương trình nào giao mức cho năm 1999", page.Find("[role=note]").TextContent, StringComparison.Ordinal);
        Assert.Equal(19, page.FindAll(".term-table tbody tr").Count);
        Assert.DoesNotContain("NaN", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_programme_is_one_link_away()
    {
        await ExecuteAsync("""
            INSERT INTO Programmes (Id, Number, Title, IssuedOn, IssuedAt, Issuer, ParentBody, CongressTerm, FirstYear, LastYear, ScanCorrections)
            SELECT 99, '01/CTr-Moi', Title, IssuedOn, IssuedAt, Issuer, ParentBody, '2028-2033', 2028, 2032, ScanCorrections FROM Programmes
            """);

        Assert.Equal(["/nhiem-ky?nam=2023", "/nhiem-ky?nam=2028"], OpenTerm().FindAll(".term-list a").Select(a => a.GetAttribute("href")!), StringComparer.Ordinal);
        IRenderedComponent<TermPage> next = Open<TermPage>("/nhiem-ky?nam=2028");
        Assert.Equal("Cả nhiệm kỳ 2028-2033", next.Find("h1").TextContent);
        Assert.Contains("chưa có dòng chỉ tiêu nào", next.Find(".state").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<TermPage> OpenTerm() => Open<TermPage>("/nhiem-ky");
}
