using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Domain.Submissions;

/// <summary>Báo cáo còn nợ: what a CĐCS, or the province itself, still owes for a period. Sent and approved reports owe nothing.</summary>
/// <param name="Asked">Number of items asked of the body.</param>
/// <param name="Missing">Of them, those without a value or ktd, in the order of entry.</param>
/// <param name="Contradictions">Sentences, empty without.</param>
/// <param name="Returned">Why its report was returned the last time; empty unless it is returned now.</param>
/// <param name="Submission">Its report; null while nothing was sent.</param>
/// <param name="Reminders">The times it was reminded in this period, the latest first.</param>
public sealed record OutstandingReport(
    ReportingBody Body,
    int Asked,
    IReadOnlyList<DataItem> Missing,
    IReadOnlyList<string> Contradictions,
    IReadOnlyList<ReturnReason> Returned,
    Submission? Submission,
    IReadOnlyList<Reminder> Reminders)
{
    /// <summary>The CĐCS; null for the province.</summary>
    public GrassrootsUnion? Union => Body as GrassrootsUnion;

    /// <summary>Tình trạng báo cáo.</summary>
    public SubmissionState State => Submission?.State ?? SubmissionState.Entering;

    /// <summary>Whether anything is still to be done: the report is neither sent nor approved.</summary>
    public bool IsOutstanding => State is SubmissionState.Entering or SubmissionState.Returned;

    /// <summary>In which of the four ways it is not finished; of a report that is outstanding.</summary>
    public OutstandingKind Kind => this switch
    {
        { State: SubmissionState.Returned } => OutstandingKind.Returned,
        { Missing.Count: 0 } => OutstandingKind.Unsent,
        _ => Missing.Count == Asked ? OutstandingKind.Nothing : OutstandingKind.Incomplete,
    };

    /// <summary>Hạn nộp of this body: the period's, or the later day until which the lock is open for it alone.</summary>
    public DateOnly Deadline(ReportingPeriod period) => Submission?.OpenUntil is { } until && until > period.DueDate ? until : period.DueDate;

    /// <summary>Whether it is outstanding after its deadline.</summary>
    public bool IsLate(ReportingPeriod period, DateOnly today) => IsOutstanding && today > Deadline(period);
}

/// <summary>Lý do trả lại.</summary>
/// <param name="Item">The cell it is about; null for the whole report.</param>
public sealed record ReturnReason(DataItem? Item, string Text);

/// <summary>Còn nợ thế nào.</summary>
public enum OutstandingKind
{
    /// <summary>Chưa có số nào.</summary>
    Nothing,

    /// <summary>Còn thiếu mục.</summary>
    Incomplete,

    /// <summary>Bị trả lại.</summary>
    Returned,

    /// <summary>Đủ mục, chưa gửi.</summary>
    Unsent,
}
