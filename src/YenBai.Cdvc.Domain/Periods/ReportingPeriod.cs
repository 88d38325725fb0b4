namespace YenBai.Cdvc.Domain.Periods;

/// <summary>Kỳ báo cáo: a year and a kind, with four dates of four meanings.</summary>
public sealed class ReportingPeriod
{
    public int Id { get; private set; }

    public required int Year { get; init; }

    public required PeriodKind Kind { get; init; }

    /// <summary>Từ ngày: figures are cumulated from here.</summary>
    public required DateOnly Start { get; set; }

    /// <summary>Ngày chốt: figures are cumulated to here; stocks are as of this day.</summary>
    public required DateOnly CutOff { get; set; }

    /// <summary>Hạn nộp.</summary>
    public required DateOnly DueDate { get; set; }

    /// <summary>Ngày khóa: the last day on which figures may change; null means never locked.</summary>
    public DateOnly? LockDate { get; set; }

    /// <summary>Version token.</summary>
    public int Version { get; set; }

    /// <summary>"2024-nam", "2024-6thang", "2024-9thang": in URLs and on the command line.</summary>
    public string Code => PeriodCode.Of(Year, Kind);

    /// <summary>Whether figures may no longer change on this day (Asia/Ho_Chi_Minh).</summary>
    public bool IsLockedOn(DateOnly today) => LockDate is { } lockDate && today > lockDate;

    /// <summary>How far the period is on this day (Asia/Ho_Chi_Minh).</summary>
    public PeriodState StateOn(DateOnly today) => this switch
    {
        _ when IsLockedOn(today) => PeriodState.Locked,
        _ when today > DueDate => PeriodState.Overdue,
        _ when today >= CutOff => PeriodState.Receiving,
        _ => PeriodState.NotYet,
    };
}

/// <summary>Tình trạng of a period on one day. Only <see cref="Locked"/> refuses figures.</summary>
public enum PeriodState
{
    /// <summary>Chưa tới ngày chốt: figures may be entered in advance.</summary>
    NotYet,

    /// <summary>Đang nhận: from the cut-off to the due date.</summary>
    Receiving,

    /// <summary>Quá hạn nộp: after the due date, still open.</summary>
    Overdue,

    /// <summary>Đã khóa.</summary>
    Locked,
}
