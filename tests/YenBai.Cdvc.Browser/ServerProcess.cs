using System.Data.Common;
using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace YenBai.Cdvc.Browser;

/// <summary>The program as its users start it: a process of its own on a data folder of its own.</summary>
public sealed partial class ServerProcess : IAsyncDisposable
{
    private const string Demonstration = "--demo";
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);
    private static readonly Lazy<Task<string>> Generated = new(GenerateAsync);
    private readonly string folder;
    private readonly string[] arguments;
    private readonly List<string> output = [];
    private Process? process;

    private ServerProcess(string folder, string[] arguments)
    {
        this.folder = folder;
        this.arguments = arguments;
    }

    /// <summary>The connection string of the SQL Server the journeys are to run on; null where they run on SQLite.</summary>
    public static string? SqlServer => Environment.GetEnvironmentVariable("CDVC_TEST_SQLSERVER") is { Length: > 0 } connection ? connection : null;

    /// <summary>What browsers of an account have of this server: its phone and a session to share, so that a code is not waited for.</summary>
    internal System.Collections.Concurrent.ConcurrentDictionary<string, SignedInAccount> Accounts { get; } = new(StringComparer.Ordinal);

    /// <summary>Address of the home page, without a final slash.</summary>
    public string Url { get; internal set; } = "http://127.0.0.1:0";

    /// <summary>The one-time code a server without accounts prints.</summary>
    public string SetupCode => Printed(SetupCodeLine());

    /// <summary>The password of this start of a demonstration account.</summary>
    public string PasswordOf(string account) => Printed(new Regex($@"^\s*{Regex.Escape(account)}\s+(?<found>\S+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));

    private string Data => Path.Combine(folder, "data");

    /// <summary>Starts on an empty data folder, or on a demonstration nobody has touched, and waits until pages are served.</summary>
    public static async Task<ServerProcess> StartAsync(params string[] arguments)
    {
        bool demonstration = arguments.Contains(Demonstration, StringComparer.Ordinal);
        ServerProcess server = new(Directory.CreateTempSubdirectory("cdvc-").FullName, [.. arguments, .. demonstration ? [] : OnSqlServer()]);
        if (demonstration)
        {
            Copy(await Generated.Value, server.Data);
        }

        await server.StartProcessAsync();
        return server;
    }

    /// <summary>Starts where <see cref="Screen.SetUpAsync"/> ends, with the CĐCS CD01, CD02 and CD03, on a copy of data made once.</summary>
    internal static async Task<ServerProcess> StartSetUpAsync(BrowserFixture fixture, params string[] arguments)
    {
        if (SqlServer is not null)
        {
            ServerProcess own = await StartAsync(arguments);
            await FillAsync(fixture, own);
            return own;
        }

        ServerProcess made = await fixture.SetUp.Value;
        ServerProcess server = new(Directory.CreateTempSubdirectory("cdvc-").FullName, arguments);
        Copy(made.Data, server.Data);
        foreach ((string account, SignedInAccount owned) in made.Accounts)
        {
            server.Accounts[account] = owned;
        }

        await server.StartProcessAsync();
        return server;
    }

    /// <summary>What <see cref="StartSetUpAsync"/> copies.</summary>
    internal static async Task<ServerProcess> SetUpAsync(BrowserFixture fixture)
    {
        ServerProcess server = await StartAsync();
        await FillAsync(fixture, server);
        await server.KillAsync();
        return server;
    }

    private static async Task FillAsync(BrowserFixture fixture, ServerProcess server)
    {
        await using Screen screen = await Screen.OpenAsync(fixture, server);
        await screen.SetUpAsync();
        await screen.ImportUnionsAsync("CD01,CĐCS Thử nghiệm Một,,2018-01-01,,", "CD02,CĐCS Thử nghiệm Hai,,2018-01-01,,", "CD03,CĐCS Thử nghiệm Ba,,2018-01-01,,");
    }

    /// <summary>The figures of a demonstration are the same each time: generated once, by the program itself, and kept until the tests end.</summary>
    private static async Task<string> GenerateAsync()
    {
        ServerProcess server = new(Directory.CreateTempSubdirectory("cdvc-").FullName, [Demonstration]);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(server.folder, recursive: true);
        await server.StartProcessAsync();
        await server.KillAsync();
        return server.Data;
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (string inner in Directory.EnumerateDirectories(from))
        {
            Copy(inner, Path.Combine(to, Path.GetFileName(inner)));
        }
    }

    /// <summary>A second server on the same database.</summary>
    public async Task<ServerProcess> StartBesideAsync(params string[] others)
    {
        ServerProcess server = new(Directory.CreateTempSubdirectory("cdvc-").FullName, [.. others, .. arguments.Where(a => a.StartsWith("--Database:", StringComparison.Ordinal))]);
        await server.StartProcessAsync();
        return server;
    }

    /// <summary>Where CDVC_TEST_SQLSERVER is set, a new database of this name's beginning on that server; it is left there to be looked at.</summary>
    private static string[] OnSqlServer()
    {
        if (SqlServer is not { } connection)
        {
            return [];
        }

        DbConnectionStringBuilder builder = new() { ConnectionString = connection };
        builder["Database"] = $"cdvc_trinh_duyet_{Guid.NewGuid():N}";
        return ["--Database:Provider=SqlServer", $"--Database:ConnectionString={builder.ConnectionString}"];
    }

    /// <summary>Ends the process without any warning, as a power cut would.</summary>
    public async Task KillAsync()
    {
        process!.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>Asks the process to stop, as an operator or the machine's own shutdown does; the exit code comes when it has.</summary>
    public async Task<int> StopAsync()
    {
        using Process asked = Process.Start("kill", ["-TERM", process!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await asked.WaitForExitAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Starts again on the same data and the same port.</summary>
    public Task RestartAsync() => StartProcessAsync();

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            await KillAsync();
        }

        process?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    internal static string Metadata(string key) =>
        typeof(ServerProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => string.Equals(a.Key, key, StringComparison.Ordinal)).Value!;

    private async Task StartProcessAsync()
    {
        ProcessStartInfo start = new("dotnet", [Metadata("WebProgram"), "--urls", Url, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        start.Environment["CDVC_DATA"] = Data;
        process?.Dispose();
        process = new Process { StartInfo = start };
        TaskCompletionSource<string> started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        void Read(object sender, DataReceivedEventArgs line)
        {
            lock (output)
            {
                output.Add(line.Data ?? "");
            }

            if (AddressLine().Match(line.Data ?? "") is { Success: true } address)
            {
                started.TrySetResult(address.Groups["found"].Value);
            }
        }

        process.OutputDataReceived += Read;
        process.ErrorDataReceived += Read;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Task exited = process.WaitForExitAsync();
        if (await Task.WhenAny(started.Task, exited, Task.Delay(StartLimit)) != started.Task)
        {
            throw new InvalidOperationException("The server did not start:" + Environment.NewLine + string.Join(Environment.NewLine, Lines()));
        }

        Url = await started.Task;
    }

    private string Printed(Regex line) =>
        Lines().Select(l => line.Match(l)).LastOrDefault(m => m.Success)?.Groups["found"].Value
        ?? throw new InvalidOperationException("The server did not print it:" + Environment.NewLine + string.Join(Environment.NewLine, Lines()));

    private string[] Lines()
    {
        lock (output)
        {
            return [.. output];
        }
    }

    [GeneratedRegex(@"Đang chạy tại (?<found>http://[^\s,]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AddressLine();

    [GeneratedRegex("mã thiết lập: (?<found>\\S+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SetupCodeLine();
}
