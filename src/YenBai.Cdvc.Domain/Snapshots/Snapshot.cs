namespace YenBai.Cdvc.Domain.Snapshots;

/// <summary>Bản chốt: the scorecard of a period as it stood at one moment, numbered, never changed. The first one of a năm period closes the year.</summary>
public sealed class Snapshot
{
    /// <summary>Longest note.</summary>
    public const int NoteMaxLength = 500;

    /// <summary>Số bản chốt, from 1, in the order of taking.</summary>
    public required int Number { get; init; }

    public required int PeriodId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime TakenAt { get; init; }

    /// <summary>Tên người chốt as of that moment.</summary>
    public required string TakenBy { get; init; }

    /// <summary>What it was taken for; empty without.</summary>
    public required string Note { get; init; }

    /// <summary>SHA-256 of its content, 64 hexadecimal digits.</summary>
    public required string Hash { get; init; }
}
