namespace YenBai.Cdvc.Web.Tests.Commands;

/// <summary>Where commands are typed: a folder of its own, or that of others, with files and data in it.</summary>
internal abstract class CommandFolder(CommandFolder? others) : IDisposable
{
    private readonly DirectoryInfo folder = others?.folder ?? Directory.CreateTempSubdirectory("cdvc-command-");

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected string Folder => folder.FullName;

    /// <summary>The path of a file in the folder.</summary>
    public string this[string file] => Path.Combine(Folder, file);

    public string Write(string file, string content)
    {
        File.WriteAllText(this[file], content);
        return file;
    }

    /// <summary>Runs a command to its end.</summary>
    public abstract Task<(int ExitCode, string Errors, string Output)> RunAsync(params string[] arguments);

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

    public virtual void Dispose()
    {
        if (others is null)
        {
            folder.Delete(recursive: true);
        }
    }
}
