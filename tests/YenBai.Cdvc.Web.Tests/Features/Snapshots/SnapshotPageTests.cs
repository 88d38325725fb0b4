using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Web.Features.Reports;
using YenBai.Cdvc.Web.Features.Snapshots;
using TestContext = Xunit.TestContext;

namespace YenBai.Cdvc.Web.Tests.Features.Snapshots;

/// <summary>On 12/12/2025, after the cut-off of 2025-nam.</summary>
public sealed class SnapshotPageTests : PageTest
{
    private const string Period = "2025-nam";
    private static readonly Actor Leader = new(AccountId: 5, "Lãnh đạo Thử", Role.Leader);

    public SnapshotPageTests()
        : base(new DateOnly(2025, 12, 12), Leader)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<ReportExport>();
    }

    private ReportExport Reports => Services.GetRequiredService<ReportExport>();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        await SaveAsync(Period, "CD01", "DV", FigureValue.Of(100));
        await SaveAsync(Period, "CD01", "QUY_DV", FigureValue.Of(94));
    }

    [Fact]
    public async Task A_leader_takes_a_snapshot_after_a_question_and_finds_it_in_the_list()
    {
        IRenderedComponent<SnapshotsPage> page = Open();
        Assert.Contains("Chốt lần đầu là chốt năm 2025", page.Markup, StringComparison.Ordinal);

        await page.Find("#ghi-chu").ChangeAsync("Họp tổng kết");
        await TakeAsync(page);

        Assert.Contains("Đã chốt Năm 2025: bản chốt số 1.", page.Find(".notice-good").TextContent, StringComparison.Ordinal);
        IElement row = Assert.Single(page.FindAll("tbody tr"));
        Assert.Equal("/ban-chot/1", row.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("Họp tổng kết", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("đã chốt trước đây", page.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReportFormat.Excel)]
    [InlineData(ReportFormat.Word)]
    [InlineData(ReportFormat.Json)]
    [InlineData(ReportFormat.Package)]
    public async Task Every_file_of_a_snapshot_is_byte_for_byte_what_it_was_when_it_was_taken(ReportFormat format)
    {
        ReportFile then = (await Reports.PeriodAsync(Leader, Period, format, TestContext.Current.CancellationToken))!;
        await TakeAsync(Open());
        Clock.Advance(TimeSpan.FromDays(40));
        await SaveAsync(Period, "CD01", "QUY_DV", FigureValue.Of(10), version: 1);
        await AddUnionAsync("CD02", "Trường Đại học Mẫu");

        ReportFile again = (await Reports.SnapshotAsync(Leader, 1, format, TestContext.Current.CancellationToken))!;

        Assert.NotEqual(then.Content, (await Reports.PeriodAsync(Leader, Period, format, TestContext.Current.CancellationToken))!.Content);
        if (format == ReportFormat.Package)
        {
            // the files inside carry the number of the snapshot in their names
            Assert.Equal(then.Content.Length, again.Content.Length, tolerance: 200);
        }
        else
        {
            Assert.Equal(then.Content, again.Content);
        }
    }

    [Fact]
    public async Task What_changed_since_is_shown_with_who_and_when()
    {
        await TakeAsync(Open());
        Assert.Contains("Không có thay đổi nào.", Render<SnapshotPage>(p => p.Add(s => s.Number, 1)).Markup, StringComparison.Ordinal);
        Clock.Advance(TimeSpan.FromHours(2));
        await SaveAsync(Period, "CD01", "QUY_DV", FigureValue.Of(10), version: 1);
        await AddUnionAsync("CD02", "Công đoàn Sở Mới");

        IRenderedComponent<SnapshotPage> page = Render<SnapshotPage>(p => p.Add(s => s.Number, 1));

        IElement row = page.FindAll("tbody tr").Single(r => r.TextContent.Contains("CT 5.1", StringComparison.Ordinal));
        Assert.Contains("94,0% (94/100)", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("10,0% (10/100)", row.TextContent, StringComparison.Ordinal);
        IElement save = page.FindAll("tbody tr")[^1];
        Assert.Equal(["14:00 12/12/2025", "Cán bộ Thử", "Công đoàn Sở Thử nghiệm (CD01)"], save.QuerySelectorAll("td").Take(3).Select(c => c.TextContent), StringComparer.Ordinal);
        Assert.Contains("CĐCS mới có trong kỳ: Công đoàn Sở Mới (CD02).", page.Markup, StringComparison.Ordinal);
        Assert.Equal(["94", "10"], save.QuerySelectorAll("td").TakeLast(2).Select(c => c.TextContent), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_damaged_snapshot_says_so_and_offers_no_file()
    {
        await TakeAsync(Open());
        await ExecuteAsync("UPDATE SnapshotContents SET Content = x'00'");

        IRenderedComponent<SnapshotPage> page = Render<SnapshotPage>(p => p.Add(s => s.Number, 1));

        Assert.Contains("không còn đúng như khi chốt", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("a[download]"));
        Assert.Null(await Reports.SnapshotAsync(Leader, 1, ReportFormat.Excel, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void An_officer_looks_and_takes_none()
    {
        SignIn(Officer);

        IRenderedComponent<SnapshotsPage> page = Open();

        Assert.Empty(page.FindAll("input, button"));
        Assert.Contains("Chưa có bản chốt nào", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snapshot_that_could_not_be_written_keeps_its_note_and_is_taken_once_at_the_next_try()
    {
        IRenderedComponent<SnapshotsPage> page = Open();
        await page.Find("#ghi-chu").ChangeAsync("Họp tổng kết");
        await ExecuteAsync("ALTER TABLE AuditEntries RENAME TO Hidden");

        await TakeAsync(page);
        Assert.Contains("Máy chủ chưa ghi được", page.Find(".refusals").TextContent, StringComparison.Ordinal);
        await ExecuteAsync("ALTER TABLE Hidden RENAME TO AuditEntries");
        await TakeAsync(page);

        Assert.Contains("Họp tổng kết", Assert.Single(page.FindAll("tbody tr")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_period_keeps_no_question_no_note_and_no_message_of_this_one()
    {
        IRenderedComponent<SnapshotsPage> page = Open();
        await TakeAsync(page);
        await page.Find("#ghi-chu").ChangeAsync("Họp tổng kết");
        await page.FindAll("button").Single(b => b.TextContent.Contains("Chốt", StringComparison.Ordinal)).ClickAsync();

        Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo("/ban-chot?ky=2025-6thang");

        await page.WaitForAssertionAsync(() => Assert.EndsWith("Chốt 6 tháng đầu năm 2025", page.Find(".form-actions button").TextContent.Trim(), StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".notice-warn, .notice-good"));
        Assert.Equal("", page.Find("#ghi-chu").GetAttribute("value") ?? "");
    }

    private static async Task TakeAsync(IRenderedComponent<SnapshotsPage> page)
    {
        await page.FindAll("button").Single(b => b.TextContent.Contains("Chốt", StringComparison.Ordinal)).ClickAsync();
        await page.Find(".notice-warn button").ClickAsync();
    }

    private IRenderedComponent<SnapshotsPage> Open()
    {
        Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo("/ban-chot?ky=" + Period);
        return Render<SnapshotsPage>();
    }
}
