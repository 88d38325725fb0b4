using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Submissions;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Web.Features.Figures;
using YenBai.Cdvc.Web.Features.Scorecards;
using YenBai.Cdvc.Web.Features.Submissions;
using TestContext = Xunit.TestContext;

namespace YenBai.Cdvc.Web.Tests.Features.Submissions;

/// <summary>The board of a period, and the state of the reports on the other pages.</summary>
public sealed class SubmissionsPageTests : SubmissionTest
{
    [Fact]
    public async Task The_board_counts_the_states_and_shows_one_of_them()
    {
        await CompleteAsync();
        await SendAsync();

        IRenderedComponent<SubmissionsPage> page = Board();
        Assert.Equal(
            ["Tất cả 3", "Đã gửi 1", "Đang nhập 2", "Trả lại 0", "Đã duyệt 0"],
            page.FindAll(".submission-filter a").Select(a => a.TextContent.Trim()));
        IElement first = page.FindAll("tbody tr")[0];
        Assert.Contains("12/BC-CĐCS, 30/11/2025", first.TextContent, StringComparison.Ordinal);
        Assert.Contains("20/20 mục", first.TextContent, StringComparison.Ordinal);
        Assert.Contains("Cán bộ Thử gửi 12:00 30/11/2025", first.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["/nhap-lieu/2025-nam/CD01", "/nhap-lieu/2025-nam/CD02", "/nhap-lieu/2025-nam/tinh"],
            page.FindAll("tbody a").Select(a => a.GetAttribute("href")!));

        Assert.Equal(["Công đoàn Sở Thử nghiệm"], Board("&loc=da-gui").FindAll("tbody a").Select(a => a.TextContent));
        Assert.Contains("Không có báo cáo nào", Board("&loc=tra-lai").Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_has_nothing_to_tick()
    {
        await CompleteAsync();
        await SendAsync();

        IRenderedComponent<SubmissionsPage> page = Board();

        Assert.Empty(page.FindAll("input[type=checkbox]"));
        Assert.Empty(page.FindAll(".toolbar"));
    }

    [Fact]
    public async Task A_leader_finds_the_approvable_ticked_and_approves_them_together()
    {
        await CompleteAsync();
        await CompleteAsync(Two);
        await SendAsync();
        await SendAsync(Two);
        SignIn(Leader);
        IRenderedComponent<SubmissionsPage> page = Board();
        Assert.Equal(2, page.FindAll("input[type=checkbox][checked]").Count);

        await page.FindAll("input[type=checkbox]")[1].ChangeAsync(false);
        await ClickAsync(page, "Duyệt 1 báo cáo đã chọn");
        await ClickAsync(page, "Duyệt 1 báo cáo đã chọn");

        Assert.Contains("Đã duyệt 1 báo cáo: Công đoàn Sở Thử nghiệm (CD01).", page.Find(".notice-good").TextContent, StringComparison.Ordinal);
        Assert.Equal(SubmissionState.Approved, (await ReportAsync()).Case.State);
        Assert.Equal(SubmissionState.Sent, (await ReportAsync(Two)).Case.State);
        Assert.Single(page.FindAll("input[type=checkbox]"));
    }

    [Fact]
    public async Task Only_reports_in_sight_are_offered_and_another_filter_or_period_asks_anew()
    {
        await CompleteAsync();
        await CompleteAsync(Two);
        await SendAsync();
        await SendAsync(Two);
        SignIn(Leader);
        IRenderedComponent<SubmissionsPage> page = Board();
        await ClickAsync(page, "Duyệt 2 báo cáo đã chọn");
        Assert.NotEmpty(page.FindAll(".toolbar .notice"));

        await GoAsync(page, "&loc=dang-nhap", shown: 1);
        Assert.Empty(page.FindAll(".toolbar"));

        await GoAsync(page, "&loc=da-gui", shown: 2);
        Assert.Empty(page.FindAll(".toolbar .notice"));
        await ClickAsync(page, "Duyệt 2 báo cáo đã chọn");
        await ClickAsync(page, "Duyệt 2 báo cáo đã chọn");
        Assert.Contains(
            "Đã duyệt 2 báo cáo: Công đoàn Sở Thử nghiệm (CD01), Công đoàn Trường Đại học Mẫu (CD02).", page.Find(".notice-good").TextContent, StringComparison.Ordinal);

        await GoAsync(page, "", shown: 3);
        Assert.Empty(page.FindAll(".notice-good"));
    }

    private async Task GoAsync(IRenderedComponent<SubmissionsPage> page, string query, int shown)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/gui-duyet?ky={Period}{query}");
        await page.WaitForAssertionAsync(() => Assert.Equal(shown, page.FindAll("tbody tr").Count));
    }

    [Fact]
    public async Task Where_one_is_in_the_way_none_is_approved_and_it_is_named()
    {
        await CompleteAsync();
        await CompleteAsync(Two);
        await SendAsync();
        await SendAsync(Two);
        SignIn(Leader);
        IRenderedComponent<SubmissionsPage> page = Board();
        await Commands.WithdrawAsync(Operation.By(Officer), new SubmissionTarget(Period, Two, 1), "Gửi nhầm", TestContext.Current.CancellationToken);

        await ClickAsync(page, "Duyệt 2 báo cáo đã chọn");
        await ClickAsync(page, "Duyệt 2 báo cáo đã chọn");

        Assert.Contains("Báo cáo của Công đoàn Trường Đại học Mẫu (CD02): Cán bộ Thử đã rút lại", page.Find(".refusals").TextContent, StringComparison.Ordinal);
        Assert.Equal(SubmissionState.Sent, (await ReportAsync()).Case.State);
        // read again: what can still be approved stays ticked
        Assert.Single(page.FindAll("input[type=checkbox][checked]"));
    }

    [Fact]
    public async Task The_state_of_the_reports_is_on_the_list_the_dashboard_and_the_row()
    {
        await CompleteAsync();
        await CompleteAsync(Two);
        await SendAsync();
        await SendAsync(Two);
        await ApproveAsync(Two);

        Assert.Equal(["Đã gửi", "Đã duyệt"], StatesIn(Render<EntryStartPage>()));
        SignIn(Leader);
        Assert.NotNull(Board());
        Assert.Equal(["2 CĐCS đang hoạt động", "2 đã báo cáo đủ", "1 báo cáo chờ duyệt", "1 đã duyệt"], Render<DashboardPage>().FindAll(".reporting-progress p a").Select(a => a.TextContent), StringComparer.Ordinal);
        IRenderedComponent<MeasurePage> row = Render<MeasurePage>(p => p.Add(m => m.Code, "1.1"));
        await ClickAsync(row, "Theo tên");
        Assert.Equal(["Đã gửi", "Đã duyệt"], StatesIn(row));
        Assert.Equal(["Đang nhập"], Render<MeasurePage>(p => p.Add(m => m.Code, "8.1")).FindAll(".measure-contributions .tag").Select(WordOf));
    }

    private static string[] StatesIn(IRenderedComponent<Microsoft.AspNetCore.Components.IComponent> page) => [.. page.FindAll("tbody .tag").Select(WordOf)];

    private static string WordOf(IElement tag) => tag.ChildNodes.OfType<IText>().Last().TextContent.Trim();

    [Fact]
    public async Task Reports_not_approved_stay_ticked_for_the_next_try()
    {
        await CompleteAsync();
        await SendAsync();
        SignIn(Leader);
        IRenderedComponent<SubmissionsPage> page = Board();
        await ExecuteAsync("ALTER TABLE AuditEntries RENAME TO Hidden");

        await ClickAsync(page, "Duyệt 1 báo cáo đã chọn");
        await ClickAsync(page, "Duyệt 1 báo cáo đã chọn");

        Assert.Contains("Máy chủ chưa ghi được", page.Find(".refusals").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".notice-good"));
        Assert.Single(page.FindAll("input[type=checkbox][checked]"));
    }
}
