using System.CommandLine;
using System.Text;
using YenBai.Cdvc.Data.Storage;

namespace YenBai.Cdvc.Web.Commands;

/// <summary>migrate: tạo hoặc nâng cấp cơ sở dữ liệu; with --script only writes what a database administrator would run.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        Option<string> script = new("--script") { Description = "Không đụng cơ sở dữ liệu, chỉ ghi tập lệnh SQL Server (chạy lại nhiều lần vẫn đúng) ra tệp", HelpName = "TỆP.sql" };
        Command migrate = new("migrate", "Tạo hoặc nâng cấp cơ sở dữ liệu, ghi chương trình và các kỳ báo cáo ban đầu") { script };
        migrate.SetAction((parse, cancellationToken) => parse.GetValue(script) is { } file
            ? WriteScriptAsync(file, cancellationToken)
            : DatabaseCommand.WriteAsync(parse, _ => Answer.DoneAsync("Cơ sở dữ liệu đã ở phiên bản mới nhất."), cancellationToken));
        return migrate;
    }

    private static async Task<int> WriteScriptAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            // with its mark: SQL Server's tools take a file without one for the machine's own code page
            byte[] text = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(SqlServerStore.Script())];
            await OutputFile.WriteAsync(file, text, cancellationToken);
            return await Answer.DoneAsync($"Đã ghi tập lệnh tạo và nâng cấp cơ sở dữ liệu SQL Server vào {file}.");
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            return await Answer.RefusedAsync(FileTrouble.OfWriting(file, e));
        }
    }
}
