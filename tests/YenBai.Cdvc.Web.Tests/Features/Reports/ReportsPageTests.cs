using Bunit;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Web.Features.Reports;
using YenBai.Cdvc.Web.Tests.Features.Scorecards;

namespace YenBai.Cdvc.Web.Tests.Features.Reports;

public sealed class ReportsPageTests : ScorecardPageTest
{
    [Fact]
    public void Every_format_of_the_chosen_period_is_one_click_away() => Assert.Equal(
        [
            "/tai-xuong/2024-6thang.zip", "/tai-xuong/2024-6thang.xlsx", "/tai-xuong/2024-6thang.docx", "/tai-xuong/2024-6thang.json",
            "/tai-xuong/nhiem-ky.xlsx", "/tai-xuong/nhiem-ky.docx",
        ],
        Open<ReportsPage>("/bao-cao?ky=2024-6thang").FindAll("a[download]").Select(a => a.GetAttribute("href")!),
        StringComparer.Ordinal);

    [Fact]
    public void Another_period_stays_on_this_page() => Assert.Contains(
        "/bao-cao?ky=2023-nam", Open<ReportsPage>("/bao-cao?ky=2024-nam").FindAll(".segments a").Select(a => a.GetAttribute("href")!), StringComparer.Ordinal);

    [Fact]
    public async Task A_CĐCS_is_offered_no_report_of_the_province()
    {
        GrassrootsUnion union = await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        SignIn(new Actor(AccountId: 9, "CĐCS Thử", Role.GrassrootsUnion, union.Id));

        Assert.Empty(Open<ReportsPage>("/bao-cao?ky=2024-nam").FindAll("a[download]"));
    }
}
