namespace YenBai.Cdvc.Domain.Submissions;

/// <summary>Lần đôn đốc: somebody reminded a CĐCS of what it still owes.</summary>
public sealed class Reminder
{
    /// <summary>Longest note.</summary>
    public const int NoteMaxLength = 500;

    public int Id { get; private set; }

    public required int PeriodId { get; init; }

    public required int ReportingBodyId { get; init; }

    public required ReminderChannel Channel { get; init; }

    /// <summary>Whom, what was answered; null without.</summary>
    public string? Note { get; init; }

    /// <summary>Tên người đôn đốc as of that moment.</summary>
    public required string SentBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime SentAt { get; init; }
}

/// <summary>Cách đôn đốc.</summary>
public enum ReminderChannel
{
    Zalo = 0,

    /// <summary>Thư điện tử.</summary>
    Email = 1,

    /// <summary>Điện thoại.</summary>
    Phone = 2,

    /// <summary>Công văn.</summary>
    Letter = 3,
}
