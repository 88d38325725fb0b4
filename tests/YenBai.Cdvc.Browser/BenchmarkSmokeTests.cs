using System.Diagnostics;

namespace YenBai.Cdvc.Browser;

/// <summary>The benchmarks still work: the least of every case, whatever the times.</summary>
public sealed class BenchmarkSmokeTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    [Fact]
    public async Task Every_case_of_the_benchmarks_runs_and_adds_its_lines()
    {
        ProcessStartInfo start = new("dotnet", [ServerProcess.Metadata("Benchmarks"), "--smoke", "--sizes", "50"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
        };
        using Process process = Process.Start(start)!;
        using CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        over.CancelAfter(Limit);
        Task<string> errors = process.StandardError.ReadToEndAsync(over.Token);
        string output = await process.StandardOutput.ReadToEndAsync(over.Token);
        await process.WaitForExitAsync(over.Token);

        Assert.True(process.ExitCode == 0, output + await errors);
        string[] lines = output[output.IndexOf("|---", StringComparison.Ordinal)..].Split('\n');
        Assert.All(
            (string[])["start to first dashboard", "save one figure", "writers, saves a second", "dashboard page at 50", "heap of each person", "on the wire", "storage", "read a typed number", "Chromium: typed to tick"],
            row => Assert.Contains(lines, line => line.Contains(row, StringComparison.Ordinal)));
    }
}
