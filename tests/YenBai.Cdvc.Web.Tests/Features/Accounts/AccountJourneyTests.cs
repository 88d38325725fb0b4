using System.Net;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.TestKit;
using YenBai.Cdvc.Web.Layout;
using YenBai.Cdvc.Web.Tests.Hosting;

namespace YenBai.Cdvc.Web.Tests.Features.Accounts;

/// <summary>The account pages as a browser without scripts meets them.</summary>
public sealed class AccountJourneyTests : IAsyncLifetime
{
    private const string Password = "mưa rơi ruộng bậc thang";
    private readonly RunningServer server = new();

    private AccountCommands Commands => server.Services.GetRequiredService<AccountCommands>();

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Without_an_account_every_page_leads_to_set_up_and_the_code_of_the_console_opens_it()
    {
        using FormPost browser = Browser();
        Assert.Equal(PageUrls.SetUp, (await browser.GetAsync(PageUrls.Unions)).Path);

        (string path, string html) = await SetUpAsync(browser, "AAAA-BBBB-CCCC");
        Assert.Equal(PageUrls.SetUp, path);
        Assert.Contains("Mã thiết lập không đúng.", html, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, html, StringComparison.Ordinal);

        (path, html) = await SetUpAsync(browser, server.Services.GetRequiredService<SetupCode>().Text);
        Assert.Equal(PageUrls.Enrolment, path);
        (_, html) = await browser.EnrolAsync(html);
        Assert.Contains("Mã dự phòng", html, StringComparison.Ordinal);
        (path, html) = await browser.GetAsync(PageUrls.Home);
        Assert.Equal(PageUrls.Home, path);
        Assert.Contains("Quản trị thử", html, StringComparison.Ordinal);

        using FormPost another = Browser();
        Assert.Equal(PageUrls.SignIn(), (await another.GetAsync(PageUrls.SetUp)).Path);
    }

    [Fact]
    public async Task A_wrong_name_and_a_wrong_password_get_the_same_answer()
    {
        await CreateOfficerAsync();
        using FormPost browser = Browser();

        string wrongName = Alert((await SignInAsync(browser, "khong.co", Password)).Html);
        string wrongPassword = Alert((await SignInAsync(browser, "can.bo", "sai mật khẩu")).Html);

        Assert.Contains("Tên đăng nhập hoặc mật khẩu không đúng.", wrongName, StringComparison.Ordinal);
        Assert.Equal(wrongName, wrongPassword);
    }

    [Fact]
    public async Task A_password_is_the_same_however_the_keyboard_composes_it_and_signing_in_goes_back_to_the_page_asked_for()
    {
        await CreateOfficerAsync();
        using FormPost browser = Browser();

        (string path, _) = await SignInAsync(browser, "CAN.BO", Password.Normalize(System.Text.NormalizationForm.FormD), PageUrls.SignIn(PageUrls.Periods));

        Assert.Equal(PageUrls.Periods, path);
    }

    [Fact]
    public async Task Signing_in_never_leads_to_another_host()
    {
        await CreateOfficerAsync();
        using FormPost browser = Browser();

        Assert.Equal(PageUrls.Home, (await SignInAsync(browser, "can.bo", Password, PageUrls.SignIn("//noi-khac.example"))).Path);
    }

