using System.CommandLine;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Web.Commands;

/// <summary>migrate-data: chuyển toàn bộ dữ liệu into an empty database, e.g. from the embedded one to SQL Server.</summary>
internal static class MigrateDataCommand
{
    private static readonly Option<string> To = new("--to") { Description = "Chuỗi kết nối của cơ sở dữ liệu mới, còn trống", HelpName = "CHUỖI" };
    private static readonly Option<string> ToProvider = new("--to-provider") { Description = "Loại của cơ sở dữ liệu mới: SqlServer (không ghi thì là loại này) hoặc Sqlite", HelpName = "LOẠI" };

    public static Command Create()
    {
        Command migrate = new("migrate-data", "Chuyển toàn bộ dữ liệu sang một cơ sở dữ liệu trống rồi đối chiếu từng bảng; dữ liệu cũ giữ nguyên") { To, ToProvider };
        migrate.SetAction(RunAsync);
        return migrate;
    }

    private static async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        if (parse.GetValue(To) is not { } connection || string.IsNullOrWhiteSpace(connection))
        {
            return await Answer.RefusedAsync("Chưa ghi chuỗi kết nối của cơ sở dữ liệu mới, ví dụ: --to \"Server=may-chu;Database=cdvc;…\"");
        }

        string provider = parse.GetValue(ToProvider) ?? nameof(DatabaseProvider.SqlServer);
        if (!Enum.TryParse(provider, ignoreCase: true, out DatabaseProvider parsed) || !Enum.IsDefined(parsed))
        {
            return await Answer.RefusedAsync($"--to-provider là “{provider}” nhưng chỉ dùng được Sqlite hoặc SqlServer.");
        }

        return await DatabaseCommand.WriteAsync(
            parse, services => CopyAsync(services.GetRequiredService<DataTransfer>(), services.GetRequiredService<AuditLog>(), new DatabaseOptions(parsed, connection), cancellationToken), cancellationToken);
    }

    private static async Task<int> CopyAsync(DataTransfer transfer, AuditLog log, DatabaseOptions target, CancellationToken cancellationToken)
    {
        try
        {
            // before the copy, so that the old log and the new one stay the same
            await log.RecordAsync(Actor.CommandLine, AuditActions.TransferDatabase, "database", $"Bắt đầu chuyển toàn bộ dữ liệu sang một cơ sở dữ liệu {target.Provider}", cancellationToken);
            Transfer done = await transfer.CopyAsync(target, cancellationToken);
            return done.Refusals.Count > 0
                ? await Answer.RefusedAsync(done.Refusals)
                : await Answer.DoneAsync(
                    $"Đã chuyển {Texts.Count(done.Tables)} bảng, {Texts.Count(checked((int)done.Rows))} dòng; từng bảng đã đối chiếu khớp. "
                    + "Hãy đặt Database:Provider và Database:ConnectionString sang cơ sở dữ liệu mới rồi khởi động máy chủ.");
        }
        catch (ArgumentException e)
        {
            return await Answer.RefusedAsync($"Chuỗi kết nối của --to không đúng: {e.Message}");
        }
    }
}
