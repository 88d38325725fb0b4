using System.Globalization;
using Microsoft.Data.Sqlite;
using YenBai.Cdvc.Web.Commands;

namespace YenBai.Cdvc.Web.Tests.Commands;

/// <summary>The program's commands without a process for each. Console, folder and surroundings are the whole process's: only for tests that run <see cref="Alone"/>.</summary>
internal sealed class CommandInProcess : CommandFolder
{
    private const string DataSetting = "CDVC_DATA";

    public override async Task<(int ExitCode, string Errors, string Output)> RunAsync(params string[] arguments)
    {
        (TextWriter output, TextWriter errors, string folder, string? data) = (Console.Out, Console.Error, Directory.GetCurrentDirectory(), Environment.GetEnvironmentVariable(DataSetting));
        using StringWriter said = new(CultureInfo.InvariantCulture);
        using StringWriter refused = new(CultureInfo.InvariantCulture);
        try
        {
            Console.SetOut(said);
            Console.SetError(refused);
            Directory.SetCurrentDirectory(Folder);
            Environment.SetEnvironmentVariable(DataSetting, null);
            int exitCode = await CommandLine.RunAsync(arguments);
            return (exitCode, refused.ToString().Trim(), said.ToString());
        }
        finally
        {
            Environment.SetEnvironmentVariable(DataSetting, data);
            Directory.SetCurrentDirectory(folder);
            Console.SetError(errors);
            Console.SetOut(output);
        }
    }

    public override void Dispose()
    {
        SqliteConnection.ClearAllPools();
        base.Dispose();
    }

    /// <summary>No other test at the same time.</summary>
    [CollectionDefinition(nameof(Alone), DisableParallelization = true)]
    public sealed class Alone;
}
