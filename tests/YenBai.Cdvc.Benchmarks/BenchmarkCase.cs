namespace YenBai.Cdvc.Benchmarks;

/// <summary>One row of the table, or a few that are measured together.</summary>
internal abstract class BenchmarkCase
{
    /// <summary>What --only takes.</summary>
    public abstract string Name { get; }

    /// <summary>Measures, and adds its lines to the run. What it starts it ends.</summary>
    public abstract Task MeasureAsync(BenchmarkRun run, CancellationToken cancellationToken);
}
