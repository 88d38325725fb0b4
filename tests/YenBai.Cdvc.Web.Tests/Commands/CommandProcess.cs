using System.Diagnostics;
using System.Text;

namespace YenBai.Cdvc.Web.Tests.Commands;

/// <summary>The program as a process of its own.</summary>
internal sealed class CommandProcess(CommandFolder? others = null) : CommandFolder(others)
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "YenBai.Cdvc.Web.dll");

    private readonly List<Process> started = [];

    /// <summary>What a server said until it was ready.</summary>
    public List<string> Output { get; } = [];

    public override async Task<(int ExitCode, string Errors, string Output)> RunAsync(params string[] arguments)
    {
        Process process = Start(arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync(Cancellation);
        string errors = await process.StandardError.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        return (process.ExitCode, errors.Trim(), await output);
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

    public override void Dispose()
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

        base.Dispose();
    }

    private Process Start(string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Assembly, .. arguments])
        {
            WorkingDirectory = Folder,
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
