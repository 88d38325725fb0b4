using ClosedXML.Excel;

namespace YenBai.Cdvc.Reporting.Workbooks;

/// <summary>Bảng dài: rows that are made one at a time while the file is written.</summary>
/// <remarks>How a row looks is shown by sample rows on the sheet, which are not in the file.</remarks>
internal sealed class LongTable(IXLWorksheet sheet, int firstRow, int columns, IEnumerable<LongRow> rows)
{
    /// <summary>Below this are only samples: first the styles of rows, then the same for texts that begin like a formula.</summary>
    public const int FirstSample = 1_000_000;

    private const int Styles = 10;

    public int FirstRow { get; } = firstRow;

    public IEnumerable<LongRow> Rows { get; } = rows;

    /// <summary>Shapes the rows of one style.</summary>
    /// <param name="style">0…9.</param>
    /// <param name="shape">Gets the sample row.</param>
    public void Shape(int style, Action<IXLRange> shape)
    {
        foreach (int row in (int[])[FirstSample + style, FirstSample + Styles + style])
        {
            IXLRange sample = sheet.Range(row, 1, row, columns);
            sample.Style.Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText();
            SheetForm.Grid(sample);
            shape(sample);
            if (row >= FirstSample + Styles)
            {
                foreach (IXLCell cell in sample.Cells())
                {
                    cell.Style.IncludeQuotePrefix = true;
                }
            }
        }
    }

    /// <summary>The sample row of a style.</summary>
    public static int SampleOf(int style, bool quoted) => FirstSample + style + (quoted ? Styles : 0);
}

/// <summary>Một dòng of a <see cref="LongTable"/>.</summary>
/// <param name="Style">Which of its styles.</param>
/// <param name="Height">In points.</param>
internal sealed record LongRow(int Style, double Height, IReadOnlyList<LongCell> Cells);

/// <summary>Một ô: a text, a number, or nothing.</summary>
internal readonly record struct LongCell(string? Text, decimal? Number)
{
    public static implicit operator LongCell(string text) => new(text, Number: null);

    public static implicit operator LongCell(decimal? number) => new(Text: null, number);

    public static implicit operator LongCell(long? number) => new(Text: null, number);
}
