using System.Diagnostics;
using System.Reflection;

namespace YenBai.Cdvc.Data.Tests.Storage;

/// <summary>A process that writes until it is killed, and what it has said up to then.</summary>
internal sealed class WritersProcess : IAsyncDisposable
{
    private static readonly string Program =
        typeof(WritersProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => string.Equals(a.Key, "WritersProgram", StringComparison.Ordinal)).Value!;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private readonly Process process;
    private readonly int writes;
    private readonly List<string> lines = [];
    private readonly TaskCompletionSource starting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource writing = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task hearing;
    private readonly Task<string> errors;

    private WritersProcess(Process process, int writes)
    {
        this.writes = writes;
        this.process = process;
        hearing = HearAsync();
        errors = process.StandardError.ReadToEndAsync(Cancellation);
    }

    /// <summary>How many rounds a loop of kills makes: few in the ordinary run, CDVC_KILL_ROUNDS sets another number.</summary>
    public static int Rounds(int ordinary) =>
        int.TryParse(Environment.GetEnvironmentVariable("CDVC_KILL_ROUNDS"), System.Globalization.CultureInfo.InvariantCulture, out int rounds) ? rounds : ordinary;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Only brings the database up to date; this returns when it is about to.</summary>
    public static Task<WritersProcess> StartingAsync(string folder) => RunAsync(["start", folder], [], p => p.starting.Task);

    /// <summary>Restores a backup; this returns when it is about to.</summary>
    public static Task<WritersProcess> RestoringAsync(string folder, string backup) => RunAsync(["restore", folder, backup], [], p => p.starting.Task);

    /// <summary>Writes; this returns when so many writes were acknowledged.</summary>
    public static Task<WritersProcess> WritingAsync(string folder, IEnumerable<string> sendAgain, int writes) =>
        RunAsync(["write", folder], sendAgain, p => p.writing.Task, writes);

    /// <summary>Ends it without any warning; everything it said.</summary>
    public async Task<IReadOnlyList<string>> KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(Cancellation);
        await hearing;
        return lines;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private static async Task<WritersProcess> RunAsync(string[] arguments, IEnumerable<string> input, Func<WritersProcess, Task> until, int writes = 0)
    {
        ProcessStartInfo start = new("dotnet", [Program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        WritersProcess writers = new(Process.Start(start)!, writes);
        try
        {
            await writers.TellAsync(input);
            await Task.WhenAny(until(writers), writers.hearing).WaitAsync(Limit, Cancellation);
            Assert.True(until(writers).IsCompleted, until(writers).IsCompleted ? "" : await writers.errors);
            return writers;
        }
        catch
        {
            await writers.DisposeAsync();
            throw;
        }
    }

    private async Task TellAsync(IEnumerable<string> input)
    {
        foreach (string line in input)
        {
            await process.StandardInput.WriteLineAsync(line);
        }

        process.StandardInput.Close();
    }

    private async Task HearAsync()
    {
        int saved = 0;
        while (await process.StandardOutput.ReadLineAsync(Cancellation) is { } line)
        {
            lines.Add(line);
            if (line is "starting")
            {
                starting.TrySetResult();
            }
            else if (line.StartsWith("saved", StringComparison.Ordinal) && ++saved == writes)
            {
                writing.TrySetResult();
            }
        }
    }
}
