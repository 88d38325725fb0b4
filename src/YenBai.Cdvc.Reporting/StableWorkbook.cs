using System.Text.RegularExpressions;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace YenBai.Cdvc.Reporting;

/// <summary>Lưu tệp Excel: mended and without time.</summary>
internal static partial class StableWorkbook
{
    /// <summary>The same workbook gives the same bytes, its formulas computed. Leaves the stream open.</summary>
    public static void Save(XLWorkbook workbook, Stream output)
    {
        using MemoryStream package = Package(workbook, evaluate: true);
        StablePackage.Copy(package, output);
    }

    /// <summary>The same with each sheet's part written anew by <paramref name="rewrite"/>, which gets the sheet's name; its formulas have no values yet.</summary>
    public static void Save(XLWorkbook workbook, Stream output, Action<string, Stream, Stream> rewrite)
    {
        using MemoryStream package = Package(workbook, evaluate: false);
        Dictionary<string, string> sheets = SheetsByPart(package);
        package.Position = 0;
        StablePackage.Copy(package, output, part => sheets.TryGetValue(part, out string? sheet) ? (from, to) => rewrite(sheet, from, to) : null);
    }

    private static MemoryStream Package(XLWorkbook workbook, bool evaluate)
    {
        MemoryStream package = new();
        workbook.SaveAs(package, new SaveOptions { EvaluateFormulasBeforeSaving = evaluate });
        MakePrintTitlesAbsolute(package);
        package.Position = 0;
        return package;
    }

    private static Dictionary<string, string> SheetsByPart(Stream package)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(package, isEditable: false);
        WorkbookPart book = document.WorkbookPart!;
        return book.Workbook.Descendants<Sheet>()
            .ToDictionary(s => book.GetPartById(s.Id!.Value!).Uri.OriginalString.TrimStart('/'), s => s.Name!.Value!, StringComparer.Ordinal);
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
