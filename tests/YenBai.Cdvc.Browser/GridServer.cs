using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace YenBai.Cdvc.Browser;

/// <summary>A server with 50 CĐCS and no figures, for the tests of the grid; each of them works in a period of its own.</summary>
public sealed class GridServer(BrowserFixture browser) : IAsyncLifetime
{
    public ServerProcess Server { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Server = await ServerProcess.StartAsync();
        await using Screen screen = await Screen.OpenAsync(browser, Server);
        await screen.SetUpAsync();
        await screen.ImportUnionsAsync([.. Enumerable.Range(1, 50).Select(n => string.Create(CultureInfo.InvariantCulture, $"CD{n:00},CĐCS Thử nghiệm {n},Khối {(n % 5) + 1},2018-01-01,,"))]);
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}

/// <summary>The grid on a screen.</summary>
internal static class GridOnScreen
{
    public static async Task<Screen> OpenGridAsync(this GridServer grid, BrowserFixture browser, string period, string view = "")
    {
        Screen screen = await Screen.OpenAsync(browser, grid.Server);
        await screen.SignInAsync("quantri", Screen.Password);
        await screen.OpenSheetAsync($"/nhap-lieu/{period}{view}");
        await Expect(screen.Page.Locator("td[tabindex='0']")).ToBeFocusedAsync();
        return screen;
    }

    public static ILocator GridCell(this Screen screen, string union, string item) => screen.Page.Locator($"tr[data-union={union}] td[data-item={item}]");

    /// <summary>Ticked: the server has answered, and nothing newer is under way.</summary>
    public static async Task SavedAsync(this Screen screen, string union, string item, string code)
    {
        ILocator cell = screen.GridCell(union, item);
        await Expect(cell).ToHaveAttributeAsync("data-code", code);
        await Expect(cell).Not.ToHaveAttributeAsync("data-draft", new System.Text.RegularExpressions.Regex(".*", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    public static async Task PressAsync(this Screen screen, params string[] keys)
    {
        foreach (string key in keys)
        {
            await screen.Page.Keyboard.PressAsync(key);
        }
    }

    public static ILocator Message(this Screen screen) => screen.Page.Locator(".grid-message[role=status]");
}
