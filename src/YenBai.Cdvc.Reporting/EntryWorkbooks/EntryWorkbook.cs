using ClosedXML.Excel;

namespace YenBai.Cdvc.Reporting.EntryWorkbooks;

/// <summary>Tệp Excel để nhập số liệu: protected, stamped, and read back by <see cref="UploadedWorkbook"/>.</summary>
public static class EntryWorkbook
{
    /// <summary>Who is named as the author of the notes and of the file.</summary>
    internal const string Author = "Theo dõi chỉ tiêu";

    /// <summary>The same template gives the same bytes. Leaves the stream open.</summary>
    public static void Write(Stream output, EntryTemplate template)
    {
        using XLWorkbook workbook = new() { Author = Author };
        workbook.Style.Font.SetFontName("Times New Roman").Font.SetFontSize(12);
        IXLWorksheet sheet = workbook.AddWorksheet("Nhập số liệu");
        FormStamp stamp = template.OfOneUnion ? UnionForm.Write(sheet, template) : AllUnionsForm.Write(sheet, template);
        sheet.Protect()
            .AllowElement(XLSheetProtectionElements.SelectLockedCells | XLSheetProtectionElements.SelectUnlockedCells)
            .AllowElement(XLSheetProtectionElements.FormatColumns | XLSheetProtectionElements.FormatRows);

        IXLWorksheet hidden = workbook.AddWorksheet(FormStamp.SheetName);
        stamp.Write(hidden);
        hidden.Protect();
        hidden.Visibility = XLWorksheetVisibility.VeryHidden;
        workbook.Protect("", XLProtectionAlgorithm.Algorithm.SimpleHash, XLWorkbookProtectionElements.Windows);
        StableWorkbook.Save(workbook, output);
    }
}
