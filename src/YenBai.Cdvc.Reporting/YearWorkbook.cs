using ClosedXML.Excel;
using YenBai.Cdvc.Reporting.Workbooks;

namespace YenBai.Cdvc.Reporting;

/// <summary>Tệp Excel of one period: the summary in the form of table II.2, and the figures it was computed from.</summary>
public static class YearWorkbook
{
    /// <summary>The same report gives the same bytes. Leaves the stream open.</summary>
    public static void Write(Stream output, YearReport report)
    {
        using XLWorkbook workbook = new();
        workbook.Style.Font.SetFontName("Times New Roman").Font.SetFontSize(11);
        SummarySheet.Write(workbook.AddWorksheet("Tổng hợp"), report);
        UnionSheet.Write(workbook.AddWorksheet("Số liệu CĐCS"), report);
        ProvinceSheet.Write(workbook.AddWorksheet("Số liệu cấp tỉnh"), report);
        StableWorkbook.Save(workbook, output);
    }
}
