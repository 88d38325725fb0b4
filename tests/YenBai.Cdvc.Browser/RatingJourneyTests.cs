using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace YenBai.Cdvc.Browser;

/// <summary>Ratings from the officer's choice through the leader's confirmation to the CĐCS that reads its own.</summary>
public sealed class RatingJourneyTests(BrowserFixture fixture)
{
    private const string Ratings = "/xep-loai?ky=2024-nam";
    private static readonly string[] Navigation = ["Tình hình", "Nhập liệu", "Kế hoạch công tác", "Chương trình", "Hướng dẫn"];

    [Fact]
    public async Task The_officer_rates_three_the_leader_confirms_two_and_a_CĐCS_sees_its_own_only_when_confirmed()
    {
        await using ServerProcess server = await ServerProcess.StartSetUpAsync(fixture);
        await using Screen officer = await Screen.OpenAsync(fixture, server);
        await officer.SignInAsync("quantri", Screen.Password);
        string leaderLink = await AddAccountAsync(officer, "lanh.dao", "Lãnh đạo Thử", "Leader");
        string unionLink = await AddAccountAsync(officer, "cs.mot", "Người của CĐCS Một", "GrassrootsUnion", "CD01");
        string otherLink = await AddAccountAsync(officer, "cs.ba", "Người của CĐCS Ba", "GrassrootsUnion", "CD03");

        await officer.GoToAsync(Ratings);
        foreach (string union in new[] { "CD01", "CD02", "CD03" })
        {
            await Choice(officer, union).SelectOptionAsync("tot");
            await Expect(Cell(officer, union)).ToContainTextAsync("Đã ghi");
        }

        await using Screen leader = await Screen.OpenAsync(fixture, server);
        await ActivateAsync(leader, leaderLink);
        await leader.GoToAsync(Ratings);
        foreach (string union in new[] { "CD01", "CD02" })
        {
            ILocator box = leader.Page.Locator($".rating-row[data-union={union}] input[type=checkbox]");
            await box.CheckAsync();
            await Expect(box).ToBeCheckedAsync();
        }

        await leader.Page.GetByRole(AriaRole.Button, new() { Name = "Xác nhận đã chọn (2)" }).ClickAsync();
        await Expect(Cell(leader, "CD02")).ToContainTextAsync("Lãnh đạo Thử xác nhận lúc");
        await Expect(Cell(leader, "CD03")).ToContainTextAsync("Đề xuất");

        await SeeAsOwnAsync(server, unionLink, "CD01", confirmed: true, foreign: "CD02");
        await SeeAsOwnAsync(server, otherLink, "CD03", confirmed: false, foreign: "CD01");
        Assert.Empty(officer.Complaints.Concat(leader.Complaints));
    }

    private async Task SeeAsOwnAsync(ServerProcess server, string link, string own, bool confirmed, string foreign)
    {
        await using Screen screen = await Screen.OpenAsync(fixture, server);
        await ActivateAsync(screen, link);
        // the home page is its own entry sheet of today's period
        await Expect(screen.Page.Locator("h1 small")).ToHaveTextAsync(own);
        await Expect(screen.Page.Locator(".shell-nav a span")).ToHaveTextAsync(Navigation);

        await screen.GoToAsync("/nhap-lieu");
        await screen.Page.GetByRole(AriaRole.Link, new() { Name = "Năm 2024", Exact = true }).ClickAsync();
        // the sheet of today has the same cells
        await Expect(screen.Page.Locator(".entry-title")).ToContainTextAsync("Năm 2024");
        await screen.ReadyAsync();
        await Expect(screen.Cell("LD")).ToBeEnabledAsync();
        await Expect(screen.Row("XL")).ToHaveCountAsync(confirmed ? 1 : 0);
        if (confirmed)
        {
            await Expect(screen.Row("XL")).ToContainTextAsync("Lãnh đạo Thử xác nhận");
            await Expect(screen.Row("XL").Locator("input:checked")).ToHaveValueAsync("tot");
            await Expect(screen.Row("XL").Locator("input:enabled")).ToHaveCountAsync(0);
        }

        await screen.GoToAsync($"/nhap-lieu/2024-nam/{foreign}");
        await Expect(screen.Page.Locator("main")).ToContainTextAsync("Không có phiếu nhập này");
        Assert.Equal(403, (await screen.Page.GotoAsync($"{server.Url}/cdcs/{foreign}"))!.Status);
    }

    /// <summary>A new account; the answer is its activation link.</summary>
    private static async Task<string> AddAccountAsync(Screen screen, string userName, string name, string role, string? union = null)
    {
        await screen.GoToAsync("/tai-khoan/them");
        await screen.Page.FillAsync("#ten-dang-nhap", userName);
        await screen.Page.FillAsync("#ho-ten", name);
        await screen.Page.SelectOptionAsync("#vai-tro", role);
        if (union is not null)
        {
            await screen.Page.SelectOptionAsync("#cdcs", union);
        }

        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Thêm và lấy đường dẫn kích hoạt" }).ClickAsync();
        return await screen.Page.Locator("#duong-dan-1").InputValueAsync();
    }

    private static async Task ActivateAsync(Screen screen, string link)
    {
        await screen.Page.GotoAsync(link);
        await screen.Page.FillAsync("#mat-khau", Screen.Password);
        await screen.Page.FillAsync("#nhap-lai", Screen.Password);
        await screen.Page.Keyboard.PressAsync("Enter");
        // by the account's own name: each has a phone of its own
        await screen.SecondFactorAsync(link);
    }

    private static ILocator Cell(Screen screen, string union) => screen.Page.Locator($".rating-row[data-union={union}] td[data-item=XL]");

    private static ILocator Choice(Screen screen, string union) => Cell(screen, union).Locator("select");
}
