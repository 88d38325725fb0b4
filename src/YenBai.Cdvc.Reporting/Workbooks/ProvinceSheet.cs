using ClosedXML.Excel;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Reports;

namespace YenBai.Cdvc.Reporting.Workbooks;

/// <summary>Trang "Số liệu cấp tỉnh": what the province reports once.</summary>
internal static class ProvinceSheet
{
    public const string Name = "Số liệu cấp tỉnh";

    private static readonly string[] Headings = ["STT", "Mã", "Nội dung", "Giá trị", "Đơn vị tính"];
    private static readonly double[] Widths = [6, 16, 80, 20, 16];

    /// <summary>Gives the cell of each item, by its code.</summary>
    public static IReadOnlyDictionary<string, IXLCell> Write(IXLWorksheet sheet, YearReport report)
    {
        SheetForm.SetWidths(sheet, Widths);
        int row = SheetForm.StartRow(sheet, Headings.Length, report.Demonstration);
        SheetForm.Title(sheet, row, Headings.Length, $"Số liệu cấp tỉnh – {Texts.PeriodName(report.Period)}");
        SheetForm.Line(sheet, row + 1, 1, Headings.Length, $"Tình trạng báo cáo: {Texts.SubmissionStateName(report.Input.ReportState(report.Input.ProvinceId))}").Font.SetItalic();

        int headingRow = row + 2;
        SheetForm.Headings(sheet, headingRow, Headings);
        Dictionary<string, IXLCell> cells = new(StringComparer.Ordinal);
        row = headingRow;
        foreach (DataItem item in report.Programme.DataItems.Where(i => i.Reporter == Reporter.Province).OrderBy(i => i.Order))
        {
            row++;
            sheet.Cell(row, 1).SetValue(row - headingRow);
            SheetForm.WriteText(sheet.Cell(row, 2), item.Code);
            SheetForm.WriteText(sheet.Cell(row, 3), item.Name);
            sheet.Range(row, 1, row, 2).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
            FigureCell.Write(sheet.Cell(row, 4), item, report[item]);
            cells.Add(item.Code, sheet.Cell(row, 4));
            SheetForm.WriteText(sheet.Cell(row, 5), item.UnitOfCount);
            sheet.Cell(row, 5).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
            sheet.Range(row, 1, row, Headings.Length).Style.Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText();
            sheet.Row(row).Height = WrappedText.Height(item.Name, Widths[2]);
        }

        SheetForm.Grid(sheet.Range(headingRow, 1, row, Headings.Length));
        sheet.SheetView.FreezeRows(headingRow);
        SheetForm.PreparePrint(sheet, headingRow, headingRow, report.Demonstration);
        return cells;
    }
}
