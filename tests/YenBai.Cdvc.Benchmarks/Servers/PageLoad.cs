using System.Diagnostics;

namespace YenBai.Cdvc.Benchmarks.Servers;

/// <summary>Many browsers that ask for one page again and again.</summary>
internal static class PageLoad
{
    /// <summary>Asks over so many connections for so long, after a warm-up, and adds every answer's time.</summary>
    /// <returns>Answers in a second.</returns>
    public static async Task<double> RunAsync(Browser browser, string path, int connections, TimeSpan length, Times times, CancellationToken cancellationToken)
    {
        await AskAsync(browser, path, connections, length / 4, new Times(), cancellationToken);
        long start = Stopwatch.GetTimestamp();
        await AskAsync(browser, path, connections, length, times, cancellationToken);
        return times.Count / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static Task AskAsync(Browser browser, string path, int connections, TimeSpan length, Times times, CancellationToken cancellationToken)
    {
        Uri page = new(path, UriKind.Relative);
        long start = Stopwatch.GetTimestamp();
        return Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(
            async () =>
            {
                while (Stopwatch.GetElapsedTime(start) < length)
                {
                    long asked = Stopwatch.GetTimestamp();
                    using HttpResponseMessage answer = await browser.Client.GetAsync(page, cancellationToken);
                    answer.EnsureSuccessStatusCode();
                    times.Add(Stopwatch.GetElapsedTime(asked));
                }
            },
            cancellationToken)));
    }
}
