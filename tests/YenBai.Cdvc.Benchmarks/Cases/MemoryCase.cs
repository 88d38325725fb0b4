using YenBai.Cdvc.Benchmarks.Circuits;
using YenBai.Cdvc.Benchmarks.Databases;
using YenBai.Cdvc.Benchmarks.Servers;

namespace YenBai.Cdvc.Benchmarks.Cases;

/// <summary>Memory: the process at rest, what each person at the grid adds, and 300 who type for minutes.</summary>
internal sealed class MemoryCase : BenchmarkCase
{
    private const int Few = 20;
    private const int Many = 300;
    private const double Kilobyte = 1000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    public override string Name => "memory";

    public override async Task MeasureAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        await using SampleDatabase database = await run.Databases.CopyAsync(50);
        await using RunningProgram server = await RunningProgram.StartAsync(
            await run.Programs.WebAsync(cancellationToken), database.Folder, "--Server:CircuitsPerUser=100");
        int readings = run.Options.Times(10);
        run.Add(Measured.AtMost("memory of the process at rest", await server.SettledMegabytesAsync(readings, cancellationToken), 180, "MB"));

        await using Crowd crowd = new(server.Url, database);
        int people = run.Options.Smoke ? 4 : Many;
        await crowd.ComeAsync(run.Options.Smoke ? 1 : Few, cancellationToken);
        double heap = await ManagedHeap.CollectedBytesAsync(server.ProcessId, cancellationToken);
        double resident = await server.SettledMegabytesAsync(readings, cancellationToken);
        await crowd.ComeAsync(people, cancellationToken);
        double added = people;
        double heapOfAll = await ManagedHeap.CollectedBytesAsync(server.ProcessId, cancellationToken);
        run.Add(Measured.AtMost("heap of each person with the grid open", (heapOfAll - heap) / added / Kilobyte, 600, "kB"));
        run.Add(Measured.AtMost("resident memory of each person with the grid open", (await server.SettledMegabytesAsync(readings, cancellationToken) - resident) * 1000 / added, 1000, "kB"));

        Times times = new();
        TimeSpan half = run.Options.Length(run.Options.Typing / 2);
        TimeSpan pause = run.Options.Length(Pause);
        await crowd.TypeAsync(half, pause, times, cancellationToken);
        double heapAtHalf = await ManagedHeap.CollectedBytesAsync(server.ProcessId, cancellationToken);
        await crowd.TypeAsync(half, pause, times, cancellationToken);
        double heapAtEnd = await ManagedHeap.CollectedBytesAsync(server.ProcessId, cancellationToken);
        await crowd.CheckAsync(cancellationToken);
        run.Add(Measured.AtMost($"event to answer, p95, {crowd.Count} people typing, none lost", times.Percentile(95).TotalMilliseconds, 150, "ms"));
        run.Add(Measured.AtMost($"heap added by {times.Count / 2:#,0} more figures", Math.Max(0, heapAtEnd - heapAtHalf) / (times.Count / 2.0), 300, "bytes each"));
    }
}
