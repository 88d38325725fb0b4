using ClosedXML.Excel;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Reports;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Reporting.Workbooks;

/// <summary>Trang "Số 1" … "Số 10": what every CĐCS brings to the rows of one chỉ tiêu, and totals that compute themselves from it.</summary>
internal sealed class IndicatorSheet
{
    private const int UnionColumns = 5;
    private const int ActivityColumn = 4;
    private const double PageWidth = 142;
    private static readonly string[] UnionHeadings = ["STT", "Mã", "Tên CĐCS", "Hoạt động", "Báo cáo"];
    private static readonly double[] UnionWidths = [5, 9, 28, 15.5, 10.5];

    private readonly ReportWorkbook book;
    private readonly IXLWorksheet sheet;
    private readonly YearReport report;
    private readonly IReadOnlyList<GrassrootsUnion> unions;
    private readonly List<MeasureColumns> measures = [];
    private readonly double[] widths;
    private int firstRow;

    private IndicatorSheet(ReportWorkbook book, IXLWorksheet sheet, YearReport report, IEnumerable<MeasureScore> scores)
    {
        this.book = book;
        this.sheet = sheet;
        this.report = report;
        unions = [.. report.Unions];
        foreach (MeasureScore score in scores)
        {
            measures.Add(new MeasureColumns(report, score, measures.Count == 0 ? UnionColumns + 1 : measures[^1].LastColumn + 1));
        }

        double[] weights = [.. measures.SelectMany(m => m.Weights)];
        widths = [.. UnionWidths, .. weights.Select(w => Math.Max(9, (PageWidth - UnionWidths.Sum()) * w / weights.Sum()))];
    }

    private int LastColumn => widths.Length;

    private int LastRow => firstRow + Math.Max(1, unions.Count) - 1;

    /// <param name="summary">Where the way back leads.</param>
    /// <param name="province">The province's own figures, by item code.</param>
    /// <returns>The cells of each row's totals, by its code.</returns>
    public static IReadOnlyDictionary<string, MeasureTotals> Write(
        ReportWorkbook book, IXLWorksheet sheet, YearReport report, IGrouping<Indicator, MeasureScore> indicator, IXLCell summary, IReadOnlyDictionary<string, IXLCell> province) =>
        new IndicatorSheet(book, sheet, report, indicator).Write(indicator.Key, summary, province);

    private Dictionary<string, MeasureTotals> Write(Indicator indicator, IXLCell summary, IReadOnlyDictionary<string, IXLCell> province)
    {
        SheetForm.SetWidths(sheet, widths);
        int row = SheetForm.StartRow(sheet, LastColumn, report.Demonstration);
        SheetForm.Title(sheet, row, LastColumn, $"Chỉ tiêu {Texts.IndicatorCode(indicator)}: {indicator.ShortName} – {Texts.PeriodName(report.Period)}");
        SheetForm.WayBack(sheet.Cell(row + 1, 1), summary);
        SheetForm.Line(sheet, row + 1, 3, LastColumn, "Ô trống: chưa báo cáo.  0: không phát sinh.  ktd: không thuộc diện.  Kết quả chung tự tính ở cuối bảng.").Font.SetItalic();
        int headingRow = WriteHeadings(row + 2);
        firstRow = headingRow + 1;
        book.Fill(sheet, Table());
        foreach (MeasureColumns columns in measures.Where(m => !m.IsProvincial))
        {
            StatusColours.Apply(sheet.Range(firstRow, columns.LastColumn, LastRow, columns.LastColumn));
        }

        sheet.Range(headingRow, 1, LastRow, LastColumn).SetAutoFilter();
        Dictionary<string, MeasureTotals> totals = WriteTotals(LastRow + 1, province);
        sheet.SheetView.Freeze(headingRow, 3);
        SheetForm.PreparePrint(sheet, headingRow - 1, headingRow, report.Demonstration);
        return totals;
    }

    /// <summary>Gives the row of the columns' headings.</summary>
    private int WriteHeadings(int row)
    {
        SheetForm.Headings(sheet, row, [.. Enumerable.Repeat("", LastColumn)]);
        SheetForm.Headings(sheet, row + 1, [.. UnionHeadings, .. measures.SelectMany(m => m.Headings)]);
        sheet.Range(row, 1, row, UnionColumns).Merge();
        foreach (MeasureColumns columns in measures)
        {
            string wording = $"{Texts.MeasureCode(columns.Score.Measure)}. {columns.Score.Measure.Wording}";
            SheetForm.WriteText(sheet.Range(row, columns.FirstColumn, row, columns.LastColumn).Merge().FirstCell(), wording);
            sheet.Row(row).Height = Math.Max(sheet.Row(row).Height, WrappedText.Height(wording, WidthOf(columns) * 0.9));
            if (columns.IsProvincial)
            {
                sheet.Range(row + 1, columns.FirstColumn, row + 1, columns.LastColumn).Merge();
            }
        }

        SheetForm.Grid(sheet.Range(row, 1, row + 1, LastColumn));
        return row + 1;
    }

