using ClosedXML.Excel;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Reporting.Workbooks;

/// <summary>Trang "Số liệu CĐCS": every CĐCS and every figure the summary was computed from.</summary>
internal sealed class UnionSheet
{
    private static readonly string[] UnionHeadings = ["STT", "Mã", "Tên CĐCS", "Khối", "Ghi chú", "Tình trạng báo cáo"];
    private static readonly double[] UnionWidths = [5, 9, 32, 14, 14, 11];

    // about twenty items on one page would print too small to read
    private const int PagesWide = 2;

    // STT, Mã, Tên CĐCS: in sight on every page and while scrolling
    private const int RepeatedColumns = 3;

    private readonly IXLWorksheet sheet;
    private readonly YearReport report;
    private readonly IReadOnlyList<DataItem> items;
    private readonly int lastColumn;

    private UnionSheet(IXLWorksheet sheet, YearReport report)
    {
        this.sheet = sheet;
        this.report = report;
        items = [.. report.Scorecard.Programme.DataItems.Where(i => i.Reporter != Reporter.Province).OrderBy(i => i.Order)];
        lastColumn = UnionHeadings.Length + items.Count;
    }

    public static void Write(IXLWorksheet sheet, YearReport report) => new UnionSheet(sheet, report).Write();

    private void Write()
    {
        SetWidths();
        int row = SheetForm.StartRow(sheet, lastColumn, report.Demonstration);
        SheetForm.Line(sheet, row, 1, lastColumn, $"SỐ LIỆU CỦA CÁC CĐCS – {Texts.PeriodName(report.Scorecard.Period).ToUpper(Vietnamese.Culture)}")
            .Font.SetBold().Font.SetFontSize(14);
        sheet.Row(row).Height = 24;
        SheetForm.Line(sheet, row + 1, 1, lastColumn, "Ô trống: chưa báo cáo.  0: không phát sinh.  ktd: không thuộc diện.  Số liệu của báo cáo chưa duyệt vẫn được tính.").Font.SetItalic();
        // the middle of the sheet is where the paper is cut
        sheet.Range(1, 1, row + 1, 1).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);

        int codeRow = row + 2;
        int headingRow = row + 3;
        SheetForm.Headings(sheet, codeRow, [.. UnionHeadings.Select(_ => ""), .. items.Select(i => i.Code)]);
        SheetForm.Headings(sheet, headingRow, [.. UnionHeadings, .. items.Select(i => i.ShortName)]);

        int lastRow = headingRow;
        foreach (UnionFigures union in report.Unions.OrderBy(u => u.Union.Code, StringComparer.OrdinalIgnoreCase))
        {
            lastRow++;
            WriteUnion(lastRow, lastRow - headingRow, union);
        }

        sheet.Range(headingRow, 1, lastRow, lastColumn).SetAutoFilter();
        int endRow = WriteTotals(headingRow, lastRow);
        SheetForm.Grid(sheet.Range(codeRow, 1, endRow, lastColumn));
        sheet.SheetView.Freeze(headingRow, RepeatedColumns);
        sheet.PageSetup.SetColumnsToRepeatAtLeft(1, RepeatedColumns);
        SheetForm.PreparePrint(sheet, codeRow, headingRow, report.Demonstration, PagesWide);
    }

    private void SetWidths()
    {
        for (int i = 0; i < UnionWidths.Length; i++)
        {
            sheet.Column(i + 1).Width = UnionWidths[i];
        }

        for (int i = 0; i < items.Count; i++)
        {
            sheet.Column(UnionWidths.Length + i + 1).Width = WidthOf(items[i]);
        }
    }

    private static double WidthOf(DataItem item) => item.Kind switch
    {
        DataItemKind.Money => 14,
        DataItemKind.Level when item.Levels.Any(l => l.Name.Length > 12) => 18,
        _ => 10,
    };

    private void WriteUnion(int row, int number, UnionFigures figures)
    {
        GrassrootsUnion union = figures.Union;
        bool closed = !union.IsActiveOn(report.Scorecard.Period.CutOff);
        string note = closed && union.ClosedOn is { } day ? $"Thôi hoạt động từ {Texts.Date(day)}" : "";
        string[] texts = [union.Code, union.Name, union.Sector, note, Texts.SubmissionStateName(figures.State)];
        sheet.Cell(row, 1).SetValue(number);
        sheet.Range(row, 1, row, 2).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        for (int i = 0; i < texts.Length; i++)
        {
            SheetForm.WriteText(sheet.Cell(row, i + 2), texts[i]);
        }

        double height = texts.Select((t, i) => WrappedText.Height(t, UnionWidths[i + 1])).Max();
        for (int i = 0; i < items.Count; i++)
        {
            IXLCell cell = sheet.Cell(row, UnionHeadings.Length + i + 1);
            string text = FigureCell.Write(cell, items[i], figures[items[i]]);
            height = Math.Max(height, WrappedText.Height(text, WidthOf(items[i])));
        }

        sheet.Range(row, 1, row, lastColumn).Style.Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText().Font.SetItalic(closed);
        sheet.Row(row).Height = height;
    }

    /// <summary>Live sums under the counts; gives the table's last row.</summary>
    private int WriteTotals(int headingRow, int lastRow)
    {
        if (lastRow == headingRow)
        {
            SheetForm.Paragraph(sheet, lastRow + 1, lastColumn, "Chưa có CĐCS nào trong kỳ.").Font.SetItalic();
            return lastRow + 1;
        }

        int row = lastRow + 1;
        SheetForm.WriteText(sheet.Cell(row, 3), "Cộng");
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i].Kind != DataItemKind.Level)
            {
                int column = UnionHeadings.Length + i + 1;
                IXLCell cell = sheet.Cell(row, column);
                cell.FormulaA1 = $"SUM({sheet.Cell(headingRow + 1, column).Address}:{sheet.Cell(lastRow, column).Address})";
                cell.Style.NumberFormat.SetFormat(FigureCell.CountFormat);
            }
        }

        sheet.Range(row, 1, row, lastColumn).Style.Font.SetBold();
        string caution = "Dòng Cộng là tổng mọi số đã nhập. Tỷ lệ ở trang Tổng hợp chỉ tính các CĐCS còn hoạt động tại ngày chốt và đã báo cáo đủ cả tử số và mẫu số.";
        // beside the columns repeated on every page: under them it would be printed again, and cut
        SheetForm.Line(sheet, row + 1, RepeatedColumns + 1, lastColumn, caution).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Font.SetItalic();
        return row;
    }
}
