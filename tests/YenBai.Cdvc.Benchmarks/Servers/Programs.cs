using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace YenBai.Cdvc.Benchmarks.Servers;

/// <summary>The program and the bare one, published alike (Release, ReadyToRun); a smoke run takes them as they were built.</summary>
internal sealed class Programs(bool asBuilt)
{
    private static readonly string Root = Path.GetFullPath(Metadata("Root"));
    private readonly Dictionary<string, string> published = new(StringComparer.Ordinal);

    /// <summary>The program itself.</summary>
    public Task<string> WebAsync(CancellationToken cancellationToken) => FindAsync("src", "YenBai.Cdvc.Web", cancellationToken);

    /// <summary>A Blazor Server app that does nothing.</summary>
    public Task<string> BareAsync(CancellationToken cancellationToken) => FindAsync("tests", "YenBai.Cdvc.Bare", cancellationToken);

    private async Task<string> FindAsync(string folder, string name, CancellationToken cancellationToken)
    {
        if (asBuilt)
        {
            return Path.Combine(Root, folder, name, "bin", Metadata("Configuration"), name + ".dll");
        }

        if (!published.TryGetValue(name, out string? program))
        {
            string output = Path.Combine(Root, "artifacts", "benchmarks", name);
            using Process publish = Process.Start(new ProcessStartInfo(
                "dotnet",
                ["publish", Path.Combine(Root, folder, name), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", output, "--nologo", "-v", "quiet"]))!;
            await publish.WaitForExitAsync(cancellationToken);
            published[name] = program = publish.ExitCode == 0 ? Path.Combine(output, name + ".dll") : throw new InvalidOperationException($"{name} could not be published.");
        }

        return program;
    }

    private static string Metadata(string key) =>
        typeof(Programs).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => string.Equals(a.Key, key, StringComparison.Ordinal)).Value!;
}
