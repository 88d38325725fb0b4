namespace YenBai.Cdvc.Domain.Submissions;

/// <summary>Trao đổi: one message in the thread of a submission. Never changed.</summary>
public sealed class SubmissionRemark
{
    /// <summary>Longest text.</summary>
    public const int TextMaxLength = 1000;

    public int Id { get; private set; }

    public required int PeriodId { get; init; }

    public required int ReportingBodyId { get; init; }

    /// <summary>The cell it is about; null for the whole report.</summary>
    public int? DataItemId { get; init; }

    public required RemarkKind Kind { get; init; }

    public required string Text { get; init; }

    /// <summary>Tên người viết as of that moment.</summary>
    public required string WrittenBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime WrittenAt { get; init; }

    /// <summary>The submission's version that the message belongs to: the remarks of the last return are those of its version.</summary>
    public required int SubmissionVersion { get; init; }
}

/// <summary>Loại trao đổi.</summary>
public enum RemarkKind
{
    /// <summary>Ý kiến, from either side.</summary>
    Comment = 0,

    /// <summary>Lý do trả lại.</summary>
    Return = 1,

    /// <summary>Lý do rút lại a report that was sent.</summary>
    Withdraw = 2,

    /// <summary>Lý do mở lại a report that was approved.</summary>
    Reopen = 3,

    /// <summary>Lý do mở khóa riêng.</summary>
    OpenLock = 4,
}
