using Microsoft.AspNetCore.Components;

namespace YenBai.Cdvc.Web.Controls;

/// <summary>Thanh so sánh of one row; every number in the row's own unit.</summary>
public sealed partial class BulletBar
{
    /// <summary>What the picture says, in words: "Thực hiện 94,0%, mức năm 95%".</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>The right end of the bar, above 0; what lies beyond is drawn at the end.</summary>
    [Parameter, EditorRequired]
    public decimal Max { get; set; }

    /// <summary>Thực hiện; null draws no bar.</summary>
    [Parameter]
    public decimal? Actual { get; set; }

    /// <summary>Mức năm; null where the year has none.</summary>
    [Parameter]
    public decimal? Target { get; set; }

    /// <summary>Ngưỡng trong văn bản; null where it does not apply.</summary>
    [Parameter]
    public decimal? TextThreshold { get; set; }

    /// <summary>Low end of the range while reports are missing.</summary>
    [Parameter]
    public decimal? Low { get; set; }

    /// <summary>High end of the range while reports are missing.</summary>
    [Parameter]
    public decimal? High { get; set; }

    /// <summary>The colour, a class of <see cref="StatusTone"/>.</summary>
    [Parameter]
    public string? CssClass { get; set; }

    private decimal Position(decimal value) => Max <= 0 ? 0 : Math.Clamp(100m * value / Max, 0m, 100m);

    private string At(decimal value) => MarkupNumber.Of(Position(value));

    private string Between(decimal low, decimal high) => MarkupNumber.Of(Position(high) - Position(low));
}
