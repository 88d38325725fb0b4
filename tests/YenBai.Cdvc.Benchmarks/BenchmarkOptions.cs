namespace YenBai.Cdvc.Benchmarks;

/// <summary>What is asked of a run.</summary>
/// <param name="Sizes">How many CĐCS, ascending.</param>
/// <param name="Only">Names of cases; all without.</param>
/// <param name="Smoke">The least of each case, to see that it works.</param>
/// <param name="Typing">How long 300 circuits type.</param>
/// <param name="Markdown">A file for the table; null without.</param>
internal sealed record BenchmarkOptions(int[] Sizes, string[] Only, bool Smoke, TimeSpan Typing, string? Markdown)
{
    /// <summary>A number of repetitions: the one given, or the least in a smoke run.</summary>
    public int Times(int wanted) => Smoke ? Math.Min(wanted, 1) : wanted;

    /// <summary>How long something goes on: the time given, or the least in a smoke run.</summary>
    public TimeSpan Length(TimeSpan wanted) => Smoke ? TimeSpan.FromMilliseconds(200) : wanted;
}
