using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace YenBai.Cdvc.Reporting.EntryWorkbooks.Reading;

/// <summary>Định dạng số: what a number is shown as, by the style of its cell.</summary>
internal sealed partial class NumberFormats
{
    private const int MaximumStyles = 100_000;

    private readonly List<SheetCellKind> styles = [];

    private NumberFormats()
    {
    }

    /// <summary>A file without styles shows every number as a number.</summary>
    public static NumberFormats Read(GuardedPackage package, string? part)
    {
        NumberFormats formats = new();
        if (part is null)
        {
            return formats;
        }

        Dictionary<int, SheetCellKind> custom = [];
        bool inCells = false;
        package.Read(part, reader =>
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.LocalName is "numFmt" && custom.Count < MaximumStyles && Number(reader, "numFmtId") is { } id:
                    custom[id] = KindOf(reader.GetAttribute("formatCode") ?? "");
                    break;
                case XmlNodeType.Element or XmlNodeType.EndElement when reader.LocalName is "cellXfs":
                    inCells = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
                    break;
                case XmlNodeType.Element when inCells && reader.LocalName is "xf" && formats.styles.Count < MaximumStyles:
                    int format = Number(reader, "numFmtId") ?? 0;
                    formats.styles.Add(custom.TryGetValue(format, out SheetCellKind kind) ? kind : BuiltIn(format));
                    break;
            }

            return true;
        });
        return formats;
    }

    /// <summary>What a number in a cell of this style is.</summary>
    public SheetCellKind Of(int style) => style >= 0 && style < styles.Count ? styles[style] : SheetCellKind.Number;

    private static SheetCellKind BuiltIn(int format) => format switch
    {
        9 or 10 => SheetCellKind.Percent,
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => SheetCellKind.Date,
        _ => SheetCellKind.Number,
    };

    private static SheetCellKind KindOf(string code)
    {
        string bare = Literal().Replace(code, "");
        if (bare.Contains('%', StringComparison.Ordinal))
        {
            return SheetCellKind.Percent;
        }

        if (bare.AsSpan().IndexOfAny("dmyhsDMYHS") >= 0)
        {
            return SheetCellKind.Date;
        }

        return ThreeDecimals().IsMatch(bare) ? SheetCellKind.ThreeDecimals : SheetCellKind.Number;
    }

    private static int? Number(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>What a format code writes as it stands, and colours, conditions and languages in brackets; "General" and "E+00" have no date in them.</summary>
    [GeneratedRegex("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]|General|Standard|E[+-]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\.[0#?]{3}(?![0#?])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ThreeDecimals();
}
