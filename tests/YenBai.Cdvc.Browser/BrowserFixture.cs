using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(YenBai.Cdvc.Browser.BrowserFixture))]
// two people at once on two cores: a browser test mostly waits
[assembly: CollectionBehavior(MaxParallelThreads = 2)]

namespace YenBai.Cdvc.Browser;

/// <summary>One headless browser for all tests: Chromium's headless shell, which draws no window around the page, else an installed Chromium, Chrome or Edge, else Playwright's own download.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly string[] Installed =
    [
        "/usr/bin/chromium-headless-shell",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable",
        "/usr/bin/microsoft-edge",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        Program("Google/Chrome/Application/chrome.exe"),
        Program("Microsoft/Edge/Application/msedge.exe"),
        ProgramX86("Microsoft/Edge/Application/msedge.exe"),
    ];

    private IPlaywright playwright = null!;

    public BrowserFixture() => SetUp = new(() => ServerProcess.SetUpAsync(this));

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>A server with the demonstration data, for tests that write nothing.</summary>
    internal Lazy<Task<ServerProcess>> Demonstration { get; } = new(() => ServerProcess.StartAsync("--demo"));

    /// <summary>A server that was set up once and given three CĐCS, and no longer runs: journeys that begin there begin on copies of its data.</summary>
    internal Lazy<Task<ServerProcess>> SetUp { get; }

    public async ValueTask InitializeAsync()
    {
        // a limit, not a wait: two busy cores must not fail a test
        Assertions.SetDefaultExpectTimeout(60_000);
        playwright = await Playwright.CreateAsync();
        string? installed = Array.Find(Installed, File.Exists);
        if (installed is null && Microsoft.Playwright.Program.Main(["install", "chromium"]) != 0)
        {
            throw new InvalidOperationException("The browser tests need a browser: install Chromium, Google Chrome or Microsoft Edge.");
        }

        Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = installed, Args = Quiet });
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
        foreach (Lazy<Task<ServerProcess>> shared in new[] { Demonstration, SetUp }.Where(s => s.IsValueCreated))
        {
            await (await shared.Value).DisposeAsync();
        }
    }

    private static string Program(string path) => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), path);

    private static string ProgramX86(string path) => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86), path);
}
