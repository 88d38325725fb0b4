using ClosedXML.Excel;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Reporting.Workbooks;

/// <summary>Trang "Nhiệm kỳ 2023–2027": each row's years, one below the other target, actual and status.</summary>
internal sealed class TermSheet
{
    private const int FixedColumns = 3;
    private const int MostNames = 30;
    private const double YearsWidth = 104;
    private static readonly string[] Lines = ["Kế hoạch", "Thực hiện", "Đánh giá"];
    private static readonly double[] FixedWidths = [9, 38, 11];

    private readonly IXLWorksheet sheet;
    private readonly TermScorecard term;
    private readonly bool demonstration;
    private readonly int[] years;
    private readonly double[] widths;

    private TermSheet(IXLWorksheet sheet, TermScorecard term, bool demonstration)
    {
        this.sheet = sheet;
        this.term = term;
        this.demonstration = demonstration;
        years = [.. term.Programme.Years];
        widths = [.. FixedWidths, .. years.Select(_ => YearsWidth / years.Length)];
    }

    private int LastColumn => widths.Length;

    /// <summary>"Nhiệm kỳ 2023–2027".</summary>
    public static string Name(Programme programme) => $"Nhiệm kỳ {Texts.Year(programme.FirstYear)}–{Texts.Year(programme.LastYear)}";

    /// <param name="summary">Where the way back leads; null where the file has no summary.</param>
    /// <param name="until">The last period that counts; null for all.</param>
    public static void Write(IXLWorksheet sheet, TermScorecard term, bool demonstration, IXLCell? summary, ReportingPeriod? until) => new TermSheet(sheet, term, demonstration).Write(summary, until);

    private void Write(IXLCell? summary, ReportingPeriod? until)
    {
        SheetForm.SetWidths(sheet, widths);
        int row = SheetForm.StartRow(sheet, LastColumn, demonstration);
        Programme programme = term.Programme;
        SheetForm.Title(sheet, row, LastColumn, $"Kết quả thực hiện các chỉ tiêu cả nhiệm kỳ {programme.CongressTerm}");
        SheetForm.Line(sheet, row + 1, FixedColumns, LastColumn, 
            $"Mỗi năm lấy kỳ báo cáo mới nhất đã có số liệu của dòng chỉ tiêu{(until is null ? "" : $", tính đến hết kỳ {Texts.PeriodName(until)}")}.").Font.SetItalic();
        if (summary is not null)
        {
            SheetForm.WayBack(sheet.Cell(row + 1, 1), summary);
        }

        int headingRow = row + 2;
        SheetForm.Headings(sheet, headingRow, ["Chỉ tiêu", "Nội dung", "", .. years.Select(Texts.Year)]);
        row = headingRow + 1;
        foreach (TermMeasure measure in term.Measures)
        {
            row = WriteMeasure(row, measure);
        }

        SheetForm.Grid(sheet.Range(headingRow, 1, row - 1, LastColumn));
        SheetForm.Paragraph(sheet, row, LastColumn, "Thực hiện ghi kèm “6 tháng”, “9 tháng” là số liệu chưa trọn năm; “tạm tính” là còn CĐCS chưa báo cáo.");
        sheet.SheetView.Freeze(headingRow, FixedColumns);
        SheetForm.PreparePrint(sheet, headingRow, headingRow, demonstration);
    }

    private int WriteMeasure(int row, TermMeasure measure)
    {
        int last = row + Lines.Length - 1;
        Merge(row, last, 1, Texts.MeasureCode(measure.Measure)).Font.SetBold().Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        Merge(row, last, 2, measure.Measure.Wording);
        for (int line = 0; line < Lines.Length; line++)
        {
            SheetForm.WriteText(sheet.Cell(row + line, 3), Lines[line]);
            sheet.Row(row + line).Height = WrappedText.LineHeight + 4;
        }

        for (int i = 0; i < years.Length; i++)
        {
            TermYear? figures = measure.Years.FirstOrDefault(y => y.Period.Year == years[i]);
            string[] texts =
            [
                Texts.Target(measure.Measure, measure.Measure.TargetOf(years[i])),
                figures is null ? Texts.None : Texts.TermActual(figures),
                Texts.TermStatus(term.Programme, measure.Measure, years[i], figures),
            ];
            for (int line = 0; line < Lines.Length; line++)
            {
                SheetForm.WriteText(sheet.Cell(row + line, FixedColumns + i + 1), texts[line]);
                sheet.Row(row + line).Height = Math.Max(sheet.Row(row + line).Height, WrappedText.Height(texts[line], widths[FixedColumns + i]));
            }
        }

        sheet.Range(row, FixedColumns, last, LastColumn).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText();
        StatusColours.Apply(sheet.Range(last, FixedColumns + 1, last, LastColumn));
        double missing = WrappedText.Height(measure.Measure.Wording, widths[1]) - Enumerable.Range(row, Lines.Length).Sum(r => sheet.Row(r).Height);
        sheet.Row(last).Height += Math.Max(0, missing);
        return WriteRemarks(last + 1, measure);
    }

    private int WriteRemarks(int row, TermMeasure measure)
    {
        string?[] remarks =
        [
            Texts.Cumulative(measure),
            measure.NotYetPassed is { Count: > 0 } waiting ? $"Còn {Texts.Count(waiting.Count)} CĐCS chưa được kiểm tra trong nhiệm kỳ: {Texts.SomeOf(waiting, MostNames)}" : null,
        ];
        foreach (string remark in remarks.OfType<string>())
        {
            SheetForm.Paragraph(sheet, row, LastColumn, $"{Texts.MeasureCode(measure.Measure)}: {remark}.").Font.SetItalic();
            row++;
        }

        return row;
    }

    private IXLStyle Merge(int firstRow, int lastRow, int column, string text)
    {
        IXLRange range = sheet.Range(firstRow, column, lastRow, column).Merge();
        SheetForm.WriteText(range.FirstCell(), text);
        range.Style.Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText();
        return range.Style;
    }
}
