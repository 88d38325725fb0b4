using ClosedXML.Excel;

namespace YenBai.Cdvc.Reporting.Tests.EntryWorkbooks;

/// <summary>What somebody does to a form in Excel between download and upload.</summary>
internal static class EditedForm
{
    public static byte[] Edit(byte[] file, Action<XLWorkbook> edit)
    {
        using MemoryStream input = new(file);
        using XLWorkbook workbook = new(input);
        edit(workbook);
        using MemoryStream output = new();
        workbook.SaveAs(output);
        return output.ToArray();
    }

    /// <summary>The cell of an item: in the form of one CĐCS its "Kỳ này", in the form of all that of the CĐCS.</summary>
    public static IXLCell FigureOf(this XLWorkbook workbook, string item, string? union = null)
    {
        IXLWorksheet sheet = workbook.Worksheet(1);
        IXLCell code = sheet.Find(item);
        return union is null
            ? sheet.Cell(code.Address.RowNumber, sheet.CellsUsed(c => c.GetString().StartsWith("Kỳ này", StringComparison.Ordinal)).Single().Address.ColumnNumber)
            : sheet.Cell(sheet.Find(union).Address.RowNumber, code.Address.ColumnNumber);
    }

    public static IXLCell Find(this IXLWorksheet sheet, string text) =>
        sheet.CellsUsed(c => string.Equals(c.GetString(), text, StringComparison.Ordinal)).Single();
}
