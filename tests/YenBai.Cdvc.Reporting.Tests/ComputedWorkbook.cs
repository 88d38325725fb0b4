using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using YenBai.Cdvc.Domain;

namespace YenBai.Cdvc.Reporting.Tests;

/// <summary>The values of a workbook as they stand in the file.</summary>
internal sealed class ComputedWorkbook : IDisposable
{
    private readonly SpreadsheetDocument document;
    private readonly string[] texts;
    private readonly Dictionary<string, Dictionary<string, Cell>> sheets;

    public ComputedWorkbook(string path)
    {
        document = SpreadsheetDocument.Open(path, isEditable: false);
        WorkbookPart book = document.WorkbookPart!;
        texts = [.. book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(i => i.InnerText) ?? []];
        sheets = book.Workbook.Descendants<Sheet>().ToDictionary(
            s => s.Name!.Value!,
            s => ((WorksheetPart)book.GetPartById(s.Id!.Value!)).Worksheet.Descendants<Cell>().ToDictionary(c => c.CellReference!.Value!, StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    /// <summary>The one cell with such a text.</summary>
    public (int Row, int Column) Find(string sheet, Func<string, bool> isIt)
    {
        string address = sheets[sheet].Single(c => isIt(Text(c.Value))).Key;
        string letters = new([.. address.TakeWhile(char.IsAsciiLetter)]);
        return (int.Parse(address[letters.Length..], CultureInfo.InvariantCulture), letters.Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1));
    }

    /// <summary>Null where the cell says "–".</summary>
    public decimal? Number(string sheet, int row, int column)
    {
        Assert.InRange(column, 1, 26);
        Cell cell = sheets[sheet][$"{(char)('A' + column - 1)}{row.ToString(CultureInfo.InvariantCulture)}"];
        string text = Text(cell);
        Assert.False(text.Length == 0, $"{sheet} {cell.CellReference}: no value");
        return string.Equals(text, Texts.None, StringComparison.Ordinal) ? null : (decimal)double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    public void Dispose() => document.Dispose();

    private string Text(Cell cell) => cell is { DataType.Value: CellValues.SharedString, CellValue.Text: { } index }
        ? texts[int.Parse(index, CultureInfo.InvariantCulture)]
        : cell.CellValue?.Text ?? cell.InlineString?.InnerText ?? "";
}
