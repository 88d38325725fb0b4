using System.CommandLine;
using YenBai.Cdvc.Data.Auditing;
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
            ? await DatabaseCommand.BesideAsync(parse, services => WriteAsync(services.GetRequiredService<DatabaseBackup>(), services.GetRequiredService<AuditInbox>(), path, cancellationToken))
            : await Answer.RefusedAsync("Chưa ghi tệp cần tạo, ví dụ: --out sao-luu.db");

    private static async Task<int> WriteAsync(DatabaseBackup backup, AuditInbox audit, string path, CancellationToken cancellationToken)
    {
        try
        {
            if (await backup.WriteAsync(path, cancellationToken) is { Count: > 0 } refusals)
            {
                return await Answer.RefusedAsync(refusals);
            }
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            return await Answer.RefusedAsync(FileTrouble.OfWriting(path, e));
        }

        return await Answer.DoneAsync($"Đã sao lưu ra tệp {Path.GetFullPath(path)}, đã kiểm tra nguyên vẹn.{await RecordAsync(audit, path, cancellationToken)}");
    }

    /// <summary>A backup is good also where its folder's log cannot be written: a full disk is when one needs it.</summary>
    private static async Task<string> RecordAsync(AuditInbox audit, string path, CancellationToken cancellationToken)
    {
        try
        {
            await audit.LeaveAsync(AuditActions.BackUpDatabase, "database", $"ra tệp {Path.GetFullPath(path)}", cancellationToken);
            return "";
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            return $" Chưa ghi được việc này vào nhật ký: {e.Message}";
        }
    }
}
