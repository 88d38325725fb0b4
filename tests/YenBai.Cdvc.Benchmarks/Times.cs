using System.Diagnostics;

namespace YenBai.Cdvc.Benchmarks;

/// <summary>Times of one thing done again and again.</summary>
internal sealed class Times
{
    private readonly List<TimeSpan> all = [];
    private readonly Lock gate = new();

    public int Count => all.Count;

    public TimeSpan Median => Percentile(50);

    public void Add(TimeSpan time)
    {
        lock (gate)
        {
            all.Add(time);
        }
    }

    /// <summary>The least time that so many percent of all do not exceed.</summary>
    public TimeSpan Percentile(int percent)
    {
        lock (gate)
        {
            TimeSpan[] sorted = [.. all.Order()];
            return sorted.Length == 0 ? TimeSpan.Zero : sorted[Math.Clamp((int)Math.Ceiling(sorted.Length * percent / 100.0) - 1, 0, sorted.Length - 1)];
        }
    }

    /// <summary>Times some work after a warm-up that is not counted.</summary>
    public static async Task<Times> OfAsync(int times, Func<Task> work)
    {
        for (int i = 0; i < Math.Max(1, times / 10); i++)
        {
            await work();
        }

        Times measured = new();
        for (int i = 0; i < times; i++)
        {
            long start = Stopwatch.GetTimestamp();
            await work();
            measured.Add(Stopwatch.GetElapsedTime(start));
        }

        return measured;
    }

    /// <inheritdoc cref="OfAsync(int, Func{Task})"/>
    public static Task<Times> OfAsync(int times, Action work) => OfAsync(times, () =>
    {
        work();
        return Task.CompletedTask;
    });
}
