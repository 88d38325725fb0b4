using System.CommandLine;
using System.Globalization;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Web.Commands;

/// <summary>audit archive, audit verify-archive: lưu trữ nhật ký, và kiểm tra tệp đã lưu trữ.</summary>
internal static class AuditCommand
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "dd/MM/yyyy"];

    public static Command Create() => new("audit", "Lưu trữ nhật ký ra tệp, kiểm tra tệp đã lưu trữ") { Archive(), VerifyArchive() };

    private static Command Archive()
    {
        Option<string> before = new("--before") { Description = $"Ngày đầu tiên còn giữ, ví dụ 2025-01-01; phải cách nay ít nhất {Texts.Count(AuditArchiving.YearsKept)} năm", HelpName = "NGÀY" };
        Option<string> folder = new("--out") { Description = "Thư mục để các tệp (mỗi máy chủ một tệp); không ghi thì là luu-tru-nhat-ky", HelpName = "THƯ_MỤC" };
        Command archive = new("archive", "Chuyển phần nhật ký trước một ngày ra tệp, kiểm tra tệp rồi xóa phần ấy khỏi cơ sở dữ liệu") { before, folder };
        archive.SetAction(async (parse, cancellationToken) => ReadDate(parse.GetValue(before)) is { } day
            ? await DatabaseCommand.WriteAsync(
                parse,
                services => ArchiveAsync(services.GetRequiredService<AuditArchiving>(), day, parse.GetValue(folder) ?? "luu-tru-nhat-ky", cancellationToken),
                cancellationToken)
            : await Answer.RefusedAsync("Chưa ghi ngày, hoặc ngày không đúng. Hãy ghi --before và ngày dạng yyyy-MM-dd, ví dụ: --before 2025-01-01"));
        return archive;
    }

    private static Command VerifyArchive()
    {
        Argument<string> file = new("file") { HelpName = "TỆP", Description = "Tệp lưu trữ, tính từ thư mục đang đứng" };
        Command verify = new("verify-archive", "Kiểm tra một tệp nhật ký đã lưu trữ: từng dòng còn đúng như khi ghi, không thiếu dòng nào") { file };
        verify.SetAction((parse, cancellationToken) => VerifyAsync(parse.GetRequiredValue(file), cancellationToken));
        return verify;
    }

    private static async Task<int> ArchiveAsync(AuditArchiving archiving, DateOnly before, string folder, CancellationToken cancellationToken)
    {
        try
        {
            (Outcome outcome, IReadOnlyList<string> files) = await archiving.ArchiveAsync(Operation.By(Actor.CommandLine), before, folder, cancellationToken);
            return await Answer.OfAsync(outcome, _ => string.Join(
                Environment.NewLine,
                ["Đã lưu trữ nhật ký ra:", .. files.Select(f => "  " + Path.GetFullPath(f)), "Hãy chép các tệp này vào nơi an toàn: cơ sở dữ liệu chỉ còn giữ dấu cuối của chúng."]));
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            return await Answer.RefusedAsync(FileTrouble.OfWriting(folder, e), "Chưa xóa gì khỏi cơ sở dữ liệu.");
        }
    }

    private static async Task<int> VerifyAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            AuditFileContent content = await AuditFile.ReadAsync(path, cancellationToken);
            return content.Damage.Count == 0
                ? await Answer.DoneAsync($"Tệp nguyên vẹn: {Texts.Count(content.Rows)} dòng, đến dòng số {Texts.Count(content.LastSequence)}, dấu cuối {Convert.ToHexStringLower(content.LastHash)}.")
                : await Answer.RefusedAsync(content.Damage);
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            return await Answer.RefusedAsync(FileTrouble.OfReading(path, e));
        }
    }

    private static DateOnly? ReadDate(string? text) =>
        DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;
}