    private LongTable Table()
    {
        LongTable table = new(sheet, firstRow, LastColumn, unions.Count == 0 ? [UnionSheet.NoUnion(LastColumn)] : unions.Select((union, index) => Row(index + 1, union)));
        table.Shape(UnionSheet.Active, Shape);
        table.Shape(UnionSheet.Closed, range =>
        {
            Shape(range);
            range.Style.Font.SetItalic();
        });
        return table;
    }

    private void Shape(IXLRange range)
    {
        range.Range(1, 1, 1, 2).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        range.Range(1, ActivityColumn, 1, LastColumn).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        foreach (MeasureColumns columns in measures)
        {
            range.Range(1, columns.FirstColumn, 1, columns.LastColumn).Style.NumberFormat.SetFormat(FigureCell.CountFormat);
            if (columns.IsProvincial)
            {
                range.Range(1, columns.FirstColumn, 1, columns.LastColumn).Style.Fill.SetBackgroundColor(XLColor.FromHtml("#F3F3F3"));
            }
            else if (columns.Count == 4)
            {
                range.Cell(1, columns.LastColumn - 1).Style.NumberFormat.SetFormat("#,##0.0");
            }
        }
    }

    private LongRow Row(int number, GrassrootsUnion union)
    {
        bool closed = !union.IsActiveOn(report.Period.CutOff);
        string activity = closed && union.ClosedOn is { } day ? $"Thôi từ {Texts.Date(day)}" : MeasureFormulas.Active;
        LongCell[] cells =
        [
            (long?)number, union.Code, union.Name, activity, Texts.SubmissionStateName(report.Input.ReportState(union.Id)),
            .. measures.SelectMany(m => m.Cells(union)),
        ];
        return new LongRow(
            closed ? UnionSheet.Closed : UnionSheet.Active, cells.Select((c, i) => c.Text is { } text ? WrappedText.Height(text, widths[i]) : 0).Max(), cells);
    }

    private Dictionary<string, MeasureTotals> WriteTotals(int row, IReadOnlyDictionary<string, IXLCell> province)
    {
        Dictionary<string, MeasureTotals> totals = new(StringComparer.Ordinal);
        foreach (MeasureColumns columns in measures)
        {
            string[] ranges = columns.IsProvincial
                ? [.. columns.Score.Measure.Formula.ItemCodes.Select(code => ReportWorkbook.Reference(province[code]))]
                : [.. columns.Score.Measure.Formula.ItemCodes.Select((_, i) => RangeOf(columns.FirstColumn + i))];
            MeasureFormulas formulas = new(report.Programme, columns.Score.Measure, ranges, RangeOf(ActivityColumn), columns.IsProvincial);
            totals.Add(columns.Score.Measure.Code, MeasureTotals.Write(book, report, columns, formulas, sheet.Cell(row, columns.FirstColumn)));
        }

        for (int i = 0; i < MeasureTotals.Labels.Length; i++)
        {
            IXLStyle style = SheetForm.Line(sheet, row + i, 1, UnionColumns, MeasureTotals.Labels[i]);
            style.Font.SetBold().Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right).Alignment.SetWrapText();
        }

        SheetForm.Grid(sheet.Range(row, 1, row + MeasureTotals.Labels.Length - 1, LastColumn));
        WriteNotApplicable(row + MeasureTotals.Labels.Length);
        return totals;
    }

    private void WriteNotApplicable(int row)
    {
        foreach (MeasureScore score in measures.Select(m => m.Score).Where(s => s.NotApplicable.Count > 0))
        {
            SheetForm.Paragraph(sheet, row, LastColumn, SummarySheet.NotApplicable(score));
            row++;
        }
    }

    private string RangeOf(int column) => $"{sheet.Cell(firstRow, column).Address.ToStringFixed(XLReferenceStyle.A1)}:{sheet.Cell(LastRow, column).Address.ToStringFixed(XLReferenceStyle.A1)}";

    private double WidthOf(MeasureColumns columns) => widths[(columns.FirstColumn - 1)..columns.LastColumn].Sum();
}
