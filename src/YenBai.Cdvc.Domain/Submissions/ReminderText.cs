using System.Text;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain.Submissions;

/// <summary>Lời đôn đốc: what is written to a CĐCS that still owes its report, ready for Zalo, e-mail or a letter.</summary>
public static class ReminderText
{
    /// <summary>A whole message, lines apart; names nobody but the bodies concerned.</summary>
    /// <param name="today">The date in Asia/Ho_Chi_Minh.</param>
    public static string Message(Programme programme, ReportingPeriod period, OutstandingReport report, DateOnly today)
    {
        DateOnly deadline = report.Deadline(period);
        StringBuilder text = new();
        text.Append(Vietnamese.Culture, $"Kính gửi: {Addressee(report)}\n\n");
        text.Append(Vietnamese.Culture, $"{programme.Issuer} trân trọng đề nghị quý công đoàn gửi báo cáo số liệu {Texts.PeriodInSentence(period)} ");
        text.Append(Vietnamese.Culture, $"thực hiện Chương trình hành động số {programme.Number}, số liệu tính từ {Texts.Date(period.Start)} đến {Texts.Date(period.CutOff)}.\n");
        text.Append(Vietnamese.Culture, $"Hạn nộp: {Texts.Date(deadline)} ({Texts.Deadline(deadline, today)}).\n");
        Section(text, report.Kind == OutstandingKind.Nothing ? $"Chúng tôi chưa nhận được số liệu nào. {report.Asked} mục cần báo cáo:" : $"Còn thiếu {report.Missing.Count} mục:", report.Missing.Select(Texts.ItemName));
        Section(text, "Số liệu chưa khớp nhau, đề nghị xem lại:", report.Contradictions);
        Section(text, "Báo cáo được trả lại để bổ sung:", report.Returned.Select(Reason));
        if (report.Kind == OutstandingKind.Unsent && report.Contradictions.Count == 0)
        {
            text.Append("\nSố liệu đã đủ các mục. Đề nghị quý công đoàn kiểm tra lần cuối rồi gửi báo cáo.\n");
        }

        if (report.Missing.Count > 0)
        {
            text.Append("\nMục nào không phát sinh, xin ghi số 0; mục nào không thuộc diện, xin ghi “không thuộc diện”; xin không để trống.\n");
        }

        text.Append(Vietnamese.Culture, $"\n{WhereTo(programme)}\nTrân trọng cảm ơn!");
        return text.ToString();
    }

    /// <summary>What one body owes, in one sentence for a table: "Còn thiếu 2 mục: CNVCLĐ, Đoàn viên. 1 chỗ số liệu mâu thuẫn."</summary>
    public static string Owes(OutstandingReport report)
    {
        List<string> parts = [];
        if (report.Missing.Count > 0)
        {
            parts.Add(report.Missing.Count == report.Asked
                ? $"Chưa có số liệu nào ({report.Asked} mục)"
                : $"Còn thiếu {report.Missing.Count} mục: {string.Join(", ", report.Missing.Select(i => i.ShortName))}");
        }

        if (report.Contradictions.Count > 0)
        {
            parts.Add($"{report.Contradictions.Count} chỗ số liệu mâu thuẫn, cần sửa lại");
        }

        if (report.State == SubmissionState.Returned)
        {
            parts.Add(report.Returned.Count == 0 ? "Báo cáo bị trả lại, cần bổ sung" : $"Báo cáo bị trả lại: {string.Join("; ", report.Returned.Select(r => Reason(r).TrimEnd('.')))}");
        }
        else if (report.Kind == OutstandingKind.Unsent && parts.Count == 0)
        {
            parts.Add("Đã đủ số liệu, chưa gửi báo cáo");
        }

        return string.Join(". ", parts) + ".";
    }

    /// <summary>"Ban Chấp hành Công đoàn Sở Nội vụ", "Ban Chấp hành CĐCS Sở Nội vụ".</summary>
    public static string Addressee(OutstandingReport report)
    {
        string name = report.Body.Name;
        bool saysUnion = name.StartsWith("Công đoàn", StringComparison.OrdinalIgnoreCase) || name.StartsWith("CĐ", StringComparison.OrdinalIgnoreCase);
        return $"Ban Chấp hành {(saysUnion ? "" : "CĐCS ")}{name}";
    }

    private static string WhereTo(Programme programme) =>
        $"Nơi nhận báo cáo: {programme.Issuer}; CĐCS có tài khoản thì nhập và gửi ngay trên phần mềm theo dõi chỉ tiêu.";

    private static string Reason(ReturnReason reason) => reason.Item is { } item ? $"{Texts.ItemName(item)}: {reason.Text}" : reason.Text;

    private static void Section(StringBuilder text, string heading, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        if (all.Length == 0)
        {
            return;
        }

        text.Append('\n').Append(heading).Append('\n');
        foreach (string line in all)
        {
            text.Append("- ").Append(line).Append('\n');
        }
    }
}
