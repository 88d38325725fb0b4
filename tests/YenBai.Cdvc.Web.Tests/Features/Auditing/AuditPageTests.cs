using System.Reflection;
using System.Text;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Web.Features.Auditing;
using YenBai.Cdvc.Web.Features.Documents;
using YenBai.Cdvc.Web.Features.Reports;
using TestContext = Xunit.TestContext;

namespace YenBai.Cdvc.Web.Tests.Features.Auditing;

public sealed class AuditPageTests : PageTest
{
    private static readonly Actor Administrator = new(AccountId: 1, "Quản trị Thử", Role.Administrator) { Address = "192.0.2.7" };

    public AuditPageTests()
        : base(new DateOnly(2024, 12, 15), Administrator) => JSInterop.Mode = JSRuntimeMode.Loose;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private AuditLog Log => Services.GetRequiredService<AuditLog>();

    [Fact]
    public async Task The_newest_row_is_first_and_says_when_who_from_where_what_and_before_and_after()
    {
        await AddUnionAsync("CD01", "Sở Thử");
        await SaveAsync("2024-nam", "CD01", "LD", FigureValue.Of(100));
        await SaveAsync("2024-nam", "CD01", "LD", FigureValue.Of(120), by: Administrator, version: 1);

        IRenderedComponent<AuditPage> page = Render<AuditPage>();

        var first = page.Find("tbody tr");
        Assert.Equal("12:00 15/12/2024", first.QuerySelector("[data-label='Lúc']")!.TextContent);
        Assert.Equal("Quản trị Thử192.0.2.7", first.QuerySelector("[data-label='Người']")!.TextContent);
        Assert.Equal("Ghi số liệu", first.QuerySelector("th")!.TextContent.Trim());
        Assert.Equal("100 → 120", first.QuerySelector("[data-label='Trước → sau']")!.TextContent.Trim());
        Assert.Equal("/so-lieu/2024-nam/CD01/LD", first.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task What_was_refused_is_marked_and_can_be_asked_for_alone()
    {
        await Log.RecordRefusalAsync(Officer, AuditActions.Open, "/tai-khoan", "Tài khoản này không được mở trang.");
        Services.GetRequiredService<BunitNavigationManager>().NavigateTo("/nhat-ky-he-thong?viec=refused");

        IRenderedComponent<AuditPage> page = Render<AuditPage>();

        var row = Assert.Single(page.FindAll("tbody tr"));
        Assert.Contains("Mở trang", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Bị từ chối", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("refused", page.Find("#loc-viec option[selected]").GetAttribute("value"));
    }

    [Theory]
    [InlineData("?nguoi=L%C3%A3nh%20%C4%91%E1%BA%A1o", 0)]
    [InlineData("?nguoi=C%C3%A1n%20b%E1%BB%99", 60)]
    [InlineData("?doi-tuong=tep-7.", 1)]
    [InlineData("?doi-tuong=%25", 0)]
    [InlineData("?viec=export", 60)]
    [InlineData("?tu=15/12/2024&den=15/12/2024&viec=export", 60)]
    [InlineData("?tu=16/12/2024", 0)]
    [InlineData("?den=14/12/2024", 0)]
    public async Task The_address_narrows_by_day_person_action_and_subject(string query, int found)
    {
        for (int i = 0; i < 60; i++)
        {
            await Log.RecordAsync(Officer, AuditActions.Export, $"tep-{i}.xlsx", "19 dòng", Cancellation);
        }

        Services.GetRequiredService<BunitNavigationManager>().NavigateTo("/nhat-ky-he-thong" + query);
        IRenderedComponent<AuditPage> page = Render<AuditPage>();

        Assert.Equal(Math.Min(found, 50), page.FindAll("tbody tr").Count);
        Assert.Equal(found > 50, page.Markup.Contains("Xem các dòng cũ hơn", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_older_rows_follow_without_a_gap()
    {
        for (int i = 0; i < 60; i++)
        {
            await Log.RecordAsync(Officer, AuditActions.Export, $"tep-{i}.xlsx", "19 dòng", Cancellation);
        }

        NavigationManager navigation = Services.GetRequiredService<BunitNavigationManager>();
        navigation.NavigateTo("/nhat-ky-he-thong?viec=export");
        string older = Render<AuditPage>().FindAll("a").Single(a => a.TextContent is "Xem các dòng cũ hơn").GetAttribute("href")!;
        navigation.NavigateTo(older);

        IRenderedComponent<AuditPage> page = Render<AuditPage>();

        Assert.Equal(Enumerable.Range(0, 10).Reverse().Select(i => $"tep-{i}.xlsx"), page.FindAll("[data-label='Đối tượng']").Select(c => c.TextContent.Trim()));
    }

    [Fact]
    public void A_date_that_is_none_is_said()
    {
        Services.GetRequiredService<BunitNavigationManager>().NavigateTo("/nhat-ky-he-thong?tu=2024-13-01");

        Assert.Contains("30/11/2024", Render<AuditPage>().Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_action_has_a_name()
    {
        IEnumerable<string> actions = typeof(AuditActions).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!);

        Assert.All(actions, action => Assert.NotEqual(action, AuditWords.Name(action)));
    }

    [Fact]
    public async Task The_file_opens_in_a_spreadsheet_and_no_cell_of_it_is_a_formula()
    {
        await Log.RecordAsync(Officer, AuditActions.Export, "=HYPERLINK(\"x\")", "+1;\n-2", Cancellation);

        ReportFile file = (await new AuditExport(Services.GetRequiredService<AuditQueries>()).MakeAsync(
            Administrator, new AuditView(null, null, null, AuditActions.Export, null), "csv", Cancellation))!;

        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), file.Content[..3]);
        string line = Encoding.UTF8.GetString(file.Content).Split("\r\n")[1];
        Assert.Contains("\"2024-12-15 12:00:00\",\"Cán bộ Thử\",\"\",\"Xuất, tải tệp\",\"\",\"'=HYPERLINK(\"\"x\"\")\",\"\",\"'+1;\n-2\"", line, StringComparison.Ordinal);
        Assert.Equal("Nhật ký hệ thống, 1 dòng, bộ lọc: viec=export", file.Said);
        Assert.Null(await new AuditExport(Services.GetRequiredService<AuditQueries>()).MakeAsync(Officer, new AuditView(null, null, null, null, null), "csv", Cancellation));
    }

    [Fact]
    public async Task An_event_of_a_page_that_somebody_may_no_longer_use_is_refused_and_logged()
    {
        // the page was rendered for Quản trị; the account is Cán bộ when the button's event comes
        IRenderedComponent<DocumentFormPage> page = Render<DocumentFormPage>();
        await page.Find("#ten-tat").ChangeAsync("CĐ Khác");
        SignIn(Officer);

        await page.Find("form").SubmitAsync();

        Assert.Contains("Chỉ Quản trị được sửa thể thức văn bản.", page.Markup, StringComparison.Ordinal);
        AuditRow row = (await Services.GetRequiredService<AuditQueries>().ListAsync(Administrator, new AuditFilter(null, null, null, AuditFilter.AnyRefusal, null), null, 10, Cancellation)).Single();
        Assert.Equal((AuditActions.Refused(AuditActions.SaveDocumentForm), Officer.Name), (row.Action, row.ActorName));
    }
}
