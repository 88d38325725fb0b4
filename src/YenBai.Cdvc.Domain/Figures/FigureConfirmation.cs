namespace YenBai.Cdvc.Domain.Figures;

/// <summary>Xác nhận của Lãnh đạo: a figure the province decides for a CĐCS (XL, KT_DL, KT_TC) is settled. Both count, proposed and confirmed; a CĐCS sees the confirmed ones only.</summary>
public sealed class FigureConfirmation
{
    public required int PeriodId { get; init; }

    public required int ReportingBodyId { get; init; }

    public required int DataItemId { get; init; }

    /// <summary>What was confirmed.</summary>
    public FigureValue Value { get; set; }

    /// <summary>Tên người xác nhận as of that moment.</summary>
    public required string ConfirmedBy { get; set; }

    /// <summary>UTC.</summary>
    public DateTime ConfirmedAt { get; set; }

    /// <summary>Whether it still stands: a changed figure has to be confirmed again.</summary>
    public bool Covers(Figure figure) => Covers(figure.Value);

    /// <inheritdoc cref="Covers(Figure)"/>
    public bool Covers(FigureValue value) => value == Value && !Value.IsBlank;
}
