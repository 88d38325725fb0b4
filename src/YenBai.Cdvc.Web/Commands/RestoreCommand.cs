using System.CommandLine;
using YenBai.Cdvc.Data.Storage;

namespace YenBai.Cdvc.Web.Commands;

/// <summary>restore: phục hồi từ bản sao lưu; what was there before is kept aside.</summary>
internal static class RestoreCommand
{
    private static readonly Option<string> From = new("--from") { Description = "Tệp sao lưu, tính từ thư mục đang đứng", HelpName = "TỆP" };

    public static Command Create()
    {
        Command restore = new("restore", "Phục hồi cơ sở dữ liệu từ tệp sao lưu, sau khi đã dừng máy chủ; cơ sở dữ liệu đang có được giữ lại bên cạnh") { From };
        restore.SetAction(RunAsync);
        return restore;
    }

    private static async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        if (parse.GetValue(From) is not { } path || string.IsNullOrWhiteSpace(path))
        {
            return await Answer.RefusedAsync("Chưa ghi tệp sao lưu, ví dụ: --from sao-luu.db");
        }

        if (!File.Exists(path))
        {
            return await Answer.RefusedAsync(FileTrouble.OfReading(path, new FileNotFoundException()));
        }

        return await DatabaseCommand.AloneAsync(parse, services => RestoreAsync(services.GetRequiredService<DatabaseRestore>(), path, cancellationToken));
    }

    private static async Task<int> RestoreAsync(DatabaseRestore restore, string path, CancellationToken cancellationToken)
    {
        try
        {
            Restoration restoration = await restore.RestoreAsync(path, cancellationToken);
            return restoration switch
            {
                { Refusals.Count: > 0 } => await Answer.RefusedAsync(restoration.Refusals),
                { KeptAside: { } aside } => await Answer.DoneAsync($"Đã phục hồi từ tệp {Path.GetFullPath(path)}. Cơ sở dữ liệu trước đó được giữ ở {aside}."),
                _ => await Answer.DoneAsync($"Đã phục hồi từ tệp {Path.GetFullPath(path)}."),
            };
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            return await Answer.RefusedAsync($"Không đọc hoặc ghi được tệp khi phục hồi từ “{path}”: {e.Message} Cơ sở dữ liệu đang có vẫn còn nguyên.");
        }
    }
}
