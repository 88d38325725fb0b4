using System.CommandLine;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Web.Commands;

/// <summary>import unions, import figures: nhập từ tệp CSV, all or nothing.</summary>
internal static class ImportCommand
{
    public static Command Create() => new("import", "Nhập từ tệp CSV (UTF-8); có dòng sai thì không ghi gì") { Unions(), Figures() };

    private static Command Unions()
    {
        Argument<string> file = FileArgument();
        Command unions = new("unions", $"Nhập danh sách CĐCS, các cột {string.Join(',', UnionCsv.Columns)}") { file };
        unions.SetAction((parse, cancellationToken) => ImportAsync(
            parse,
            parse.GetRequiredValue(file),
            (services, stream) => services.GetRequiredService<UnionImport>().ImportAsync(Operation.By(Actor.CommandLine), stream, cancellationToken),
            saved => $"Đã nhập {Texts.Count(saved.Version)} CĐCS.",
            cancellationToken));
        return unions;
    }

    private static Command Figures()
    {
        Argument<string> file = FileArgument();
        Option<string> period = new("--period") { Description = "Kỳ báo cáo: 2024-6thang, 2024-9thang hoặc 2024-nam", HelpName = "KỲ" };
        Command figures = new("figures", $"Nhập số liệu của một kỳ, các cột {string.Join(',', FigureImport.Columns)}") { file, period };
        figures.SetAction(async (parse, cancellationToken) => parse.GetValue(period) is { } code
            ? await ImportAsync(
                parse,
                parse.GetRequiredValue(file),
                (services, stream) => services.GetRequiredService<FigureImport>().ImportAsync(Operation.By(Actor.CommandLine), code, stream, cancellationToken),
                saved => $"Đã ghi {Texts.Count(saved.Version)} ô số liệu vào kỳ {code}.",
                cancellationToken)
            : await Answer.RefusedAsync("Chưa ghi kỳ báo cáo, ví dụ: --period 2024-nam"));
        return figures;
    }

    private static Argument<string> FileArgument() => new("file") { HelpName = "TỆP", Description = "Tệp CSV, tính từ thư mục đang đứng" };

    private static async Task<int> ImportAsync(
        ParseResult parse, string path, Func<IServiceProvider, Stream, Task<Outcome>> import, Func<Outcome.Saved, string> done, CancellationToken cancellationToken)
    {
        FileStream file;
        try
        {
            file = File.OpenRead(path);
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            return await Answer.RefusedAsync(FileTrouble.OfReading(path, e));
        }

        await using (file)
        {
            return await DatabaseCommand.WriteAsync(parse, async services => await Answer.OfAsync(await import(services, file), done), cancellationToken);
        }
    }
}
