using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Web.Features.Accounts;
using TestContext = Xunit.TestContext;

namespace YenBai.Cdvc.Web.Tests.Features.Accounts;

/// <summary>Accounts for many CĐCS at once: who is named gets one and a link, and one that is refused keeps no other back.</summary>
public sealed class UnionAccountsPageTests : PageTest
{
    public UnionAccountsPageTests()
        : base(new DateOnly(2025, 10, 15), new Actor(AccountId: 1, "Quản trị Thử", Role.Administrator)) =>
        JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public async Task Who_is_named_gets_an_account_and_a_link_that_opens_it()
    {
        IRenderedComponent<UnionAccountsPage> page = await OpenAsync();
        Assert.Contains("3 CĐCS chưa có tài khoản", page.Find("caption").TextContent, StringComparison.Ordinal);
        await Name(page, "CD01").ChangeAsync("Người Thứ nhất");
        await Name(page, "CD03").ChangeAsync(" Người Thứ ba ");

        await AddAsync(page);

        Assert.Equal("Đã thêm 2 tài khoản.", page.Find(".notice-good").TextContent);
        Assert.Equal(["Sở Hai (CD02)"], page.FindAll("tbody th").Select(th => th.TextContent));
        Assert.Equal(
            [new("cd01", "Người Thứ nhất", Role.GrassrootsUnion, "CD01"), new AccountDetails("cd03", "Người Thứ ba", Role.GrassrootsUnion, "CD03")],
            (await AccountsAsync()).Where(a => a.Union is not null).Select(a => a.Details));
        string[][] copied = [.. page.Find("#cac-duong-dan").TextContent.Split('\n').Select(line => line.Split('\t'))];
        Assert.Equal(["Người Thứ nhất (Sở Một)", "cd01", page.Find("#duong-dan-1").GetAttribute("value")!], copied[0]);
        Assert.Equal("cd03", copied[1][1]);
        string token = copied[1][2].Split("ma=")[1];
        Assert.IsType<Outcome.Saved>(await Services.GetRequiredService<AccountCommands>().ActivateAsync(
            "cd03", token, "bốn từ của riêng mình", new Visitor(Address: null), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_name_somebody_has_is_refused_in_its_row_and_the_others_are_added()
    {
        IRenderedComponent<UnionAccountsPage> page = await OpenAsync();
        await Name(page, "CD01").ChangeAsync("Người Thứ nhất");
        await Name(page, "CD02").ChangeAsync("Người Thứ hai");
        await UserName(page, "CD01").ChangeAsync("thu.7");

        await AddAsync(page);

        Assert.Empty(page.FindAll(".notice-good"));
        Assert.Contains("Chưa thêm được: Sở Một: Đã có tài khoản tên “thu.7”.", page.Find(".refusals").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", UserName(page, "CD01").GetAttribute("aria-invalid"));
        Assert.Equal("Người Thứ nhất", Name(page, "CD01").GetAttribute("value"));
        Assert.Contains("Người Thứ hai (Sở Hai) – cd02", page.Find(".activation").TextContent, StringComparison.Ordinal);

        await UserName(page, "CD01").ChangeAsync("cd01");
        await AddAsync(page);

        Assert.Equal("Đã thêm 1 tài khoản.", page.Find(".notice-good").TextContent);
        // the link told before is still there: it is told nowhere else
        Assert.Equal(2, page.FindAll(".activation input").Count);
    }

    [Fact]
    public async Task Two_clicks_make_one_link_each()
    {
        IRenderedComponent<UnionAccountsPage> page = await OpenAsync();
        await Name(page, "CD01").ChangeAsync("Người Thứ nhất");
        IElement button = Button(page);

        Held.HoldAfter(0);
        Task first = button.ClickAsync(new());
        Assert.True(SpinWait.SpinUntil(() => Held.IsHolding, TimeSpan.FromSeconds(20)));
        Task second = button.ClickAsync(new());
        Held.Release();
        await Task.WhenAll(first, second);

        Assert.Single(page.FindAll(".activation input"));
    }

    [Fact]
    public async Task Nobody_named_is_said_and_a_closed_CDCS_is_not_asked_for()
    {
        IRenderedComponent<UnionAccountsPage> page = await OpenAsync(closed: "CD02");
        Assert.DoesNotContain("CD02", page.Markup, StringComparison.Ordinal);

        await AddAsync(page);

        Assert.Contains("Hãy ghi họ và tên ở ít nhất một CĐCS.", page.Find(".refusals").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_CDCS_whose_only_account_is_locked_is_offered_another_name()
    {
        IRenderedComponent<UnionAccountsPage> page = await OpenAsync(locked: "CD01");

        Assert.Equal("cd01-2", UserName(page, "CD01").GetAttribute("value"));
        Assert.Equal("cd02", UserName(page, "CD02").GetAttribute("value"));
    }

    private static IElement Button(IRenderedComponent<UnionAccountsPage> page) => page.FindAll("button").Last();

    private static Task AddAsync(IRenderedComponent<UnionAccountsPage> page) => Button(page).ClickAsync(new());

    private static IElement Name(IRenderedComponent<UnionAccountsPage> page, string code) => Inputs(page, code)[0];

    private static IElement UserName(IRenderedComponent<UnionAccountsPage> page, string code) => Inputs(page, code)[1];

    private static IElement[] Inputs(IRenderedComponent<UnionAccountsPage> page, string code) =>
        [.. page.FindAll("tbody tr").Single(row => row.TextContent.Contains($"({code})", StringComparison.Ordinal)).QuerySelectorAll("input")];

    private async Task<IRenderedComponent<UnionAccountsPage>> OpenAsync(string? closed = null, string? locked = null)
    {
        foreach ((string code, string name) in new[] { ("CD01", "Sở Một"), ("CD02", "Sở Hai"), ("CD03", "Sở Ba") })
        {
            GrassrootsUnion union = await AddUnionAsync(code, name);
            if (string.Equals(code, closed, StringComparison.Ordinal))
            {
                Assert.IsType<Outcome.Saved>(await Services.GetRequiredService<UnionCommands>().SaveAsync(
                    Operation.By(Officer),
                    new SaveUnion(new UnionDetails(code, name, "", union.OpenedOn, new DateOnly(2025, 10, 15), MergedInto: null), union.Version),
                    TestContext.Current.CancellationToken));
            }
        }

        if (locked is not null)
        {
            AccountCommands commands = Services.GetRequiredService<AccountCommands>();
            AccountDetails details = new("cd01", "Người cũ", Role.GrassrootsUnion, locked);
            Assert.IsType<Outcome.Saved>(await commands.CreateAsync(Operation.By(Actor.CommandLine), details, TestContext.Current.CancellationToken));
            Assert.IsType<Outcome.Saved>(await commands.ChangeAsync(
                Operation.By(Actor.CommandLine), new AccountChange(details, details with { Disabled = true }), TestContext.Current.CancellationToken));
        }

        return Render<UnionAccountsPage>();
    }

    private async Task<IReadOnlyList<AccountRow>> AccountsAsync() =>
        await Services.GetRequiredService<AccountQueries>().ListAsync(Actor.CommandLine, TestContext.Current.CancellationToken);
}
