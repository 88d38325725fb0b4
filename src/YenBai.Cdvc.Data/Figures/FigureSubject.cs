using System.Globalization;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Figures;

/// <summary>What a figure is called in the audit log.</summary>
internal static class FigureSubject
{
    private const string NoteSeparator = " | ";

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
        return note is null ? text : text + NoteSeparator + note;
    }

    /// <summary>What <see cref="Text"/> wrote. The note is null where the text has none, and may itself hold the separator.</summary>
    /// <exception cref="FormatException">No such text.</exception>
    public static (FigureValue Value, string? Note) Parse(string text)
    {
        string[] parts = text.Split(NoteSeparator, 2);
        FigureValue value = parts[0] switch
        {
            "" => FigureValue.Blank,
            FigureText.NotApplicableCode => FigureValue.NotApplicable,
            _ => FigureValue.Of(long.Parse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture)),
        };
        return (value, parts.ElementAtOrDefault(1));
    }

    /// <summary>The value alone of what <see cref="Text"/> wrote.</summary>
    public static string ValueText(string text) => text.Split(NoteSeparator, 2)[0];
}
