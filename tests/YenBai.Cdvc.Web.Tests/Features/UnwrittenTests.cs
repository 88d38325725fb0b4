using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Web.Features.Accounts;
using YenBai.Cdvc.Web.Features.Periods;
using YenBai.Cdvc.Web.Features.Unions;
using YenBai.Cdvc.Web.Hosting;

namespace YenBai.Cdvc.Web.Tests.Features;

/// <summary>The database reads but does not write: a page says so, loses nothing typed, and never says that it is done.</summary>
public sealed class UnwrittenTests : PageTest
{
    private static readonly Actor Administrator = new(AccountId: 1, "Quản trị Thử", Role.Administrator);

    public UnwrittenTests()
        : base(new DateOnly(2025, 10, 15), Administrator)
    {
        Services.AddSingleton<LiveSessions>();
        Services.AddSingleton<IWebHostEnvironment>(new Sources());
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public async Task Periods_not_created_are_offered_once_more()
    {
        await ExecuteAsync("DELETE FROM ReportingPeriods WHERE Year = 2027");
        IRenderedComponent<PeriodsPage> page = Render<PeriodsPage>();
        await BreakAsync();

        await ClickAsync(page, "Tạo các kỳ năm 2027");
        AssertUnwritten(page);
        await MendAsync();
        await ClickAsync(page, "Tạo các kỳ năm 2027");

        Assert.Equal("Đã tạo các kỳ báo cáo của năm 2027.", page.Find(".notice-good").TextContent);
    }

    [Fact]
    public async Task Dates_of_a_period_stay_in_the_form()
    {
        IRenderedComponent<PeriodPage> page = Render<PeriodPage>(p => p.Add(o => o.Code, "2025-nam"));
        await page.Find("#han-nop").ChangeAsync("20/12/2025");
        await BreakAsync();

        await page.Find("form").SubmitAsync();

        AssertUnwritten(page);
        Assert.Equal("20/12/2025", page.Find("#han-nop").GetAttribute("value"));
    }

    [Fact]
    public async Task A_new_CDCS_stays_in_the_form_and_is_added_at_the_next_try()
    {
        IRenderedComponent<UnionPage> page = Render<UnionPage>();
        await page.Find("#ma").ChangeAsync("CD01");
        await page.Find("#ten").ChangeAsync("Công đoàn Sở Thử nghiệm");
        await page.Find("#tu-ngay").ChangeAsync("01/01/2020");
        await BreakAsync();

        await page.Find("form").SubmitAsync();
        AssertUnwritten(page);
        await MendAsync();
        await page.Find("form").SubmitAsync();

        Assert.Equal("Đã thêm CĐCS CD01.", page.Find(".notice-good").TextContent);
        Assert.Equal("Công đoàn Sở Thử nghiệm", page.Find("h1").TextContent);
    }

    [Fact]
    public async Task A_file_of_CDCS_is_not_said_to_be_taken_in()
    {
        IRenderedComponent<ImportUnionsPage> page = Render<ImportUnionsPage>();
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("ma,ten,khoi,tu_ngay,den_ngay,sap_nhap_vao\nCD01,Công đoàn Sở Thử nghiệm,,2020-01-01,,\n", "cdcs.csv"));
        page.WaitForElement(".import-commit");
        await BreakAsync();

        await page.Find(".import-commit button").ClickAsync();

        AssertUnwritten(page);
        Assert.Single(page.FindAll(".union-review tbody tr"));
    }

    [Fact]
    public async Task An_account_not_added_stays_in_the_form()
    {
        IRenderedComponent<AccountPage> page = Render<AccountPage>();
        await page.Find("#ten-dang-nhap").ChangeAsync("can.bo");
        await page.Find("#ho-ten").ChangeAsync("Cán bộ Mới");
        await page.Find("#vai-tro").ChangeAsync(nameof(Role.Officer));
        await BreakAsync();

        await page.Find("form").SubmitAsync();
        AssertUnwritten(page);
        Assert.Empty(page.FindComponents<ActivationLinks>());
        await MendAsync();
        await page.Find("form").SubmitAsync();

        Assert.Equal("Đã thêm tài khoản can.bo.", page.Find(".notice-good").TextContent);
        Assert.Single(page.FindComponents<ActivationLinks>());
    }

