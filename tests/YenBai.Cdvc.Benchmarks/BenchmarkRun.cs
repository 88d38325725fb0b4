using System.Diagnostics;
using YenBai.Cdvc.Benchmarks.Databases;
using YenBai.Cdvc.Benchmarks.Servers;

namespace YenBai.Cdvc.Benchmarks;

/// <summary>One run of the benchmarks: what the cases share, and the lines they add.</summary>
internal sealed class BenchmarkRun(BenchmarkOptions options)
{
    private readonly List<Measured> lines = [];

    public BenchmarkOptions Options => options;

    /// <summary>Generated databases, made once per size and kept between runs.</summary>
    public SampleDatabases Databases { get; } = new();

    /// <summary>The two programs as they are installed.</summary>
    public Programs Programs { get; } = new(options.Smoke);

    public void Add(Measured line)
    {
        lines.Add(line);
        Console.WriteLine($"  {line.What}: {line.Figure} | {line.Limit} | {line.Judged} (reach {line.Wanted}) {(options.Smoke ? "" : line.Passes ? "pass" : "SHORT")}");
    }

    /// <summary>Runs the cases one after the other. 0, or 1 where one of them broke: a figure beyond its reach is for the reader to judge.</summary>
    public static async Task<int> RunAsync(BenchmarkOptions options, IEnumerable<BenchmarkCase> cases, CancellationToken cancellationToken)
    {
        BenchmarkRun run = new(options);
        int broken = 0;
        long start = Stopwatch.GetTimestamp();
        foreach (BenchmarkCase one in cases.Where(c => options.Only.Length == 0 || options.Only.Contains(c.Name, StringComparer.OrdinalIgnoreCase)))
        {
            Console.WriteLine($"{one.Name} …");
            try
            {
                await one.MeasureAsync(run, cancellationToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                broken++;
                await Console.Error.WriteLineAsync($"{one.Name} BROKE: {e}");
            }
        }

        Table table = new(run.lines, options.Smoke, Stopwatch.GetElapsedTime(start));
        Console.WriteLine(table.Text);
        if (options.Markdown is { } file)
        {
            await File.WriteAllTextAsync(file, table.Text, cancellationToken);
        }

        return broken == 0 ? 0 : 1;
    }
}
