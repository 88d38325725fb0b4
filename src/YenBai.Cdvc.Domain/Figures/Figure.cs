namespace YenBai.Cdvc.Domain.Figures;

/// <summary>Số liệu (một ô): one data item of one reporting body in one period. An emptied cell keeps its row, so its version goes on.</summary>
public sealed class Figure
{
    /// <summary>Longest note.</summary>
    public const int NoteMaxLength = 1000;

    public required int PeriodId { get; init; }

    public required int ReportingBodyId { get; init; }

    public required int DataItemId { get; init; }

    public FigureValue Value { get; set; }

    /// <summary>Ghi chú, asked for by warnings; null without.</summary>
    public string? Note { get; set; }

    /// <summary>UTC.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>Tên người nhập as of that moment.</summary>
    public required string UpdatedBy { get; set; }

    /// <summary>The account of <see cref="UpdatedBy"/>; null for the command line and the system.</summary>
    public int? UpdatedById { get; set; }

    /// <summary>Version token: 1 at the first save.</summary>
    public int Version { get; set; }
}