    [Fact]
    public async Task Accounts_of_CDCS_not_added_stay_in_the_table_and_are_added_at_the_next_try()
    {
        await AddUnionAsync("CD01", "Sở Một");
        IRenderedComponent<UnionAccountsPage> page = Render<UnionAccountsPage>();
        await page.Find("tbody input").ChangeAsync("Người Thứ nhất");
        await BreakAsync();

        await ClickAsync(page, "lấy đường dẫn kích hoạt");
        AssertUnwritten(page);
        Assert.Empty(page.FindComponents<ActivationLinks>());
        Assert.Equal("Người Thứ nhất", page.Find("tbody input").GetAttribute("value"));
        await MendAsync();
        await ClickAsync(page, "lấy đường dẫn kích hoạt");

        Assert.Equal("Đã thêm 1 tài khoản.", page.Find(".notice-good").TextContent);
        Assert.Single(page.FindAll(".activation input"));
    }

    [Theory]
    [InlineData("Khóa tài khoản")]
    [InlineData("Cấp đường dẫn kích hoạt mới")]
    public async Task What_is_not_done_to_an_account_is_not_said_to_be_done(string button)
    {
        IRenderedComponent<AccountPage> page = Render<AccountPage>(p => p.Add(a => a.Id, 7));
        await BreakAsync();

        await PressAsync(page, button);

        AssertUnwritten(page);
        Assert.Empty(page.FindComponents<ActivationLinks>());
    }

    [Fact]
    public async Task Sessions_not_ended_are_not_said_to_be_ended()
    {
        IRenderedComponent<OwnAccountPage> page = Render<OwnAccountPage>();
        string here = Services.GetRequiredService<NavigationManager>().Uri;
        await BreakAsync();

        await PressAsync(page, "Đăng xuất khỏi mọi nơi");

        AssertUnwritten(page);
        Assert.Equal(here, Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public async Task A_password_not_changed_stays_typed()
    {
        IRenderedComponent<OwnAccountPage> page = Render<OwnAccountPage>();
        await page.Find("#mat-khau-cu").ChangeAsync("mật khẩu đang dùng");
        await page.Find("#mat-khau").ChangeAsync("bốn từ của riêng mình");
        await page.Find("#nhap-lai").ChangeAsync("bốn từ của riêng mình");
        await BreakAsync();

        await page.FindAll("form").Last().SubmitAsync();

        AssertUnwritten(page);
        Assert.Equal("mật khẩu đang dùng", page.Find("#mat-khau-cu").GetAttribute("value"));
    }

    private static void AssertUnwritten(IRenderedComponent<IComponent> page)
    {
        Assert.Contains("Máy chủ chưa ghi được", page.Find(".refusals").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".notice-good"));
    }

    private static Task ClickAsync(IRenderedComponent<IComponent> page, string words) =>
        page.FindAll("button").First(b => b.TextContent.Trim().EndsWith(words, StringComparison.Ordinal)).ClickAsync(new());

    /// <summary>Presses the button, and the same once more where it asks first.</summary>
    private static async Task PressAsync(IRenderedComponent<IComponent> page, string words)
    {
        await ClickAsync(page, words);
        if (page.FindAll("[role=group]").Count > 0)
        {
            await ClickAsync(page, words);
        }
    }

    private Task BreakAsync() => ExecuteAsync("ALTER TABLE AuditEntries RENAME TO Hidden");

    private Task MendAsync() => ExecuteAsync("ALTER TABLE Hidden RENAME TO AuditEntries");

    /// <summary>The files of the web, from the sources.</summary>
    private sealed class Sources : IWebHostEnvironment
    {
        public string WebRootPath { get; set; } = Path.Combine(SourceTree.Web, "wwwroot");

        public IFileProvider WebRootFileProvider { get; set; } = new PhysicalFileProvider(Path.Combine(SourceTree.Web, "wwwroot"));

        public string ApplicationName { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();

        public string ContentRootPath { get; set; } = SourceTree.Web;

        public string EnvironmentName { get; set; } = "";
    }
}
