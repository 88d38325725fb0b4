using System.Diagnostics;

namespace YenBai.Cdvc.Reporting.Tests;

/// <summary>LibreOffice without a window: another program that reads what is written.</summary>
internal static class LibreOffice
{
    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => (string[])[Path.Combine(folder, "soffice"), Path.Combine(folder, "soffice.exe")])
        .FirstOrDefault(File.Exists);

    /// <summary>Skips the test, by name and with the reason, where there is no LibreOffice.</summary>
    public static void Need() => Assert.SkipWhen(Program is null, "LibreOffice (soffice) is not installed: nothing recomputes the formulas and prints the pages.");

    /// <summary>Converts files of a folder; the results lie in its folder "ra".</summary>
    /// <param name="format">"pdf", or a filter such as "xlsx:Calc MS Excel 2007 XML".</param>
    public static async Task ConvertAsync(string folder, string format, IEnumerable<string> files, CancellationToken cancellationToken)
    {
        // a profile of its own, so that it runs beside another one
        ProcessStartInfo start = new(
            Program!, [$"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}", "--headless", "--convert-to", format, "--outdir", Path.Combine(folder, "ra"), .. files])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        string errors = await process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        Assert.True(process.ExitCode == 0, await output + errors);
    }
}
