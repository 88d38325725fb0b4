using System.CommandLine;
using YenBai.Cdvc.Data.Storage;

namespace YenBai.Cdvc.Web.Commands;

/// <summary>backup: sao lưu ra một tệp, beside a server that writes.</summary>
internal static class BackupCommand
{
    private static readonly Option<string> Out = new("--out") { Description = "Tệp sao lưu cần tạo, tính từ thư mục đang đứng; không ghi đè tệp đã có", HelpName = "TỆP" };

    public static Command Create()
    {
        Command backup = new("backup", "Sao lưu cơ sở dữ liệu ra một tệp, cả khi máy chủ đang chạy") { Out };
        backup.SetAction(RunAsync);
        return backup;
    }

    private static async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken) =>
        parse.GetValue(Out) is { } path && !string.IsNullOrWhiteSpace(path)
            ? await DatabaseCommand.BesideAsync(parse, services => WriteAsync(services.GetRequiredService<DatabaseBackup>(), path, cancellationToken))
            : await Answer.RefusedAsync("Chưa ghi tệp cần tạo, ví dụ: --out sao-luu.db");

    private static async Task<int> WriteAsync(DatabaseBackup backup, string path, CancellationToken cancellationToken)
    {
        try
        {
            return await backup.WriteAsync(path, cancellationToken) is { Count: > 0 } refusals
                ? await Answer.RefusedAsync(refusals)
                : await Answer.DoneAsync($"Đã sao lưu ra tệp {Path.GetFullPath(path)}, đã kiểm tra nguyên vẹn.");
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            return await Answer.RefusedAsync(FileTrouble.OfWriting(path, e));
        }
    }
}
