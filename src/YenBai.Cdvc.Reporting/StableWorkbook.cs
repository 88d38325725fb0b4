using System.Text.RegularExpressions;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace YenBai.Cdvc.Reporting;

/// <summary>Lưu tệp Excel: computed, mended and without time.</summary>
internal static partial class StableWorkbook
{
    /// <summary>The same workbook gives the same bytes. Leaves the stream open.</summary>
    public static void Save(XLWorkbook workbook, Stream output)
    {
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
