using System.CommandLine;
using System.CommandLine.Invocation;

namespace YenBai.Cdvc.Web.Commands;

/// <summary>Hướng dẫn dòng lệnh: the library's own is in English.</summary>
internal sealed class CommandHelp : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        Command command = parseResult.CommandResult.Command;
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine("Cách viết:");
        output.WriteLine("  " + Usage(command));
        Section(output, "Ghi thêm:", command.Arguments.Select(a => (a.HelpName ?? a.Name, a.Description)));
        Section(output, "Tùy chọn:", command.Options.Select(o => (Name(o), o.Description)));
        Section(output, "Lệnh:", command.Subcommands.Select(c => (string.Join(' ', [c.Name, .. c.Arguments.Select(a => a.HelpName ?? a.Name)]), c.Description)));
        return 0;
    }

    public override bool ClearsParseErrors => true;

    private static string Usage(Command command)
    {
        IEnumerable<string> arguments = command.Arguments.Select(a => a.HelpName ?? a.Name);
        string[] names = [.. Path(command), .. arguments];
        return string.Join(' ', [.. names, .. command.Subcommands.Count > 0 ? ["[lệnh]"] : Array.Empty<string>(), "[tùy chọn]"]);
    }

    private static IEnumerable<string> Path(Command command) =>
        [.. command.Parents.OfType<Command>().Take(1).SelectMany(Path), command.Name];

    private static string Name(Option option)
    {
        string names = string.Join(", ", [option.Name, .. option.Aliases.Where(a => a is "-h")]);
        return option.HelpName is { } value ? $"{names} {value}" : names;
    }

    private static void Section(TextWriter output, string title, IEnumerable<(string Name, string? Description)> lines)
    {
        (string Name, string? Description)[] all = [.. lines];
        if (all.Length == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(title);
        int width = all.Max(l => l.Name.Length);
        foreach ((string name, string? description) in all)
        {
            output.WriteLine($"  {name.PadRight(width)}  {description}");
        }
    }
}
