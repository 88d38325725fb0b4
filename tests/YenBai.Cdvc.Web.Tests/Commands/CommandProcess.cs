using System.Diagnostics;
using System.Text;

namespace YenBai.Cdvc.Web.Tests.Commands;

/// <summary>The program as a process of its own, started in a folder of its own.</summary>
internal sealed class CommandProcess : IDisposable
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "YenBai.Cdvc.Web.dll");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cdvc-command-");
    private readonly List<Process> started = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>What a server said until it was ready.</summary>
    public List<string> Output { get; } = [];

    /// <summary>The path of a file in the folder.</summary>
    public string this[string file] => Path.Combine(folder.FullName, file);

    public string Write(string file, string content)
    {
        File.WriteAllText(this[file], content);
        return file;
    }

    /// <summary>Runs a command to its end.</summary>
    public async Task<(int ExitCode, string Errors, string Output)> RunAsync(params string[] arguments)
    {
        Process process = Start(arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync(Cancellation);
        string errors = await process.StandardError.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        return (process.ExitCode, errors.Trim(), await output);
    }

    /// <summary>Runs a command that does all it is asked; what it said.</summary>
    public async Task<string> DoneAsync(params string[] arguments)
    {
        (int exitCode, string errors, _) = await RunAsync(arguments);
        Assert.True(exitCode == 0, errors);
        return errors;
    }

    /// <summary>Runs a command that must refuse, in a sentence and not with a stack trace.</summary>
    public async Task<string> RefusedAsync(params string[] arguments)
    {
        (int exitCode, string errors, _) = await RunAsync(arguments);
        Assert.Equal(1, exitCode);
        Assert.NotEmpty(errors);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        return errors;
    }

    /// <summary>A server that runs until it is killed, at the latest with this; it has said that it is ready.</summary>
    /// <param name="settings">Instead of a free port of this machine.</param>
    public async Task<Process> ServeAsync(params string[] settings)
    {
        Process server = Start(settings is [] ? ["--urls", "http://127.0.0.1:0"] : settings);
        while (await server.StandardOutput.ReadLineAsync(Cancellation) is { } line)
        {
            Output.Add(line);
            if (line.Contains("Đang chạy tại", StringComparison.Ordinal))
            {
                return server;
            }
        }

        throw new InvalidOperationException(await server.StandardError.ReadToEndAsync(Cancellation));
    }

    public void Dispose()
    {
        // of a test that failed or was cancelled one may still run
        foreach (Process process in started)
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }

            process.Dispose();
        }

        folder.Delete(recursive: true);
    }

    private Process Start(string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Assembly, .. arguments])
        {
            WorkingDirectory = folder.FullName,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment.Remove("CDVC_DATA");
        Process process = Process.Start(start)!;
        started.Add(process);
        return process;
    }
}
