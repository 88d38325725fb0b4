using System.Diagnostics;
using YenBai.Cdvc.Benchmarks.Databases;
using YenBai.Cdvc.Benchmarks.Servers;

namespace YenBai.Cdvc.Benchmarks.Cases;

/// <summary>From the start of the process to the first dashboard, against an empty Blazor app to its first page. The session is an earlier one's.</summary>
internal sealed class StartCase : BenchmarkCase
{
    public override string Name => "start";

    public override async Task MeasureAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        await using SampleDatabase database = await run.Databases.CopyAsync(50);
        string web = await run.Programs.WebAsync(cancellationToken);
        string bare = await run.Programs.BareAsync(cancellationToken);
        System.Net.CookieCollection session = await SignInAsync(web, database, cancellationToken);
        Times product = new();
        Times empty = new();
        // in turn, so that both have the same machine
        for (int i = 0; i < run.Options.Times(9); i++)
        {
            empty.Add(await StartAsync(bare, folder: null, [], cancellationToken));
            product.Add(await StartAsync(web, database.Folder, session, cancellationToken));
        }

        run.Add(Measured.Ratio("start to first dashboard", product.Median, "empty Blazor app", empty.Median, 1.8));
    }

    private static async Task<System.Net.CookieCollection> SignInAsync(string web, SampleDatabase database, CancellationToken cancellationToken)
    {
        await using RunningProgram server = await RunningProgram.StartAsync(web, database.Folder);
        using Browser browser = new(server.Url);
        await browser.SignInAsync(SampleDatabase.Officer(1), SampleDatabase.Password, cancellationToken);
        return browser.Cookies.GetAllCookies();
    }

    private static async Task<TimeSpan> StartAsync(string program, string? folder, System.Net.CookieCollection cookies, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        await using RunningProgram server = await RunningProgram.StartAsync(program, folder);
        using Browser browser = new(server.Url);
        foreach (System.Net.Cookie cookie in cookies)
        {
            browser.Cookies.Add(server.Url, new System.Net.Cookie(cookie.Name, cookie.Value));
        }

        string page = await browser.GetAsync("/", cancellationToken);
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        return folder is null || page.Contains("Tổng quan: ", StringComparison.Ordinal) ? time : throw new InvalidOperationException("The first page was not the dashboard.");
    }
}
