using System.Text;
using Microsoft.Data.Sqlite;
using YenBai.Cdvc.Web.Commands;

namespace YenBai.Cdvc.Web.Tests.Commands;

/// <summary>The program's commands without a process for each. Console, folder and surroundings are the whole process's: only for tests that run <see cref="Alone"/>.</summary>
internal sealed class CommandInProcess() : CommandFolder(others: null)
{
    private const string DataSetting = "CDVC_DATA";

    public override async Task<(int ExitCode, string Errors, string Output)> RunAsync(params string[] arguments)
    {
        (TextWriter output, TextWriter errors, string folder, string? data) = (Console.Out, Console.Error, Directory.GetCurrentDirectory(), Environment.GetEnvironmentVariable(DataSetting));
        await using Hearing said = new(output);
        await using Hearing refused = new(errors);
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
            // as the end of a process would
            SqliteConnection.ClearAllPools();
            Environment.SetEnvironmentVariable(DataSetting, data);
            Directory.SetCurrentDirectory(folder);
            Console.SetError(errors);
            Console.SetOut(output);
        }
    }

    /// <summary>Keeps what the command says, and whatever it began; what a server of another test says at its end goes on to where it went.</summary>
    private sealed class Hearing(TextWriter others) : TextWriter
    {
        private readonly AsyncLocal<bool> isCommand = new() { Value = true };
        private readonly StringBuilder heard = new();

        public override Encoding Encoding => others.Encoding;

        public override void Write(char value)
        {
            if (isCommand.Value)
            {
                heard.Append(value);
            }
            else
            {
                others.Write(value);
            }
        }

        public override string ToString() => heard.ToString();
    }

    /// <summary>No other test at the same time.</summary>
    [CollectionDefinition(nameof(Alone), DisableParallelization = true)]
    public sealed class Alone;
}