    [Fact]
    public async Task A_disabled_account_is_told_so()
    {
        await CreateOfficerAsync();
        await Commands.ChangeAsync(Operation.By(Actor.CommandLine), new AccountChange(Officer, Officer with { Disabled = true }), TestContext.Current.CancellationToken);
        using FormPost browser = Browser();

        Assert.Contains("đang bị khóa", Alert((await SignInAsync(browser, "can.bo", Password)).Html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guessing_locks_for_a_while_and_a_new_activation_link_opens_again()
    {
        await CreateOfficerAsync();
        using FormPost guessing = new(server.Client.BaseAddress!, IPAddress.Parse("127.0.0.2"));
        string wrong = "";
        for (int i = 0; i < AccountRules.MaxFailures; i++)
        {
            wrong = Alert((await SignInAsync(guessing, "can.bo", "đoán mò")).Html);
        }

        using FormPost browser = Browser();
        // a stranger is not told that the account is locked, nor that the password was right
        Assert.Equal(wrong, Alert((await SignInAsync(browser, "can.bo", Password)).Html));

        string link = await LinkAsync();
        Assert.Equal(PageUrls.Home, (await ActivateAsync(browser, link, "một câu khác hẳn câu kia")).Path);

        using FormPost another = Browser();
        Assert.Contains("đã dùng rồi", Alert((await ActivateAsync(another, link, Password)).Html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_second_factor_is_there_nothing_else_opens()
    {
        using FormPost browser = Browser();
        (_, string html) = await SetUpAsync(browser, server.Services.GetRequiredService<SetupCode>().Text);

        foreach (string page in (string[])[PageUrls.Home, PageUrls.Accounts, PageUrls.OwnAccount, PageUrls.Unions, "/tai-xuong/2024-nam.xlsx"])
        {
            Assert.StartsWith(PageUrls.SignIn(), (await browser.GetAsync(page)).Path, StringComparison.Ordinal);
        }

        // nor does a wrong code open anything
        Assert.Contains("Mã không đúng", (await browser.PostAsync(PageUrls.Enrolment, ("Form.Code", "000000"))).Html, StringComparison.Ordinal);
        Assert.StartsWith(PageUrls.SignIn(), (await browser.GetAsync(PageUrls.Home)).Path, StringComparison.Ordinal);
        await browser.EnrolAsync(html);
        Assert.Equal(PageUrls.Home, (await browser.GetAsync(PageUrls.Home)).Path);
    }

    [Fact]
    public async Task With_a_second_factor_the_password_alone_opens_nothing_and_a_code_opens_once()
    {
        using FormPost first = Browser();
        (_, string html) = await SetUpAsync(first, server.Services.GetRequiredService<SetupCode>().Text);
        (AuthenticatorApp phone, _) = await first.EnrolAsync(html);
        string code = phone.NewCode(DateTimeOffset.UtcNow);

        using FormPost browser = Browser();
        Assert.Equal("/xac-thuc?tro-ve=%2Fky-bao-cao", (await SignInAsync(browser, "quan.tri", Password, PageUrls.SignIn(PageUrls.Periods))).Path);
        Assert.StartsWith(PageUrls.SignIn(), (await browser.GetAsync(PageUrls.Home)).Path, StringComparison.Ordinal);
        Assert.Equal(PageUrls.Periods, (await browser.PostAsync(PageUrls.WithReturn(PageUrls.SecondFactor, PageUrls.Periods), ("Form.Code", code))).Path);

        using FormPost another = Browser();
        await SignInAsync(another, "quan.tri", Password);
        Assert.Contains("đã dùng rồi", Alert((await another.PostAsync(PageUrls.SecondFactor, ("Form.Code", code))).Html), StringComparison.Ordinal);
    }

    private static AccountDetails Officer => new("can.bo", "Cán bộ thử", Role.Officer, UnionCode: null);

    private FormPost Browser() => new(server.Client.BaseAddress!);

    private async Task CreateOfficerAsync()
    {
        Assert.Equal(new Outcome.Saved(), await Commands.CreateAsync(Operation.By(Actor.CommandLine), Officer, TestContext.Current.CancellationToken));
        using FormPost owner = Browser();
        Assert.Equal(PageUrls.Home, (await ActivateAsync(owner, await LinkAsync(), Password)).Path);
    }

    private async Task<string> LinkAsync() => PageUrls.ActivationOf(
        "can.bo", (await Commands.IssueActivationAsync(Operation.By(Actor.CommandLine), "can.bo", TestContext.Current.CancellationToken))!);

    private static Task<(string Path, string Html)> ActivateAsync(FormPost browser, string link, string password) =>
        browser.PostAsync(link, ("Form.Password", password), ("Form.Repeated", password));

    private static Task<(string Path, string Html)> SignInAsync(FormPost browser, string name, string password, string? path = null) =>
        browser.PostAsync(path ?? PageUrls.SignIn(), ("Form.UserName", name), ("Form.Password", password));

    private static Task<(string Path, string Html)> SetUpAsync(FormPost browser, string code) => browser.PostAsync(
        PageUrls.SetUp,
        ("Form.SetupCode", code),
        ("Form.UserName", "quan.tri"),
        ("Form.DisplayName", "Quản trị thử"),
        ("Form.Password", Password),
        ("Form.Repeated", Password));

    private static string Alert(string html)
    {
        int from = html.IndexOf("<div role=\"alert\">", StringComparison.Ordinal);
        return html[from..html.IndexOf("</div>", from, StringComparison.Ordinal)];
    }
}
