using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace YenBai.Cdvc.Browser;

/// <summary>What the server says to pages that are open: that it will stop, that they are too many.</summary>
public sealed class OpenPagesTests(BrowserFixture fixture)
{
    public static bool IsWindows => OperatingSystem.IsWindows();

    [Fact(Skip = "Windows has no signal that asks a process to stop.", SkipWhen = nameof(IsWindows))]
    public async Task A_server_that_stops_warns_open_pages_and_what_is_typed_until_the_end_and_after_is_saved()
    {
        await using ServerProcess server = await ServerProcess.StartSetUpAsync(fixture, "--Server:StopNotice=10");
        await using Screen screen = await Screen.OpenAsync(fixture, server);
        await screen.SignInAsync("quantri", Screen.Password);
        await screen.OpenSheetAsync("/nhap-lieu/2025-nam/CD01");

        Task<int> stopped = server.StopAsync();
        await Expect(screen.Page.Locator("[role=alert]", new() { HasText = "Máy chủ sắp dừng để bảo trì" })).ToBeVisibleAsync();
        await screen.Cell("LD").FocusAsync();
        await screen.TypeAsync("120");
        await screen.TickedAsync("LD", "120");
        Assert.Equal(0, await stopped);

        await screen.Cell("DV").FocusAsync();
        await screen.TypeAsync("100");
        await server.RestartAsync();
        await screen.SheetOpenAsync();
        await screen.TickedAsync("DV", "100");
        await Expect(screen.Cell("LD")).ToHaveValueAsync("120");
    }

    [Fact]
    public async Task One_page_more_than_an_account_may_have_open_says_so_until_another_is_closed()
    {
        await using ServerProcess server = await ServerProcess.StartSetUpAsync(fixture, "--Server:CircuitsPerUser=2");
        await using Screen screen = await Screen.OpenAsync(fixture, server);
        await screen.SignInAsync("quantri", Screen.Password);
        IPage second = await screen.Page.Context.NewPageAsync();
        await second.GotoAsync(server.Url + "/cdcs");
        await Expect(second.Locator("main[data-interactive=true]")).ToBeVisibleAsync();

        IPage third = await screen.Page.Context.NewPageAsync();
        await third.GotoAsync(server.Url + "/cdcs");
        await Expect(third.Locator("h1")).ToHaveTextAsync("Đang mở quá nhiều trang");

        await second.CloseAsync();
        await third.ClickAsync("main [data-shell=reload]");
        await Expect(third.Locator("h1")).Not.ToHaveTextAsync("Đang mở quá nhiều trang");
        await Expect(third.Locator("main[data-interactive=true]")).ToBeVisibleAsync();
        await Expect(third.Locator("h1")).Not.ToHaveTextAsync("Đang mở quá nhiều trang");
        Assert.Empty(screen.Complaints);
    }
}
