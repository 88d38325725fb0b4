using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Web.Hosting;

namespace YenBai.Cdvc.Web.Commands;

/// <summary>Dòng lệnh: the web program's own; without a command it serves.</summary>
public static class CommandLine
{
    /// <summary>Runs what was asked; 0 only when all of it was done, otherwise 1 with a sentence on standard error.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        RootCommand root = Create();
        ParseResult parse = root.Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (parse.Action is not CommandHelp && Refusals(parse).ToArray() is { Length: > 0 } refusals)
        {
            return await Answer.RefusedAsync([.. refusals, "Thêm --help để xem cách viết lệnh."]);
        }

        try
        {
            return await parse.InvokeAsync(new InvocationConfiguration
            {
                // a bug shows where it is
                EnableDefaultExceptionHandler = false,
                // the server shuts down by itself, at its own pace
                ProcessTerminationTimeout = null,
            });
        }
        catch (Exception e) when (e is DatabaseUnusableException or StartRefusedException)
        {
            return await Answer.RefusedAsync(e.Message);
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            return await Answer.RefusedAsync(DatabaseTrouble.Sentence(e));
        }
    }

    private static RootCommand Create()
    {
        Option<string> urls = new("--urls") { Description = "Địa chỉ máy chủ lắng nghe, ví dụ http://*:8080; không ghi thì là " + Server.DefaultUrl, HelpName = "ĐỊA_CHỈ" };
        Option<bool> demonstration = new("--demo") { Description = "Chạy với cơ sở dữ liệu minh họa riêng và in các tài khoản minh họa", Arity = ArgumentArity.Zero };
        RootCommand root = new("Theo dõi thực hiện chương trình hành động của công đoàn. Không ghi lệnh nào thì chạy máy chủ web.")
        {
            urls,
            demonstration,
            MigrateCommand.Create(),
            BackupCommand.Create(),
            RestoreCommand.Create(),
            MigrateDataCommand.Create(),
            VerifyCommand.Create(),
            ImportCommand.Create(),
            ExportCommand.Create(),
            AuditCommand.Create(),
            AccountCommand.Create(),
        };
        root.Directives.Clear();
        // settings such as --Database:Provider=SqlServer, and what a test host adds; Refusals looks at every one of them
        root.TreatUnmatchedTokensAsErrors = false;
        foreach (Option option in root.Options)
        {
            if (option is HelpOption help)
            {
                help.Action = new CommandHelp();
                help.Description = "Xem hướng dẫn";
            }
            else if (option is VersionOption version)
            {
                version.Description = "Xem phiên bản";
            }
        }

        root.SetAction((parse, cancellationToken) =>
        {
            string[] settings = parse.GetValue(urls) is { } address ? [.. parse.UnmatchedTokens, "--urls=" + address] : [.. parse.UnmatchedTokens];
            return Serving.RunAsync(settings, parse.GetValue(demonstration), cancellationToken);
        });
        return root;
    }

    /// <summary>What is wrong with the line as it was typed.</summary>
    private static IEnumerable<string> Refusals(ParseResult parse)
    {
        bool serves = parse.CommandResult == parse.RootCommandResult;
        foreach (string token in parse.UnmatchedTokens.Where(t => !IsSetting(t, serves)))
        {
            yield return token.StartsWith('-') ? $"Không có tùy chọn “{token}” trong lệnh này." : $"Không hiểu “{token}” trong lệnh này.";
        }

        foreach (OptionResult option in serves ? [] : parse.RootCommandResult.Children.OfType<OptionResult>().Where(o => !o.Implicit))
        {
            yield return $"Tùy chọn {option.Option.Name} chỉ dùng khi chạy máy chủ, không đi cùng lệnh khác.";
        }

        if (parse.Action is ParseErrorAction)
        {
            foreach (SymbolResult? wrong in parse.Errors.Select(e => e.SymbolResult).Distinct())
            {
                yield return Refusal(wrong);
            }
        }
    }

    private static string Refusal(SymbolResult? wrong) => wrong switch
    {
        OptionResult { Tokens.Count: 0 } option => $"Tùy chọn {option.Option.Name} phải có giá trị ngay sau nó.",
        OptionResult option => $"Tùy chọn {option.Option.Name} chỉ ghi một lần, với một giá trị.",
        ArgumentResult { Parent: OptionResult option } => Refusal(option),
        ArgumentResult argument => $"Chưa ghi {argument.Argument.HelpName ?? argument.Argument.Name}.",
        CommandResult { Command.Subcommands: { Count: > 0 } choices } => $"Hãy ghi tiếp một trong: {string.Join(", ", choices.Select(c => c.Name))}.",
        CommandResult { Command.Arguments: { Count: > 0 } arguments } => $"Chưa ghi {arguments[0].HelpName ?? arguments[0].Name}.",
        _ => "Lệnh viết không đúng.",
    };

    /// <summary>A command takes settings of a section only: a mistyped option with "=" must not pass as one.</summary>
    private static bool IsSetting(string token, bool serves)
    {
        int equals = token.IndexOf('=', StringComparison.Ordinal);
        return token.StartsWith("--", StringComparison.Ordinal) && equals > 2
            && (serves || token.AsSpan(0, equals).Contains(':') || token.AsSpan(2, equals - 2) is "CDVC_DATA");
    }
}
