using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace YenBai.Cdvc.Reporting.Documents;

/// <summary>Bảng: a ruled table with its headings repeated on every page, or an unruled one that sets blocks side by side.</summary>
internal static class WordTable
{
    /// <param name="widths">Of the columns, in millimetres; 165 together fill the page, 252 one that lies across.</param>
    /// <param name="size">Of the letters, in points.</param>
    /// <param name="headings">One per column.</param>
    /// <param name="rows">Texts of the cells; null continues the cell above.</param>
    /// <param name="centred">The columns whose cells are centred.</param>
    public static Table Ruled(double[] widths, int size, string[] headings, IEnumerable<string?[]> rows, params int[] centred)
    {
        string?[][] all = [.. rows];
        Table table = new(Properties(widths, ruled: true), Grid(widths), Row(widths, [.. headings.Select(h => Lines(h, size, left: false, bold: true))], heading: true));
        for (int row = 0; row < all.Length; row++)
        {
            string?[] below = row + 1 < all.Length ? all[row + 1] : [];
            table.Append(Row(
                widths,
                [.. all[row].Select((text, column) => Lines(text ?? "", size, left: !centred.Contains(column)))],
                merges: [.. all[row].Select((text, column) => (text, below.Length > 0 && below[column] is null) switch
                {
                    (null, _) => MergedCellValues.Continue,
                    (_, true) => MergedCellValues.Restart,
                    _ => (MergedCellValues?)null,
                })]));
        }

        return table;
    }

    /// <summary>Blocks side by side, each of whole paragraphs.</summary>
    public static Table SideBySide(double[] widths, params OpenXmlElement[][] blocks) =>
        new(Properties(widths, ruled: false), Grid(widths), Row(widths, blocks));

    private static OpenXmlElement[] Lines(string text, int size, bool left, bool bold = false) => [.. text.Split('\n').Select(line => WordText.Line(line, size, bold, left: left))];

    private static TableProperties Properties(double[] widths, bool ruled)
    {
        // in the middle, so that the blocks of a heading may reach a little into both margins
        TableProperties properties = new(
            new TableWidth { Width = Text(WordText.Twips(widths.Sum())), Type = TableWidthUnitValues.Dxa },
            new TableJustification { Val = TableRowAlignmentValues.Center });
        if (ruled)
        {
            properties.Append(new TableBorders(
                Border(new TopBorder()), Border(new LeftBorder()), Border(new BottomBorder()), Border(new RightBorder()),
                Border(new InsideHorizontalBorder()), Border(new InsideVerticalBorder())));
        }

        properties.Append(
            new TableLayout { Type = TableLayoutValues.Fixed },
            ruled ? Margins(beside: 1.5, above: 0.8) : Margins(beside: 0, above: 0));
        return properties;
    }

    /// <summary>In millimetres.</summary>
    private static TableCellMarginDefault Margins(double beside, double above) => new(
        new TopMargin { Width = Text(WordText.Twips(above)), Type = TableWidthUnitValues.Dxa },
        new TableCellLeftMargin { Width = (short)WordText.Twips(beside), Type = TableWidthValues.Dxa },
        new BottomMargin { Width = Text(WordText.Twips(above)), Type = TableWidthUnitValues.Dxa },
        new TableCellRightMargin { Width = (short)WordText.Twips(beside), Type = TableWidthValues.Dxa });

    private static T Border<T>(T border)
        where T : BorderType
    {
        border.Val = BorderValues.Single;
        border.Size = 4;
        return border;
    }

    private static TableGrid Grid(double[] widths) => new(widths.Select(w => new GridColumn { Width = Text(WordText.Twips(w)) }));

    private static TableRow Row(double[] widths, OpenXmlElement[][] cells, bool heading = false, MergedCellValues?[]? merges = null)
    {
        TableRow row = new(new TableRowProperties(heading ? [new CantSplit(), new TableHeader()] : [new CantSplit()]));
        row.Append(cells.Select((content, column) => new TableCell(
        [
            new TableCellProperties(
            [
                new TableCellWidth { Width = Text(WordText.Twips(widths[column])), Type = TableWidthUnitValues.Dxa },
                .. merges?[column] is { } merge ? (OpenXmlElement[])[new VerticalMerge { Val = merge }] : [],
                new TableCellVerticalAlignment { Val = heading ? TableVerticalAlignmentValues.Center : TableVerticalAlignmentValues.Top },
            ]),
            .. content,
        ])));
        return row;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
