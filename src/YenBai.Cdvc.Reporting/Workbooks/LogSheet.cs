using ClosedXML.Excel;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Reports;

namespace YenBai.Cdvc.Reporting.Workbooks;

/// <summary>Trang "Nhật ký": every save of the period's figures, so that each number can be traced to who typed it and when.</summary>
internal static class LogSheet
{
    public const string Name = "Nhật ký";

    private static readonly string[] Headings = ["STT", "Thời điểm (giờ Việt Nam)", "Người ghi", "Mã CĐCS", "Tên CĐCS", "Mã mục", "Mục", "Trước", "Sau", "Cách ghi", "Ghi chú của ô"];
    private static readonly double[] Widths = [7, 17, 18, 9, 25, 12, 24, 11, 11, 15, 16];

    public static void Write(ReportWorkbook book, IXLWorksheet sheet, YearReport report, IXLCell summary)
    {
        SheetForm.SetWidths(sheet, Widths);
        int row = SheetForm.StartRow(sheet, Headings.Length, report.Demonstration);
        SheetForm.Title(sheet, row, Headings.Length, $"Nhật ký số liệu – {Texts.PeriodName(report.Period)}");
        SheetForm.WayBack(sheet.Cell(row + 1, 1), summary);
        string which = report.LogIsCut
            ? $"{Texts.Count(report.Log.Count)} lần ghi gần nhất của kỳ, từ cũ đến mới; các lần cũ hơn xem trong phần mềm."
            : "Mọi lần ghi số liệu của kỳ, từ cũ đến mới. Lọc cột Mã CĐCS và Mã mục để xem lịch sử của một ô.";
        SheetForm.Line(sheet, row + 1, 3, Headings.Length, which).Font.SetItalic();
        int headingRow = row + 2;
        SheetForm.Headings(sheet, headingRow, Headings);
        SheetForm.Grid(sheet.Range(headingRow, 1, headingRow, Headings.Length));
        LongTable table = new(sheet, headingRow + 1, Headings.Length, Rows(report));
        table.Shape(0, range =>
        {
            range.Style.NumberFormat.SetFormat(FigureCell.CountFormat);
            range.Range(1, 8, 1, 9).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
            foreach (int column in (int[])[1, 2, 4, 6, 10])
            {
                range.Cell(1, column).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
            }
        });
        book.Fill(sheet, table);
        sheet.Range(headingRow, 1, headingRow + Math.Max(1, report.Log.Count), Headings.Length).SetAutoFilter();
        sheet.SheetView.FreezeRows(headingRow);
        SheetForm.PreparePrint(sheet, headingRow, headingRow, report.Demonstration);
    }

    private static IEnumerable<LongRow> Rows(YearReport report)
    {
        Dictionary<string, DataItem> items = report.Programme.DataItems.ToDictionary(i => i.Code, StringComparer.Ordinal);
        Dictionary<string, string> names = report.Input.Unions.ToDictionary(u => u.Code, u => u.Name, StringComparer.OrdinalIgnoreCase);
        int number = 0;
        foreach (FigureLogLine line in report.Log)
        {
            number++;
            items.TryGetValue(line.ItemCode, out DataItem? item);
            yield return Row(
            [
                (long?)number, Texts.Moment(line.At), line.By, line.UnionCode ?? "", line.UnionCode is { } code ? names.GetValueOrDefault(code, "") : "Cấp tỉnh",
                line.ItemCode, item?.ShortName ?? "", Value(item, line.Before), Value(item, line.After), Texts.OriginName(line.Origin), line.Note ?? "",
            ]);
        }

        if (number == 0)
        {
            yield return Row([default, "", "Chưa có lần ghi nào.", .. Enumerable.Repeat(default(LongCell), Headings.Length - 3)]);
        }
    }

    /// <summary>The log outlives scales: a level that is no longer known is told by its number.</summary>
    private static LongCell Value(DataItem? item, FigureValue value) => value switch
    {
        { IsBlank: true } => "trống",
        { IsNumber: true } when item is null || (item.Kind == DataItemKind.Level && item.LevelOf(value) is null) => (long?)value.Number,
        { IsNumber: true } => FigureCell.Of(item, value),
        _ => FigureText.NotApplicableCode,
    };

    private static LongRow Row(LongCell[] cells) => new(0, cells.Select((c, i) => WrappedText.Height(c.Text ?? "", Widths[i])).Max(), cells);
}
