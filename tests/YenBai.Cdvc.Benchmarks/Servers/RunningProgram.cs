using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace YenBai.Cdvc.Benchmarks.Servers;

/// <summary>One of the programs in a process of its own, on a free port.</summary>
internal sealed partial class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(5);
    private readonly Process process;

    private RunningProgram(Process process, Uri url)
    {
        this.process = process;
        Url = url;
    }

    public Uri Url { get; }

    public int ProcessId => process.Id;

    /// <summary>What the process holds in memory now, in MB.</summary>
    public double ResidentMegabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Processor time it has used so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Starts and waits until pages are served.</summary>
    /// <param name="folder">Its data folder; null for a program without data.</param>
    public static async Task<RunningProgram> StartAsync(string program, string? folder, params string[] settings)
    {
        ProcessStartInfo start = new("dotnet", [program, "--urls", "http://127.0.0.1:0", .. settings])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        start.Environment["CDVC_DATA"] = folder;
        Process started = new() { StartInfo = start };
        TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
        List<string> errors = [];
        started.OutputDataReceived += (_, line) =>
        {
            if (Address().Match(line.Data ?? "") is { Success: true } address)
            {
                listening.TrySetResult(new Uri(address.Groups["url"].Value));
            }
        };
        started.ErrorDataReceived += (_, line) => errors.Add(line.Data ?? "");
        started.Start();
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        if (await Task.WhenAny(listening.Task, started.WaitForExitAsync(), Task.Delay(StartLimit)) != listening.Task)
        {
            throw new InvalidOperationException("The server did not start: " + string.Join(Environment.NewLine, errors));
        }

        return new RunningProgram(started, await listening.Task);
    }

    /// <summary>The memory that is really held: the least of so many readings, three a second.</summary>
    public async Task<double> SettledMegabytesAsync(int readings, CancellationToken cancellationToken)
    {
        double least = ResidentMegabytes;
        for (int i = 0; i < readings; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(300), cancellationToken);
            least = Math.Min(least, ResidentMegabytes);
        }

        return least;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Url} ({ProcessId})");

    [GeneratedRegex(@"(Đang chạy tại|Listening at) (?<url>http://[^\s,]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();
}
