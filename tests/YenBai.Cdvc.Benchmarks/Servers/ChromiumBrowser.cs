using System.Diagnostics;
using System.Net;
using Microsoft.Playwright;
using Cookie = Microsoft.Playwright.Cookie;

namespace YenBai.Cdvc.Benchmarks.Servers;

/// <summary>A real Chromium without a window; the caller disposes it.</summary>
internal sealed class ChromiumBrowser : IAsyncDisposable
{
    private static readonly string[] Quiet =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private static readonly string[] Installed = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/microsoft-edge"];

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private ChromiumBrowser(IPlaywright playwright, IBrowser browser)
    {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static async Task<ChromiumBrowser> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout(60_000);
        IPlaywright driver = await Playwright.CreateAsync();
        return new ChromiumBrowser(driver, await driver.Chromium.LaunchAsync(new() { ExecutablePath = Array.Find(Installed, File.Exists), Args = Quiet }));
    }

    /// <summary>A browser that knows nothing but a session; the caller disposes it.</summary>
    public async Task<IBrowserContext> ContextAsync(CookieContainer? cookies, string url)
    {
        IBrowserContext context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1366, Height = 768 } });
        if (cookies is not null)
        {
            await context.AddCookiesAsync(cookies.GetAllCookies().Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = new Uri(url).GetLeftPart(UriPartial.Authority) }));
        }

        return context;
    }

    /// <summary>How long after going to a page something of it is seen, with nothing kept from before.</summary>
    public async Task<TimeSpan> FirstSeenAsync(string url, string what, CookieContainer? cookies)
    {
        await using IBrowserContext context = await ContextAsync(cookies, url);
        IPage page = await context.NewPageAsync();
        long start = Stopwatch.GetTimestamp();
        await page.GotoAsync(url, new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator(what).First.WaitForAsync();
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>Bytes that came over the wire until a page rests, headers included.</summary>
    public async Task<double> BytesAsync(string url, CookieContainer? cookies)
    {
        await using IBrowserContext context = await ContextAsync(cookies, url);
        IPage page = await context.NewPageAsync();
        ICDPSession devtools = await context.NewCDPSessionAsync(page);
        double bytes = 0;
        devtools.Event("Network.loadingFinished").OnEvent += (_, finished) => bytes += finished!.Value.GetProperty("encodedDataLength").GetDouble();
        await devtools.SendAsync("Network.enable");
        await page.GotoAsync(url, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return bytes;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
