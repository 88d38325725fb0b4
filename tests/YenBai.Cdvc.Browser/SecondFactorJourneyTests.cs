using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace YenBai.Cdvc.Browser;

/// <summary>The first Quản trị sets up the second factor, signs in with it elsewhere, and ends that session from here.</summary>
public sealed class SecondFactorJourneyTests(BrowserFixture fixture)
{
    [Fact]
    public async Task The_second_factor_is_set_up_by_keyboard_and_a_session_ended_elsewhere_leaves_its_page_for_the_sign_in()
    {
        await using ServerProcess server = await ServerProcess.StartAsync();
        await using Screen here = await Screen.OpenAsync(fixture, server);
        await here.BeginSetUpAsync();
        await Expect(here.Page.Locator("svg.qr")).ToBeVisibleAsync();
        await Expect(here.Page.Locator("#ma")).ToBeFocusedAsync();
        await FitsAsync(here);
        await here.SecondFactorAsync("quantri");

        await using Screen there = await Screen.OpenAsync(fixture, server, width: 360, height: 740);
        await there.Page.GotoAsync(server.Url + "/dang-nhap?tro-ve=%2Fky-bao-cao");
        await there.Page.FillAsync("#ten-dang-nhap", "quantri");
        await there.Page.FillAsync("#mat-khau", Screen.Password);
        await there.Page.Keyboard.PressAsync("Enter");
        await Expect(there.Page.Locator("h1")).ToHaveTextAsync("Nhập mã xác thực");
        await FitsAsync(there);
        await there.Page.FillAsync("#ma", server.Accounts["quantri"].RecoveryCodes.Dequeue());
        await there.Page.Keyboard.PressAsync("Enter");
        await Expect(there.Page).ToHaveURLAsync(server.Url + "/ky-bao-cao");
        await there.ReadyAsync();

        await here.GoToAsync("/tai-khoan/cua-toi");
        await Expect(here.Page.GetByText("Còn 9 mã dự phòng")).ToBeVisibleAsync();
        await FitsAsync(here);
        await here.Page.GetByRole(AriaRole.Button, new() { Name = "Kết thúc", Exact = true }).ClickAsync();
        await Expect(here.Page.Locator(".notice-good")).ToContainTextAsync("Đã kết thúc phiên đăng nhập.");
        await Expect(there.Page.Locator("h1")).ToHaveTextAsync("Đăng nhập");
        await Expect(there.Page.GetByText("Phiên đăng nhập trước đã kết thúc")).ToBeVisibleAsync();

        await ChangePasswordAsync(here);
        await here.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất khỏi mọi nơi" }).ClickAsync();
        await here.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất khỏi mọi nơi" }).ClickAsync();
        await Expect(here.Page.Locator("h1")).ToHaveTextAsync("Đăng nhập");
        Assert.Empty(here.Complaints);
    }

    private static async Task ChangePasswordAsync(Screen screen)
    {
        await screen.Page.FillAsync("#mat-khau-cu", Screen.Password);
        await screen.Page.FillAsync("#mat-khau", "công đoàn Yên Bái 2026");
        await screen.Page.FillAsync("#nhap-lai", "công đoàn Yên Bái 2026");
        await screen.Page.Keyboard.PressAsync("Enter");
        await Expect(screen.Page.Locator(".refusals")).ToContainTextAsync("dễ đoán");
        await screen.Page.FillAsync("#mat-khau-cu", Screen.Password);
        await screen.Page.FillAsync("#mat-khau", "một câu khác hẳn câu kia");
        await screen.Page.FillAsync("#nhap-lai", "một câu khác hẳn câu kia");
        await screen.Page.Keyboard.PressAsync("Enter");
        await Expect(screen.Page.Locator(".notice-good")).ToContainTextAsync("Đã đổi mật khẩu");
    }

    /// <summary>On a desk and on a phone nothing is wider than the screen, and no accessibility rule is broken.</summary>
    private static async Task FitsAsync(Screen screen)
    {
        foreach ((int width, ColorScheme scheme) in new[] { (1366, ColorScheme.Light), (360, ColorScheme.Dark) })
        {
            await screen.Page.SetViewportSizeAsync(width, 740);
            await screen.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            Assert.True(await screen.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") <= 0, FormattableString.Invariant($"{screen.Page.Url} at {width}"));
            Assert.Empty((await Accessibility.FaultsAsync(screen.Page)).Select(b => $"{screen.Page.Url}: {b}"));
        }
    }
}
