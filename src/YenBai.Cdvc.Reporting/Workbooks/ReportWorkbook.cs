using System.Globalization;
using ClosedXML.Excel;

namespace YenBai.Cdvc.Reporting.Workbooks;

/// <summary>Tệp báo cáo: sheets laid out by ClosedXML, whose long tables and the values of whose formulas are written straight into the file. ClosedXML would hold a million cells in memory, and cannot compute over tables it does not hold.</summary>
internal sealed class ReportWorkbook : IDisposable
{
    private readonly XLWorkbook workbook = new();
    private readonly Dictionary<string, LongTable> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, object>> values = new(StringComparer.Ordinal);

    public ReportWorkbook() => workbook.Style.Font.SetFontName("Times New Roman").Font.SetFontSize(11);

    public IXLWorksheet Add(string name)
    {
        values.Add(name, new Dictionary<string, object>(StringComparer.Ordinal));
        return workbook.AddWorksheet(name);
    }

    /// <summary>The table of a sheet, one at most.</summary>
    public void Fill(IXLWorksheet sheet, LongTable table) => tables.Add(sheet.Name, table);

    /// <summary>A live formula with the value it has; null shows "–", which the formula must then give.</summary>
    public void Formula(IXLCell cell, string formula, decimal? value)
    {
        cell.FormulaA1 = formula;
        values[cell.Worksheet.Name][cell.Address.ToString()!] = value is { } number ? (double)number : Domain.Texts.None;
    }

    /// <summary>How a formula on another sheet names a cell.</summary>
    public static string Reference(IXLCell cell) => string.Create(
        CultureInfo.InvariantCulture, $"'{cell.Worksheet.Name.Replace("'", "''", StringComparison.Ordinal)}'!{cell.Address.ToStringFixed(XLReferenceStyle.A1)}");

    /// <summary>The same content gives the same bytes. Leaves the stream open.</summary>
    public void Save(Stream output) =>
        StableWorkbook.Save(workbook, output, (sheet, from, to) => SheetPart.Rewrite(from, to, values[sheet], tables.GetValueOrDefault(sheet)));

    public void Dispose() => workbook.Dispose();
}
