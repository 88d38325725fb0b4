using AngleSharp.Dom;
using Bunit;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Web.Features.Scorecards;

namespace YenBai.Cdvc.Web.Tests.Features.Scorecards;

public sealed class StandingPageTests : ScorecardPageTest
{
    private GrassrootsUnion mine = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        mine = await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        await AddUnionAsync("CD02", "Công đoàn Trường Mẫu");
        foreach ((string union, string item, long number) in new[] { ("CD01", "DV", 100L), ("CD01", "QUY_DV", 50L), ("CD02", "DV", 100L), ("CD02", "QUY_DV", 90L), ("CD01", "XL", 3L) })
        {
            await SaveAsync("2025-nam", union, item, number);
        }

        await SaveAsync("2024-nam", "CD01", "DV", 80);
        await SaveNotApplicableAsync("2025-nam", "CD01", "BNC_XL");
    }

    [Fact]
    public void The_province_sees_what_the_CDCS_adds_to_each_row_and_what_it_owes()
    {
        IRenderedComponent<StandingPage> page = Open();

        Assert.Equal("Công đoàn Sở Thử nghiệm", page.Find("h1").TextContent);
        string row = RowOf(page, "CT 5.1");
        Assert.Contains("50,0% (50/100)", row, StringComparison.Ordinal);
        Assert.Contains("Chưa đạt", row, StringComparison.Ordinal);
        Assert.Contains("còn thiếu 45 người", row, StringComparison.Ordinal);
        Assert.Contains("tử số 50/140, mẫu số 100/200 người", row, StringComparison.Ordinal);
        Assert.Contains("Cả tỉnh 70,0% (140/200); không có CĐCS này thì 90,0% (90/100), tức CĐCS làm giảm 20,0 điểm %.", row, StringComparison.Ordinal);
        Assert.Contains("Không thuộc diện", RowOf(page, "CT 8.2"), StringComparison.Ordinal);
        Assert.Contains("Cấp tỉnh báo cáo chung", RowOf(page, "CT 8.1"), StringComparison.Ordinal);
        Assert.Equal(19, page.FindAll(".standing-rows tbody tr").Count);
        Assert.Contains("Còn thiếu 17 mục", page.Find(".standing-report").TextContent, StringComparison.Ordinal);
        Assert.Contains("/nhap-lieu/2025-nam/CD01#o-LD", page.FindAll(".owed-items a").Select(a => a.GetAttribute("href")!), StringComparer.Ordinal);
        Assert.Contains("Đã đôn đốc", page.Find(".standing-report").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_figure_stands_beside_that_of_a_year_before()
    {
        IElement row = Open().FindAll(".standing-figures tbody tr").Single(r => r.TextContent.Contains("Tổng số đoàn viên", StringComparison.Ordinal));
        Assert.Equal(["100", "80"], row.QuerySelectorAll("td").Select(c => c.TextContent), StringComparer.Ordinal);
    }

    [Fact]
    public void A_CDCS_sees_its_own_without_the_province_and_without_what_is_not_confirmed()
    {
        SignIn(new Actor(AccountId: 9, "CĐCS Thử", Role.GrassrootsUnion, mine.Id));

        IRenderedComponent<StandingPage> page = Open();

        Assert.Contains("50,0% (50/100)", RowOf(page, "CT 5.1"), StringComparison.Ordinal);
        Assert.Contains("Chờ cấp tỉnh xác nhận", RowOf(page, "CT 2.1"), StringComparison.Ordinal);
        Assert.DoesNotContain("Cả tỉnh", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Hoàn thành tốt nhiệm vụ</td>", page.Find(".standing-figures").InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("đôn đốc", page.Markup, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Không có CĐCS này", Open("CD02").Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_not_reported_and_nothing_owed_are_told_apart()
    {
        Assert.Contains("chưa báo cáo", Open().Find(".standing-figures").TextContent, StringComparison.Ordinal);
        foreach (string item in new[] { "LD", "LD_NU", "CQ", "CB_KCT", "DV_MOI", "DV_DANG", "QCDC", "QUY_TIEN", "HOC_NQ", "CTPCT_MOI", "CTPCT_BD", "CQ_DK", "CQ_DAT", "CQ_HP", "NU_DK", "NU_DAT", "CB_KCT_SO" })
        {
            await SaveAsync("2025-nam", "CD01", item, FigureValue.NotApplicable);
        }

        string report = Open().Find(".standing-report").TextContent;
        Assert.Contains("Đủ số liệu, chưa gửi báo cáo.", report, StringComparison.Ordinal);
        Assert.Contains("20/20 mục đã có", report, StringComparison.Ordinal);
    }

    private IRenderedComponent<StandingPage> Open(string code = "CD01") =>
        Open<StandingPage>($"/cdcs/{code}/tinh-hinh?ky=2025-nam", p => p.Add(s => s.Code, code));

    private static string RowOf(IRenderedComponent<StandingPage> page, string code) =>
        page.FindAll(".standing-rows tbody tr").Single(r => r.TextContent.TrimStart().StartsWith(code, StringComparison.Ordinal) && !char.IsDigit(r.TextContent.TrimStart()[code.Length])).TextContent;
}
