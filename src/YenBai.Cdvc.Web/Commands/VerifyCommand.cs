using System.CommandLine;
using YenBai.Cdvc.Data.Storage;

namespace YenBai.Cdvc.Web.Commands;

/// <summary>verify: kiểm tra cơ sở dữ liệu. Contradictions between figures are warnings; only damage fails it.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        Command verify = new("verify", "Kiểm tra cơ sở dữ liệu và nhật ký; liệt kê các số liệu mâu thuẫn");
        verify.SetAction((parse, cancellationToken) => DatabaseCommand.ReadAsync(
            parse, services => RunAsync(services.GetRequiredService<DatabaseVerification>(), cancellationToken), cancellationToken));
        return verify;
    }

    private static async Task<int> RunAsync(DatabaseVerification verification, CancellationToken cancellationToken)
    {
        VerificationReport report = await verification.VerifyAsync(cancellationToken);
        foreach (string warning in report.Warnings)
        {
            await Console.Error.WriteLineAsync($"Cảnh báo: {warning}");
        }

        return report.Damage.Count == 0
            ? await Answer.DoneAsync(string.Join(Environment.NewLine, ["Cơ sở dữ liệu nguyên vẹn, số liệu khớp nhật ký.", .. report.Ends]))
            : await Answer.RefusedAsync([.. report.Damage.Select(d => $"Hư hỏng: {d}"), "Hãy giữ nguyên cơ sở dữ liệu này và phục hồi từ bản sao lưu gần nhất."]);
    }
}
