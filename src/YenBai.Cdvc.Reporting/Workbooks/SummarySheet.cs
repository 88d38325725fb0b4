using ClosedXML.Excel;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Documents;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Reports;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Reporting.Documents;

namespace YenBai.Cdvc.Reporting.Workbooks;

/// <summary>Trang "Tổng hợp": table II.2 of the programme with the year's actuals, in the union's document form.</summary>
internal sealed class SummarySheet
{
    public const string Name = "Tổng hợp";

    private const int LastColumn = 9;
    private const int MostNames = 30;
    /// <summary>Of table II.2 with the year's results; the annex of the document has the same.</summary>
    public static readonly string[] Headings = ["Chỉ tiêu", "Nội dung", "Kế hoạch", "Thực hiện", "Tỷ lệ (%)", "Đánh giá", "Chủ trì", "Phối hợp", "Nguyên nhân và ghi chú"];
    private static readonly double[] Widths = [8.5, 38, 11, 17, 8.5, 32, 12, 22, 30];

    private readonly ReportWorkbook book;
    private readonly IXLWorksheet sheet;
    private readonly YearReport report;
    private readonly IReadOnlyDictionary<string, MeasureTotals> totals;

    private SummarySheet(ReportWorkbook book, IXLWorksheet sheet, YearReport report, IReadOnlyDictionary<string, MeasureTotals> totals)
    {
        this.book = book;
        this.sheet = sheet;
        this.report = report;
        this.totals = totals;
    }

    /// <param name="totals">Of each row, by its code: where the number comes from.</param>
    public static void Write(ReportWorkbook book, IXLWorksheet sheet, YearReport report, IReadOnlyDictionary<string, MeasureTotals> totals) =>
        new SummarySheet(book, sheet, report, totals).Write();

    /// <summary>"CT 8.2: 2 CĐCS không thuộc diện, không tính vào mẫu số: …".</summary>
    public static string NotApplicable(MeasureScore score) =>
        $"{Texts.MeasureCode(score.Measure)}: {Texts.Count(score.NotApplicable.Count)} CĐCS không thuộc diện, không tính vào mẫu số: {Texts.SomeOf(score.NotApplicable, MostNames)}.";

    private void Write()
    {
        SheetForm.SetWidths(sheet, Widths);
        int headingRow = WriteTitle(SheetForm.StartRow(sheet, LastColumn, report.Demonstration));
        SheetForm.Headings(sheet, headingRow, Headings);
        int row = headingRow + 1;
        foreach (IGrouping<Indicator, MeasureScore> indicator in report.Scorecard.Measures.GroupBy(m => m.Indicator))
        {
            row = WriteIndicator(row, indicator.Key, [.. indicator]);
        }

        SheetForm.Grid(sheet.Range(headingRow, 1, row - 1, LastColumn));
        StatusColours.Apply(sheet.Range(headingRow + 1, 6, row - 1, 6));
        WriteSignature(WriteNotes(row));
        sheet.SheetView.FreezeRows(headingRow);
        SheetForm.PreparePrint(sheet, headingRow, headingRow, report.Demonstration);
    }

    private int WriteTitle(int row)
    {
        WriteHead(sheet, row, report.Form);
        SheetForm.Title(sheet, row + 4, LastColumn, $"Tổng hợp kết quả thực hiện các chỉ tiêu {Texts.PeriodName(report.Period)}");
        Programme programme = report.Programme;
        SheetForm.Line(sheet, row + 5, 1, LastColumn,
            $"(Chương trình hành động số {programme.Number} ngày {Texts.Date(programme.IssuedOn)}, nhiệm kỳ {programme.CongressTerm})");
        SheetForm.Line(sheet, row + 6, 1, LastColumn,
            $"Số liệu từ ngày {Texts.Date(report.Period.Start)} đến ngày chốt {Texts.Date(report.Period.CutOff)}").Font.SetItalic();
        SheetForm.Line(sheet, row + 7, 1, LastColumn, CoverageLine()).Font.SetItalic();
        sheet.Row(row + 7).Height = 20;
        return row + 8;
    }

    private static void WriteHead(IXLWorksheet sheet, int row, DocumentForm form)
    {
        SheetForm.Line(sheet, row, 1, 3, Upper(form.ParentBody));
        SheetForm.Line(sheet, row + 1, 1, 3, Upper(form.Issuer)).Font.SetBold();
        SheetForm.Line(sheet, row + 2, 1, 3, $"Số:        /{form.ReportSymbol}");
        SheetForm.Line(sheet, row, 5, LastColumn, form.TitleLine).Font.SetBold();
        SheetForm.Line(sheet, row + 1, 5, LastColumn, form.MottoLine).Font.SetBold().Font.SetUnderline(XLFontUnderlineValues.Single);
        SheetForm.Line(sheet, row + 2, 5, LastColumn, $"{form.Place}, {WordBlocks.BlankDate}").Font.SetItalic();
    }

