using AngleSharp.Dom;
using Bunit;
using YenBai.Cdvc.Web.Features.Scorecards.Solutions;

namespace YenBai.Cdvc.Web.Tests.Features.Scorecards;

public sealed class SolutionPagesTests : ScorecardPageTest
{
    [Fact]
    public void The_ten_are_listed_with_how_their_rows_stand()
    {
        IRenderedComponent<SolutionsPage> page = Open<SolutionsPage>("/giai-phap?ky=2025-nam");

        Assert.Equal(10, page.FindAll(".lead-table tbody tr").Count);
        Assert.Equal("/giai-phap/9?ky=2025-nam", page.FindAll(".lead-table th a")[8].GetAttribute("href"));
        Assert.Contains("chưa có số liệu", page.FindAll(".lead-table td")[8].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void One_shows_its_wording_the_scanned_one_beside_and_its_rows()
    {
        IRenderedComponent<SolutionPage> page = OpenSolution(9);

        Assert.Equal("các", page.Find(".wording ins").TextContent);
        Assert.Contains("Có lẽ bản quét sai chữ", page.Find(".scanned summary").TextContent, StringComparison.Ordinal);
        Assert.Contains("/chi-tieu/9.1?ky=2025-nam", page.FindAll(".score-list a").Select(a => a.GetAttribute("href")!), StringComparer.Ordinal);
    }

    [Fact]
    public void One_that_is_not_there_is_a_sentence_and_a_way_on() =>
        Assert.Equal("/giai-phap?ky=2025-nam", OpenSolution(11).Find(".state a").GetAttribute("href"));

    [Fact]
    public async Task The_coverage_table_marks_what_stands_alone_on_either_side()
    {
        await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        await SaveAsync("2025-nam", "CD01", "DV", 40);
        await SaveAsync("2025-nam", "CD01", "QUY_DV", 30);

        IRenderedComponent<CoveragePage> page = Open<CoveragePage>("/doi-chieu-nghi-quyet?ky=2025-nam");

        Assert.Equal(page.FindAll(".coverage-table .alone").Count, page.FindAll(".coverage-table .tag.tone-warn").Count);
        Assert.Contains(page.FindAll(".coverage-table .alone"), row => row.TextContent.Contains("48.800", StringComparison.Ordinal));
        IElement served = page.FindAll(".coverage-table tbody tr").First(r => r.TextContent.Contains("CT 5.1", StringComparison.Ordinal));
        Assert.Contains("75,0% (30/40)", served.TextContent, StringComparison.Ordinal);
        Assert.Contains("Chưa đạt", served.TextContent, StringComparison.Ordinal);
        Assert.Equal("/doi-chieu-nghi-quyet?ky=2025-nam#con-so-khong-dong", page.FindAll("a").First(a => a.TextContent.Contains("không có dòng nào", StringComparison.Ordinal)).GetAttribute("href"));
        Assert.Single(page.FindAll("#con-so-khong-dong"));
        Assert.Equal(["CT 10.1"], page.FindAll(".score-list .score-code").Select(c => c.TextContent), StringComparer.Ordinal);
    }

    private IRenderedComponent<SolutionPage> OpenSolution(int number) =>
        Open<SolutionPage>(FormattableString.Invariant($"/giai-phap/{number}?ky=2025-nam"), p => p.Add(s => s.Number, number));
}
