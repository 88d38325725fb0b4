using System.Globalization;

namespace YenBai.Cdvc.Web.Controls;

/// <summary>Số trong mã trang: as SVG, CSS and ARIA read it, with a decimal point, never the comma of vi-VN.</summary>
public static class MarkupNumber
{
    /// <summary>At most two decimals.</summary>
    public static string Of(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
