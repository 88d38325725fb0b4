using YenBai.Cdvc.Benchmarks.Circuits;
using YenBai.Cdvc.Benchmarks.Databases;
using YenBai.Cdvc.Benchmarks.Servers;

namespace YenBai.Cdvc.Benchmarks.Cases;

/// <summary>50 officers who type: on a good day, over a slow network, and while somebody exports everything. Nothing acknowledged may be lost.</summary>
internal sealed class BadConditionsCase : BenchmarkCase
{
    private const int Officers = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public override string Name => "bad-conditions";

    public override async Task MeasureAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        await using SampleDatabase database = await run.Databases.CopyAsync(50);
        await using RunningProgram server = await RunningProgram.StartAsync(await run.Programs.WebAsync(cancellationToken), database.Folder, "--Server:CircuitsPerUser=100");
        TimeSpan good = await LateAsync(run, database, server.Url, cancellationToken);
        run.Add(Measured.AtMost("event to answer, p95, 50 people typing", good.TotalMilliseconds, 150, "ms"));

        await using (SlowNetwork network = new(server.Url))
        {
            TimeSpan slow = await LateAsync(run, database, network.Url, cancellationToken);
            run.Add(Measured.AtMost("the same over a network of 150 ms that loses 1%, none lost", slow.TotalMilliseconds, 150 + 350 + 150, "ms"));
        }

        Times exports = new();
        using CancellationTokenSource enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task exporting = ExportAsync(server, exports, enough.Token);
        TimeSpan beside = await LateAsync(run, database, server.Url, cancellationToken);
        await enough.CancelAsync();
        await exporting;
        run.Add(Measured.AtMost($"the same beside {exports.Count} exports of the year's workbook, none lost", beside.TotalMilliseconds, 300, "ms"));
        run.Add(Measured.AtMost("an export beside 50 people typing, p95", exports.Percentile(95).TotalMilliseconds, 5000, "ms"));
    }

    private static async Task<TimeSpan> LateAsync(BenchmarkRun run, SampleDatabase database, Uri through, CancellationToken cancellationToken)
    {
        await using Crowd crowd = new(through, database);
        await crowd.ComeAsync(run.Options.Smoke ? 4 : Officers, cancellationToken);
        Times times = new();
        await crowd.TypeAsync(run.Options.Length(TimeSpan.FromSeconds(15)), run.Options.Length(Pause), times, cancellationToken);
        await crowd.CheckAsync(cancellationToken);
        return times.Percentile(95);
    }

    private static async Task ExportAsync(RunningProgram server, Times times, CancellationToken cancellationToken)
    {
        using Browser browser = new(server.Url);
        try
        {
            await browser.SignInAsync(SampleDatabase.Officer(SampleDatabase.Officers), SampleDatabase.Password, cancellationToken);
            while (true)
            {
                long start = System.Diagnostics.Stopwatch.GetTimestamp();
                using HttpResponseMessage file = await browser.Client.GetAsync(new Uri($"/tai-xuong/{SampleDatabase.Period}.xlsx", UriKind.Relative), cancellationToken);
                file.EnsureSuccessStatusCode();
                times.Add(System.Diagnostics.Stopwatch.GetElapsedTime(start));
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // enough
        }
    }
}
