using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain.Submissions;

/// <summary>Báo cáo của một CĐCS (hoặc của cấp tỉnh) trong một kỳ. Where there is none, the body is still entering.</summary>
public sealed class Submission
{
    /// <summary>Longest number of a report.</summary>
    public const int ReportNumberMaxLength = 50;

    /// <summary>Longest reason for opening the lock.</summary>
    public const int ReasonMaxLength = 500;

    public required int PeriodId { get; init; }

    public required int ReportingBodyId { get; init; }

    public SubmissionState State { get; private set; }

    /// <summary>Số báo cáo, e.g. "12/BC-CĐCS"; null where it was sent without one.</summary>
    public string? ReportNumber { get; private set; }

    /// <summary>Ngày báo cáo.</summary>
    public DateOnly? ReportDate { get; private set; }

    /// <summary>Who sent it last; null while it never was.</summary>
    public string? SentBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>Who approved or returned it last.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>Mở khóa riêng: the last day on which this body may still change figures after the period's lock date; null without.</summary>
    public DateOnly? OpenUntil { get; private set; }

    /// <summary>Lý do mở khóa riêng.</summary>
    public string? OpenReason { get; private set; }

    /// <summary>Version token: 1 at the first save.</summary>
    public int Version { get; private set; }

    /// <summary>Whether the body's own items may not be changed: they are sent or approved. What the province decides for a CĐCS stays open.</summary>
    public bool Freezes(DataItem item) =>
        State is SubmissionState.Sent or SubmissionState.Approved && item.Reporter != Reporter.ProvinceForEachUnion;

    /// <summary>Whether the lock is open for this body on a day (Asia/Ho_Chi_Minh).</summary>
    public bool IsOpenOn(DateOnly today) => OpenUntil is { } until && today <= until;

    // what may be done, and when, is asked of SubmissionCase before

    /// <summary>Gửi.</summary>
    public void Send(ReportHeading heading, string by, DateTime now)
    {
        (ReportNumber, ReportDate) = (heading.Number, heading.Date);
        (SentBy, SentAt) = (by, now);
        MoveTo(SubmissionState.Sent);
    }

    /// <summary>Rút lại.</summary>
    public void Withdraw() => MoveTo(SubmissionState.Entering);

    /// <summary>Trả lại, and mở lại of one that was approved.</summary>
    public void Return(string by, DateTime now) => Decide(SubmissionState.Returned, by, now);

    /// <summary>Duyệt.</summary>
    public void Approve(string by, DateTime now) => Decide(SubmissionState.Approved, by, now);

    /// <summary>Mở khóa riêng, or end it.</summary>
    /// <param name="until">The last open day; null ends it.</param>
    public void OpenLock(DateOnly? until, string? reason)
    {
        (OpenUntil, OpenReason) = (until, reason);
        Version++;
    }

    private void Decide(SubmissionState state, string by, DateTime now)
    {
        (DecidedBy, DecidedAt) = (by, now);
        MoveTo(state);
    }

    private void MoveTo(SubmissionState state)
    {
        State = state;
        Version++;
    }
}

/// <summary>Số và ngày of a report.</summary>
/// <param name="Number">Null where it has none ("chưa có số").</param>
public sealed record ReportHeading(string? Number, DateOnly Date);

/// <summary>Tình trạng báo cáo.</summary>
public enum SubmissionState
{
    /// <summary>Đang nhập.</summary>
    Entering = 0,

    /// <summary>Đã gửi: waits for Lãnh đạo.</summary>
    Sent = 1,

    /// <summary>Trả lại: to be mended and sent again.</summary>
    Returned = 2,

    /// <summary>Đã duyệt.</summary>
    Approved = 3,
}
