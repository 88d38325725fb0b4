using System.Globalization;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Figures;

/// <summary>What a figure is called in the audit log.</summary>
internal static class FigureSubject
{
    public static string Of(string periodCode, string? unionCode, string itemCode) =>
        $"{periodCode}/{(unionCode is null ? UnionCode.OfProvince : UnionCode.Normalize(unionCode))}/{itemCode}";

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
