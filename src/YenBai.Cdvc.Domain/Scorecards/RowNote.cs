namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>Nguyên nhân, ghi chú, biện pháp of one row in one period, in the province's own words.</summary>
public sealed class RowNote
{
    /// <summary>Longest text of each part.</summary>
    public const int TextMaxLength = 1000;

    public required int PeriodId { get; init; }

    public required int MeasureId { get; init; }

    /// <summary>Nguyên nhân; empty without.</summary>
    public string Cause { get; set; } = "";

    /// <summary>Ghi chú; empty without.</summary>
    public string Remark { get; set; } = "";

    /// <summary>Biện pháp; empty without.</summary>
    public string Remedy { get; set; } = "";

    /// <summary>Version token.</summary>
    public int Version { get; set; }

    /// <summary>Tên người ghi as of that moment.</summary>
    public required string SavedBy { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime SavedAt { get; set; }
}
