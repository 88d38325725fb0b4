using Bunit;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Web.Features.Accounts;
using YenBai.Cdvc.Web.Hosting;
using TestContext = Xunit.TestContext;

namespace YenBai.Cdvc.Web.Tests.Features.Accounts;

/// <summary>Two Quản trị at one account: nobody writes over what the other has just done.</summary>
public sealed class AccountPageTests : PageTest
{
    private static readonly AccountDetails Seen = new("can.bo", "Cán bộ Thử", Role.Officer, UnionCode: null);

    public AccountPageTests()
        : base(new DateOnly(2025, 10, 15), new Actor(AccountId: 1, "Quản trị Thử", Role.Administrator))
    {
        Services.AddSingleton<LiveSessions>();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    private AccountCommands Commands => Services.GetRequiredService<AccountCommands>();

    [Fact]
    public async Task A_lock_does_not_bring_back_the_role_another_has_just_taken_away()
    {
        IRenderedComponent<AccountPage> page = await OpenAsync();
        await ChangeElsewhereAsync(Seen with { Role = Role.Leader });

        await ClickAsync(page, "Khóa tài khoản");
        await ClickAsync(page, "Khóa tài khoản");

        Assert.Contains("Bây giờ là: Cán bộ Thử; Lãnh đạo; mở.", page.Find(".refusals").TextContent, StringComparison.Ordinal);
        Assert.Equal(Seen with { Role = Role.Leader }, (await AccountAsync()).Details);

        await ClickAsync(page, "Khóa tài khoản");
        await ClickAsync(page, "Khóa tài khoản");

        Assert.Equal(Seen with { Role = Role.Leader, Disabled = true }, (await AccountAsync()).Details);
        // a link to a locked account would open nothing
        Assert.DoesNotContain("Cấp đường dẫn kích hoạt", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_stays_beside_what_another_wrote_until_one_is_chosen()
    {
        IRenderedComponent<AccountPage> page = await OpenAsync();
        await page.Find("#ho-ten").ChangeAsync("Tên của tôi");
        await ChangeElsewhereAsync(Seen with { DisplayName = "Tên của người kia" });

        await page.Find("form").SubmitAsync();

        Assert.Contains("Bây giờ là: Tên của người kia; Cán bộ; mở.", page.Find(".notice-warn").TextContent, StringComparison.Ordinal);
        Assert.Equal("Tên của tôi", page.Find("#ho-ten").GetAttribute("value"));
        Assert.Equal("Tên của người kia", (await AccountAsync()).DisplayName);

        await page.Find("form").SubmitAsync();

        Assert.Equal("Tên của tôi", (await AccountAsync()).DisplayName);
        Assert.Equal("Đã lưu.", page.Find(".notice-good").TextContent);
    }

    private static Task ClickAsync(IRenderedComponent<AccountPage> page, string text) =>
        page.FindAll("button").First(b => b.TextContent.Contains(text, StringComparison.Ordinal)).ClickAsync(new());

    private async Task<IRenderedComponent<AccountPage>> OpenAsync()
    {
        Assert.IsType<Outcome.Saved>(await Commands.CreateAsync(Operation.By(Actor.CommandLine), Seen, TestContext.Current.CancellationToken));
        AccountRow account = await AccountAsync();
        return Render<AccountPage>(p => p.Add(o => o.Id, account.Id));
    }

    private async Task ChangeElsewhereAsync(AccountDetails wanted) => Assert.IsType<Outcome.Saved>(
        await Commands.ChangeAsync(Operation.By(Actor.CommandLine), new AccountChange(Seen, wanted), TestContext.Current.CancellationToken));

    private async Task<AccountRow> AccountAsync() =>
        (await Services.GetRequiredService<AccountQueries>().ListAsync(Actor.CommandLine, TestContext.Current.CancellationToken)).Single(a => a.UserName is "can.bo");
}
