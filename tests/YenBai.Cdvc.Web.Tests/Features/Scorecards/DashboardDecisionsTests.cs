using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Web.Features.Scorecards;
using TestContext = Xunit.TestContext;

namespace YenBai.Cdvc.Web.Tests.Features.Scorecards;

/// <summary>What needs a decision, and what the year is laid beside.</summary>
public sealed class DashboardDecisionsTests : ScorecardPageTest
{
    [Fact]
    public async Task A_row_not_reached_says_who_leads_it_and_who_could_close_the_gap()
    {
        await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        await AddUnionAsync("CD02", "Công đoàn Trường Mẫu");
        await SaveAsync("2024-nam", "CD01", "DV", 40);
        await SaveAsync("2024-nam", "CD01", "QUY_DV", 30);

        IRenderedComponent<DashboardPage> page = Open<DashboardPage>("/?ky=2024-nam");

        IElement decision = page.Find(".decision");
        Assert.Equal("/chi-tieu/5.1?ky=2024-nam", decision.QuerySelector(".decision-title a")!.GetAttribute("href"));
        Assert.Equal("Chưa đạt (tạm tính)", Text(decision.QuerySelector(".status-badge > span")!));
        Assert.Equal("75,0% (30/40) – mức năm 95% Chủ trì: Đ/c Chủ tịch", Text(decision.QuerySelector(".decision-figures")!));
        Assert.Equal("Còn thiếu 8 người; gần nhất: Công đoàn Sở Thử nghiệm (còn 10 người), Công đoàn Trường Mẫu", Text(decision.QuerySelector(".decision-gap")!));
        Assert.Equal(["/cdcs/CD01/tinh-hinh?ky=2024-nam", "/cdcs/CD02/tinh-hinh?ky=2024-nam"], Links(decision.QuerySelector(".decision-gap")!), StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_waits_for_a_person_is_counted_and_led_to()
    {
        await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        await SaveAsync("2024-nam", "CD01", "LD", 10);
        await SaveAsync("2024-nam", "CD01", "LD_NU", 11);
        await SaveAsync("2024-nam", "CD01", "XL", 1);

        IElement waiting = Open<DashboardPage>("/?ky=2024-nam").Find(".waiting-list");

        Assert.Equal(["/xep-loai?ky=2024-nam", "/nhap-lieu/2024-nam?loc=mau-thuan"], Links(waiting), StringComparer.Ordinal);
        Assert.Contains("1 kết quả xếp loại, kiểm tra chờ xác nhận", Text(waiting), StringComparison.Ordinal);
        Assert.Contains("1 CĐCS có số liệu mâu thuẫn", Text(waiting), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_shows_its_rows_in_place_of_the_decisions()
    {
        await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        await SaveAsync("2024-nam", "CD01", "DV_MOI", 3);

        Assert.Empty(Open<DashboardPage>("/?ky=2024-nam&nhom=chua-dat").FindAll(".decisions"));
    }

    [Fact]
    public async Task Before_the_cut_off_nothing_is_owed()
    {
        await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        await SaveAsync("2026-nam", "CD01", "DV", 40);

        IRenderedComponent<DashboardPage> page = Open<DashboardPage>("/?ky=2026-nam");

        Assert.Equal("Không có dòng chỉ tiêu nào cần quyết định", page.Find(".decisions h2").TextContent);
        Assert.Empty(page.FindAll(".decision, .waiting-list"));
    }

    [Theory]
    [InlineData("nam-truoc", "2023: 50,0%; tăng 25,0 điểm %", "So với Năm 2023")]
    [InlineData("cung-tap", "2023: 50,0%, nay 75,0%; tăng 25,0 điểm %", "1 CĐCS hoạt động ở cả hai ngày chốt 30/11/2023 và 30/11/2024")]
    public async Task A_year_is_laid_beside_the_one_before(string choice, string compared, string sentence)
    {
        await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        foreach ((string period, long gave) in new[] { ("2023-nam", 20L), ("2024-nam", 30L) })
        {
            await SaveAsync(period, "CD01", "DV", 40);
            await SaveAsync(period, "CD01", "QUY_DV", gave);
        }

        IRenderedComponent<DashboardPage> page = Open<DashboardPage>($"/?ky=2024-nam&so-sanh={choice}");

        IElement row = page.FindAll(".score-row").Single(r => string.Equals(r.QuerySelector(".score-code")!.TextContent, "CT 5.1", StringComparison.Ordinal));
        Assert.Equal(compared, Text(row.QuerySelector(".score-compared")!).Replace('\u00a0', ' '));
        Assert.Contains(sentence, page.Find(".compare-bar p").TextContent, StringComparison.Ordinal);
        Assert.Contains($"/?ky=2023-nam&so-sanh={choice}", Links(page.Find(".segments")), StringComparer.Ordinal);
        Assert.Contains("2023: 50,0%; 2024: 75,0%; 2025: chưa có số liệu", row.QuerySelector(".sparkline")!.GetAttribute("aria-label")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_earlier_period_or_a_common_CĐCS_a_sentence_says_so()
    {
        await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        IRenderedComponent<DashboardPage> first = Open<DashboardPage>("/?ky=2023-nam&so-sanh=nam-truoc");
        Assert.Equal("Không có kỳ Năm 2022 để so sánh.", first.Find(".compare-bar p").TextContent);
        Assert.Empty(first.FindAll(".score-compared"));

        Assert.IsType<Outcome.Saved>(await Services.GetRequiredService<UnionCommands>().SaveAsync(
            Operation.By(Officer),
            new SaveUnion(new UnionDetails("CD01", "Công đoàn Sở Thử nghiệm", "", new DateOnly(2024, 1, 1), ClosedOn: null, MergedInto: null), BasedOnVersion: 1),
            TestContext.Current.CancellationToken));
        IRenderedComponent<DashboardPage> none = Open<DashboardPage>("/?ky=2024-nam&so-sanh=cung-tap");
        Assert.StartsWith("Không có CĐCS nào hoạt động ở cả hai ngày chốt", none.Find(".compare-bar p").TextContent, StringComparison.Ordinal);
        Assert.Empty(none.FindAll(".score-compared"));
    }

    private static IEnumerable<string> Links(IElement element) => element.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!);

    private static string Text(INode node) => string.Join(' ', node.TextContent.Split(' ', '\n', '\r').Where(w => w.Length > 0));
}
