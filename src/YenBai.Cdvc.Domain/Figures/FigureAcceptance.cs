using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Domain.Figures;

/// <summary>Điều kiện ghi một ô: what must hold for any figure, however it comes in (page, import, command line).</summary>
public static class FigureAcceptance
{
    /// <summary>Why the whole body may not report in this period (locked, or not active on any day of it); null when it may.</summary>
    /// <param name="submission">Its submission of the period; null while there is none.</param>
    /// <param name="today">The date in Asia/Ho_Chi_Minh.</param>
    public static string? RefusalOfBody(ReportingPeriod period, ReportingBody body, Submission? submission, DateOnly today)
    {
        if (IsLocked(period, submission, today))
        {
            return $"Kỳ {Texts.PeriodInSentence(period)} đã khóa từ hết ngày {Texts.Date(period.LockDate!.Value)} nên không ghi được nữa. Nếu cần sửa, hãy nhờ Quản trị mở khóa riêng cho nơi này, hoặc lùi ngày khóa ở trang Kỳ báo cáo.";
        }

        if (body is GrassrootsUnion union && !union.IsActiveWithin(period.Start, period.CutOff))
        {
            string active = union.ClosedOn is { } closed
                ? $"hoạt động từ {Texts.Date(union.OpenedOn)} đến trước {Texts.Date(closed)}"
                : $"hoạt động từ {Texts.Date(union.OpenedOn)}";
            return $"{Texts.NameAndCode(union)} không hoạt động ngày nào trong kỳ {Texts.PeriodInSentence(period)} ({Texts.Date(period.Start)} – {Texts.Date(period.CutOff)}): {active}. Hãy kiểm tra lại kỳ, hoặc sửa ngày của CĐCS.";
        }

        return null;
    }

    /// <summary>Why this item may not change now, its report being sent or approved; null when it may.</summary>
    /// <param name="submission">The body's submission of the period; null while there is none.</param>
    public static string? RefusalOfItem(ReportingBody body, Submission? submission, DataItem item)
    {
        return submission?.Freezes(item) == true ? RefusalOfFrozen(body, submission, Texts.ItemInSentence(item)) : null;
    }

    /// <summary>Why the items that a report holds may not change while it is sent or approved.</summary>
    /// <param name="item">The item within a sentence: <see cref="Texts.ItemInSentence"/>, or "ô này" where one looks at it.</param>
    public static string RefusalOfFrozen(ReportingBody body, Submission submission, string item)
    {
        string report = Texts.ReportOf(body);
        return submission.State == SubmissionState.Sent
            ? $"{report} đã gửi lúc {Texts.Moment(submission.SentAt!.Value)} nên không sửa {item} được. Hãy rút lại báo cáo, hoặc nhờ Lãnh đạo trả lại, rồi sửa."
            : $"{report} đã được duyệt lúc {Texts.Moment(submission.DecidedAt!.Value)} nên không sửa {item} được. Nếu cần sửa, hãy nhờ Lãnh đạo mở lại báo cáo.";
    }

    /// <summary>Whether the period is locked for a body: the lock may be open for it alone.</summary>
    internal static bool IsLocked(ReportingPeriod period, Submission? submission, DateOnly today) => period.IsLockedOn(today) && submission?.IsOpenOn(today) != true;

    /// <summary>Why this value may not stand in this item of this body; null when it may.</summary>
    public static string? RefusalOfValue(ReportingBody body, DataItem item, FigureValue value)
    {
        string named = Texts.ItemInSentence(item);
        string first = Texts.AsSentence(named);
        if (!body.Holds(item))
        {
            return item.Reporter == Reporter.Province
                ? $"{first} là số liệu cấp tỉnh, không nhập cho từng CĐCS. Hãy nhập ở trang số liệu cấp tỉnh (trong tệp: để trống cột cdcs)."
                : $"{first} là số liệu của từng CĐCS, không nhập cho cấp tỉnh. Hãy chọn CĐCS (trong tệp: ghi mã ở cột cdcs).";
        }

        if (value.IsNotApplicable && !item.AllowsNotApplicable)
        {
            return $"{first} là số liệu cấp tỉnh nên không ghi “không thuộc diện” được. Hãy ghi số, hoặc để trống nếu chưa có.";
        }

        if (!value.IsNumber)
        {
            return null;
        }

        if (item.Kind == DataItemKind.Level)
        {
            return item.Levels.Any(l => l.Number == value.Number) ? null : $"{first} chỉ nhận một trong các mức: {string.Join(", ", item.Levels.Select(l => l.Name))}.";
        }

        return value.Number <= item.Maximum
            ? null
            : $"Số {Texts.Count(value.Number)} quá lớn: {named} chỉ nhận từ 0 đến {Texts.Count(item.Maximum)}. Hãy kiểm tra lại số chữ số.";
    }
}
