using System.Globalization;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Figures;

/// <summary>What a figure is called in the audit log.</summary>
internal static class FigureSubject
{
    public static string Of(string periodCode, string? unionCode, string itemCode) =>
        $"{OfReport(periodCode, unionCode)}/{itemCode}";

    /// <summary>"2024-nam/CD01": the report the figure belongs to; "tinh" for the province.</summary>
    public static string OfReport(string periodCode, string? unionCode) =>
        $"{periodCode}/{(unionCode is null ? UnionCode.OfProvince : UnionCode.Normalize(unionCode))}";

    public static string Text(FigureValue value, string? note)
    {
        string text = value.State switch
        {
            FigureState.Number => value.Number.ToString(CultureInfo.InvariantCulture),
            FigureState.NotApplicable => FigureText.NotApplicableCode,
            _ => "",
        };
        return note is null ? text : $"{text} | {note}";
    }
}
