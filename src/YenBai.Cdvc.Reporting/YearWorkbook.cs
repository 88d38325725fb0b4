using System.Text.RegularExpressions;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using YenBai.Cdvc.Reporting.Workbooks;

namespace YenBai.Cdvc.Reporting;

/// <summary>Tệp Excel of one period: the summary in the form of table II.2, and the figures it was computed from.</summary>
public static partial class YearWorkbook
{
    /// <summary>The same report gives the same bytes. Leaves the stream open.</summary>
    public static void Write(Stream output, YearReport report)
    {
        using XLWorkbook workbook = new();
        workbook.Style.Font.SetFontName("Times New Roman").Font.SetFontSize(11);
        SummarySheet.Write(workbook.AddWorksheet("Tổng hợp"), report);
        UnionSheet.Write(workbook.AddWorksheet("Số liệu CĐCS"), report);
        ProvinceSheet.Write(workbook.AddWorksheet("Số liệu cấp tỉnh"), report);

        using MemoryStream package = new();
        workbook.SaveAs(package, new SaveOptions { EvaluateFormulasBeforeSaving = true });
        MakePrintTitlesAbsolute(package);
        package.Position = 0;
        StablePackage.Copy(package, output);
    }

    /// <summary>ClosedXML writes the repeated headings as "4:5", relative to the active cell; only "$4:$5" means those rows everywhere.</summary>
    private static void MakePrintTitlesAbsolute(Stream package)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(package, isEditable: true);
        foreach (DefinedName name in document.WorkbookPart!.Workbook.Descendants<DefinedName>().Where(n => n.Name?.Value is "_xlnm.Print_Titles"))
        {
            name.Text = RelativeRange().Replace(name.Text, "!$$${first}:$$${last}");
        }
    }

    [GeneratedRegex("!(?<first>[A-Z]+|[0-9]+):(?<last>[A-Z]+|[0-9]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RelativeRange();
}