    private string CoverageLine()
    {
        if (report.Scorecard.ActiveUnions == 0)
        {
            return "Chưa có CĐCS nào hoạt động tại ngày chốt.";
        }

        int provisional = report.Scorecard.Measures.Count(m => m.Provisional);
        string unions = $"Số CĐCS đang hoạt động tại ngày chốt: {Texts.Count(report.Scorecard.ActiveUnions)}; đã báo cáo đủ: {Texts.Count(report.Input.CompleteUnions)}.";
        return provisional == 0 ? unions : $"{unions} Số liệu tạm tính: {Texts.Count(provisional)} dòng chỉ tiêu còn thiếu báo cáo.";
    }

    private int WriteIndicator(int firstRow, Indicator indicator, IReadOnlyList<MeasureScore> scores)
    {
        for (int i = 0; i < scores.Count; i++)
        {
            WriteMeasure(firstRow + i, scores[i]);
        }

        int lastRow = firstRow + scores.Count - 1;
        string lead = report.LeadOf(indicator);
        string supporting = Texts.Supporting(indicator);
        WriteMerged(firstRow, lastRow, 1, Texts.IndicatorCode(indicator)).Font.SetBold();
        SheetForm.Link(sheet.Cell(firstRow, 1), totals[scores[0].Measure.Code].Target.Worksheet.FirstCell());
        WriteMerged(firstRow, lastRow, 7, lead);
        WriteMerged(firstRow, lastRow, 8, supporting);

        double needed = Math.Max(WrappedText.Height(lead, Widths[6]), WrappedText.Height(supporting, Widths[7]));
        double given = Enumerable.Range(firstRow, scores.Count).Sum(r => sheet.Row(r).Height);
        if (needed > given)
        {
            sheet.Row(lastRow).Height += needed - given;
        }

        return lastRow + 1;
    }

    private void WriteMeasure(int row, MeasureScore score)
    {
        MeasureTotals total = totals[score.Measure.Code];
        (int Column, string Text)[] texts =
        [
            (2, $"{score.Measure.Code}. {score.Measure.Wording}"),
            (3, Texts.Target(score.Measure, score.Target)),
            (4, Texts.Actual(score)),
            (6, Texts.Assessment(report.Scorecard, score)),
            (9, report.NoteOf(score.Measure) is { } note ? Texts.RowNote(note) : ""),
        ];
        foreach ((int column, string text) in texts)
        {
            SheetForm.WriteText(sheet.Cell(row, column), text);
        }

        book.Formula(sheet.Cell(row, 5), MeasureFormulas.Achievement(total.Actual, total.Target), score.Achievement is { } achievement ? Texts.Cut(achievement) : null);
        sheet.Cell(row, 5).Style.NumberFormat.SetFormat("#,##0.0");
        IXLStyle style = sheet.Range(row, 1, row, LastColumn).Style;
        style.Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText();
        sheet.Range(row, 3, row, 5).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        SheetForm.Link(sheet.Cell(row, 4), total.Actual);
        sheet.Row(row).Height = texts.Select(t => WrappedText.Height(t.Text, Widths[t.Column - 1])).Max();
    }

    private IXLStyle WriteMerged(int firstRow, int lastRow, int column, string text)
    {
        IXLRange range = sheet.Range(firstRow, column, lastRow, column);
        if (firstRow < lastRow)
        {
            range.Merge();
        }

        SheetForm.WriteText(range.FirstCell(), text);
        range.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        return range.Style;
    }

    private int WriteNotes(int row)
    {
        List<string> notes =
        [
            "Tỷ lệ (%) = Thực hiện ÷ Kế hoạch × 100. Số lẻ cắt sau một chữ số thập phân, không làm tròn; khi xét đạt hay chưa đạt dùng số chính xác.",
            "Bấm vào ô Chỉ tiêu hoặc ô Thực hiện để mở trang số liệu từng CĐCS của chỉ tiêu đó; tỷ lệ tính bằng công thức từ trang đó.",
        ];
        foreach (MeasureScore score in report.Scorecard.Measures)
        {
            if (Texts.Average(report.Scorecard, score) is { } average)
            {
                notes.Add($"{Texts.MeasureCode(score.Measure)}: {average}.");
            }

            if (score.NotApplicable.Count > 0)
            {
                notes.Add(NotApplicable(score));
            }
        }

        row++;
        SheetForm.Paragraph(sheet, row, LastColumn, "Ghi chú:").Font.SetBold();
        foreach (string note in notes)
        {
            row++;
            SheetForm.Paragraph(sheet, row, LastColumn, note);
        }

        return row + 2;
    }

    private void WriteSignature(int row)
    {
        SheetForm.Line(sheet, row, 6, LastColumn, report.Form.OnBehalfOf).Font.SetBold();
        SheetForm.Line(sheet, row + 1, 6, LastColumn, report.Form.SignerTitle).Font.SetBold();
        SheetForm.Line(sheet, row + 2, 6, LastColumn, "(Ký tên, đóng dấu)").Font.SetItalic();
        sheet.Row(row + 3).Height = 60;
        SheetForm.Line(sheet, row + 4, 6, LastColumn, report.Form.SignerName).Font.SetBold();
    }

    private static string Upper(string text) => text.ToUpper(Vietnamese.Culture);
}
