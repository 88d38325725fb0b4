using System.Globalization;
using YenBai.Cdvc.Benchmarks.Databases;
using YenBai.Cdvc.Benchmarks.Servers;

namespace YenBai.Cdvc.Benchmarks.Cases;

/// <summary>The dashboard as a whole page, against the empty page of the bare app; and at every size against itself at 50 CĐCS.</summary>
internal sealed class DashboardPageCase : BenchmarkCase
{
    private const string Page = "/?ky=" + SampleDatabase.Period;

    public override string Name => "dashboard-page";

    public override async Task MeasureAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        TimeSpan length = run.Options.Length(TimeSpan.FromSeconds(8));
        (double rate, Times crowd) empty = await EmptyAsync(run, length, cancellationToken);
        TimeSpan? at50 = null;
        foreach (int unions in run.Options.Sizes)
        {
            await using SampleDatabase database = await run.Databases.CopyAsync(unions);
            await using RunningProgram server = await RunningProgram.StartAsync(await run.Programs.WebAsync(cancellationToken), database.Folder);
            using Browser browser = new(server.Url);
            await browser.SignInAsync(SampleDatabase.Officer(1), SampleDatabase.Password, cancellationToken);
            Times alone = await Times.OfAsync(run.Options.Times(200), () => browser.GetAsync(Page, cancellationToken));
            if (at50 is null)
            {
                at50 = alone.Median;
                Times crowd = new();
                double rate = await PageLoad.RunAsync(browser, Page, 50, length, new Times(), cancellationToken);
                await PageLoad.RunAsync(browser, Page, 200, length, crowd, cancellationToken);
                run.Add(new Measured(
                    "dashboard page at 50 connections", Rate(rate), "empty page " + Rate(empty.rate), 100 * rate / empty.rate, 25, "%", AtLeast: true));
                run.Add(Measured.Ratio("dashboard page, p99 at 200 connections", crowd.Percentile(99), "empty page", empty.crowd.Percentile(99), 4));
            }
            else
            {
                run.Add(Measured.Ratio($"dashboard page, {unions:#,0} CĐCS", alone.Median, "at 50 CĐCS", at50.Value, 2));
            }
        }
    }

    private static async Task<(double Rate, Times Crowd)> EmptyAsync(BenchmarkRun run, TimeSpan length, CancellationToken cancellationToken)
    {
        await using RunningProgram server = await RunningProgram.StartAsync(await run.Programs.BareAsync(cancellationToken), folder: null);
        using Browser browser = new(server.Url);
        Times crowd = new();
        double rate = await PageLoad.RunAsync(browser, "/", 50, length, new Times(), cancellationToken);
        await PageLoad.RunAsync(browser, "/", 200, length, crowd, cancellationToken);
        return (rate, crowd);
    }

    private static string Rate(double perSecond) => string.Create(CultureInfo.InvariantCulture, $"{perSecond:#,0}/s");
}
