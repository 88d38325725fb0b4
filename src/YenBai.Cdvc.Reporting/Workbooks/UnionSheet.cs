using ClosedXML.Excel;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Reports;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Reporting.Workbooks;

/// <summary>Trang "Số liệu CĐCS": every CĐCS and every figure the summary was computed from.</summary>
internal sealed class UnionSheet
{
    public const string Name = "Số liệu CĐCS";

    /// <summary>Style of a row, for every sheet that lists CĐCS.</summary>
    public const int Active = 0;

    /// <inheritdoc cref="Active"/>
    public const int Closed = 1;

    private static readonly string[] UnionHeadings = ["STT", "Mã", "Tên CĐCS", "Khối", "Ghi chú", "Tình trạng báo cáo"];
    private static readonly double[] UnionWidths = [5, 9, 32, 14, 14, 11];

    // about twenty items on one page would print too small to read
    private const int PagesWide = 2;

    // STT, Mã, Tên CĐCS: in sight on every page and while scrolling
    private const int RepeatedColumns = 3;

    private readonly IXLWorksheet sheet;
    private readonly YearReport report;
    private readonly IReadOnlyList<DataItem> items;
    private readonly IReadOnlyList<GrassrootsUnion> unions;
    private readonly int lastColumn;

    private UnionSheet(IXLWorksheet sheet, YearReport report)
    {
        this.sheet = sheet;
        this.report = report;
        items = [.. report.Programme.DataItems.Where(i => i.Reporter != Reporter.Province).OrderBy(i => i.Order)];
        unions = [.. report.Unions];
        lastColumn = UnionHeadings.Length + items.Count;
    }

    public static void Write(ReportWorkbook book, IXLWorksheet sheet, YearReport report) => new UnionSheet(sheet, report).Write(book);

    private void Write(ReportWorkbook book)
    {
        SheetForm.SetWidths(sheet, [.. UnionWidths, .. items.Select(FigureCell.Width)]);
        int row = SheetForm.StartRow(sheet, lastColumn, report.Demonstration);
        SheetForm.Title(sheet, row, lastColumn, $"Số liệu của các CĐCS – {Texts.PeriodName(report.Period)}");
        SheetForm.Line(sheet, row + 1, 1, lastColumn, "Ô trống: chưa báo cáo.  0: không phát sinh.  ktd: không thuộc diện.  Số liệu của báo cáo chưa duyệt vẫn được tính.").Font.SetItalic();
        // the middle of the sheet is where the paper is cut
        sheet.Range(1, 1, row + 1, 1).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);

        int codeRow = row + 2;
        int headingRow = row + 3;
        SheetForm.Headings(sheet, codeRow, [.. UnionHeadings.Select(_ => ""), .. items.Select(i => i.Code)]);
        SheetForm.Headings(sheet, headingRow, [.. UnionHeadings, .. items.Select(i => i.ShortName)]);
        SheetForm.Grid(sheet.Range(codeRow, 1, headingRow, lastColumn));

        int lastRow = headingRow + Math.Max(1, unions.Count);
        book.Fill(sheet, Table(headingRow + 1));
        sheet.Range(headingRow, 1, lastRow, lastColumn).SetAutoFilter();
        WriteTotals(book, headingRow + 1, lastRow);
        sheet.SheetView.Freeze(headingRow, RepeatedColumns);
        sheet.PageSetup.SetColumnsToRepeatAtLeft(1, RepeatedColumns);
        SheetForm.PreparePrint(sheet, codeRow, headingRow, report.Demonstration, PagesWide);
    }

    private LongTable Table(int firstRow)
    {
        LongTable table = new(sheet, firstRow, lastColumn, unions.Count == 0 ? [NoUnion(lastColumn)] : unions.Select((union, index) => Row(index + 1, union)));
        table.Shape(Active, Shape);
        table.Shape(Closed, range =>
        {
            Shape(range);
            range.Style.Font.SetItalic();
        });
        return table;
    }

    private void Shape(IXLRange range)
    {
        range.Range(1, 1, 1, 2).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        for (int i = 0; i < items.Count; i++)
        {
            IXLStyle style = range.Cell(1, UnionHeadings.Length + i + 1).Style;
            bool isLevel = items[i].Kind == DataItemKind.Level;
            style.Alignment.SetHorizontal(isLevel ? XLAlignmentHorizontalValues.Center : XLAlignmentHorizontalValues.Right).NumberFormat.SetFormat(FigureCell.CountFormat);
        }
    }

    /// <summary>The one row of a table without CĐCS.</summary>
    public static LongRow NoUnion(int columns) =>
        new(Active, (2 * WrappedText.LineHeight) + 4, [default, default, "Chưa có CĐCS nào trong kỳ.", .. Enumerable.Repeat(default(LongCell), columns - 3)]);

    private LongRow Row(int number, GrassrootsUnion union)
    {
        bool closed = !union.IsActiveOn(report.Period.CutOff);
        string note = closed && union.ClosedOn is { } day ? $"Thôi hoạt động từ {Texts.Date(day)}" : "";
        LongCell[] cells =
        [
            (long?)number, union.Code, union.Name, union.Sector, note, Texts.SubmissionStateName(report.Input.ReportState(union.Id)),
            .. items.Select(i => FigureCell.Of(i, report[union, i])),
        ];
        double height = cells.Select((c, i) => c.Text is { } text ? WrappedText.Height(text, i < UnionWidths.Length ? UnionWidths[i] : FigureCell.Width(items[i - UnionWidths.Length])) : 0).Max();
        return new LongRow(closed ? Closed : Active, height, cells);
    }

    /// <summary>Live sums under the counts.</summary>
    private void WriteTotals(ReportWorkbook book, int firstRow, int lastRow)
    {
        int row = lastRow + 1;
        SheetForm.WriteText(sheet.Cell(row, 3), "Cộng");
        for (int i = 0; i < items.Count; i++)
        {
            DataItem item = items[i];
            if (item.Kind != DataItemKind.Level)
            {
                int column = UnionHeadings.Length + i + 1;
                IXLCell cell = sheet.Cell(row, column);
                book.Formula(
                    cell, $"SUM({sheet.Cell(firstRow, column).Address}:{sheet.Cell(lastRow, column).Address})", unions.Sum(u => report[u, item] is { IsNumber: true } value ? value.Number : 0));
                cell.Style.NumberFormat.SetFormat(FigureCell.CountFormat);
            }
        }

        sheet.Range(row, 1, row, lastColumn).Style.Font.SetBold();
        SheetForm.Grid(sheet.Range(row, 1, row, lastColumn));
        string caution = "Dòng Cộng là tổng mọi số đã nhập. Tỷ lệ ở trang Tổng hợp chỉ tính các CĐCS còn hoạt động tại ngày chốt và đã báo cáo đủ cả tử số và mẫu số.";
        // beside the columns repeated on every page: under them it would be printed again, and cut
        SheetForm.Line(sheet, row + 1, RepeatedColumns + 1, lastColumn, caution).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Font.SetItalic();
    }
}
