using ClosedXML.Excel;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Reports;
using YenBai.Cdvc.Domain.Submissions;

namespace YenBai.Cdvc.Reporting.Workbooks;

/// <summary>Trang "Chưa báo cáo": who owes what.</summary>
internal static class OutstandingSheet
{
    public const string Name = "Chưa báo cáo";

    private static readonly string[] Headings = ["STT", "Mã", "Nơi báo cáo", "Tình trạng", "Nội dung còn thiếu"];
    private static readonly double[] Widths = [6, 10, 40, 22, 66];

    public static void Write(ReportWorkbook book, IXLWorksheet sheet, YearReport report, IXLCell summary)
    {
        SheetForm.SetWidths(sheet, Widths);
        int row = SheetForm.StartRow(sheet, Headings.Length, report.Demonstration);
        SheetForm.Title(sheet, row, Headings.Length, $"Chưa báo cáo – {Texts.PeriodName(report.Period)}");
        SheetForm.WayBack(sheet.Cell(row + 1, 1), summary);
        SheetForm.Line(sheet, row + 1, 3, Headings.Length, "CĐCS đang hoạt động tại ngày chốt chưa gửi báo cáo hoặc báo cáo bị trả lại, và những gì cấp tỉnh còn phải ghi.").Font.SetItalic();
        int headingRow = row + 2;
        SheetForm.Headings(sheet, headingRow, Headings);
        SheetForm.Grid(sheet.Range(headingRow, 1, headingRow, Headings.Length));

        LongTable table = new(sheet, headingRow + 1, Headings.Length, Rows(report));
        table.Shape(0, range => range.Range(1, 1, 1, 2).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center));
        book.Fill(sheet, table);
        sheet.SheetView.FreezeRows(headingRow);
        SheetForm.PreparePrint(sheet, headingRow, headingRow, report.Demonstration);
    }

    private static IEnumerable<LongRow> Rows(YearReport report)
    {
        int number = 0;
        if (report.Scorecard.ActiveUnions == 0)
        {
            yield return Row(default, "", "Chưa có CĐCS nào trong kỳ.", "", "");
        }

        foreach (OutstandingReport owed in report.Outstanding())
        {
            number++;
            yield return Row((long?)number, owed.Union?.Code ?? "", owed.Body.Name, Texts.OutstandingKindName(owed.Kind), ReminderText.Owes(owed));
        }

        foreach ((Domain.Programmes.DataItem item, IReadOnlyList<string> unions) in report.Undecided())
        {
            number++;
            yield return Row((long?)number, "", "Cấp tỉnh", "Chưa ghi", $"{item.Name} của {Texts.Count(unions.Count)} CĐCS: {Texts.SomeOf(unions, most: 20)}.");
        }

        if (number == 0)
        {
            yield return Row(default, "", "Không còn nơi nào.", "", "");
        }
    }

    private static LongRow Row(params LongCell[] cells) => new(0, cells.Select((c, i) => WrappedText.Height(c.Text ?? "", Widths[i])).Max(), cells);
}
