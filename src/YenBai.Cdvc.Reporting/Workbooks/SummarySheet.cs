using ClosedXML.Excel;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Reporting.Workbooks;

/// <summary>Trang "Tổng hợp": table II.2 of the programme with the year's actuals, in the union's document form.</summary>
internal sealed class SummarySheet
{
    private const int LastColumn = 8;
    private static readonly string[] Headings = ["Chỉ tiêu", "Nội dung", "Kế hoạch", "Thực hiện", "Tỷ lệ (%)", "Đánh giá", "Chủ trì", "Phối hợp"];
    private static readonly double[] Widths = [8.5, 44, 11, 18, 9, 34, 12, 23];

    private readonly IXLWorksheet sheet;
    private readonly YearReport report;
    private readonly Scorecard scorecard;

    private SummarySheet(IXLWorksheet sheet, YearReport report)
    {
        this.sheet = sheet;
        this.report = report;
        scorecard = report.Scorecard;
    }

    public static void Write(IXLWorksheet sheet, YearReport report) => new SummarySheet(sheet, report).Write();

    private void Write()
    {
        for (int i = 0; i < LastColumn; i++)
        {
            sheet.Column(i + 1).Width = Widths[i];
        }

        int headingRow = WriteTitle(SheetForm.StartRow(sheet, LastColumn, report.Demonstration));
        SheetForm.Headings(sheet, headingRow, Headings);
        int row = headingRow + 1;
        foreach (IGrouping<Indicator, MeasureScore> indicator in scorecard.Measures.GroupBy(m => m.Indicator))
        {
            row = WriteIndicator(row, indicator.Key, [.. indicator]);
        }

        SheetForm.Grid(sheet.Range(headingRow, 1, row - 1, LastColumn));
        WriteSignature(WriteNotes(row));
        SheetForm.PreparePrint(sheet, headingRow, headingRow, report.Demonstration);
    }

    private int WriteTitle(int row)
    {
        ReportHeader header = report.Header;
        SheetForm.Line(sheet, row, 1, 2, Upper(header.ParentBody));
        SheetForm.Line(sheet, row, 4, LastColumn, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").Font.SetBold();
        SheetForm.Line(sheet, row + 1, 1, 2, Upper(header.Issuer)).Font.SetBold();
        SheetForm.Line(sheet, row + 1, 4, LastColumn, "Độc lập - Tự do - Hạnh phúc").Font.SetBold().Font.SetUnderline(XLFontUnderlineValues.Single);
        SheetForm.Line(sheet, row + 2, 1, 2, "Số: …………");
        SheetForm.Line(sheet, row + 2, 4, LastColumn, $"{header.Place}, ngày …… tháng …… năm ………").Font.SetItalic();

        Programme programme = scorecard.Programme;
        ReportingPeriod period = scorecard.Period;
        SheetForm.Line(sheet, row + 4, 1, LastColumn, Upper($"Tổng hợp kết quả thực hiện các chỉ tiêu {Texts.PeriodName(period)}"))
            .Font.SetBold().Font.SetFontSize(14);
        SheetForm.Line(sheet, row + 5, 1, LastColumn,
            $"(Chương trình hành động số {programme.Number} ngày {Texts.Date(programme.IssuedOn)}, nhiệm kỳ {programme.CongressTerm})");
        SheetForm.Line(sheet, row + 6, 1, LastColumn,
            $"Số liệu từ ngày {Texts.Date(period.Start)} đến ngày chốt {Texts.Date(period.CutOff)}").Font.SetItalic();
        SheetForm.Line(sheet, row + 7, 1, LastColumn, CoverageLine()).Font.SetItalic();
        sheet.Row(row + 4).Height = 24;
        sheet.Row(row + 7).Height = 20;
        return row + 8;
    }

    private string CoverageLine()
    {
        int provisional = scorecard.Measures.Count(m => m.Provisional);
        string unions = $"Số CĐCS đang hoạt động tại ngày chốt: {Texts.Count(scorecard.ActiveUnions)}; đã báo cáo đủ: {Texts.Count(report.CompleteUnions)}.";
        return provisional == 0 ? unions : $"{unions} Số liệu tạm tính: {Texts.Count(provisional)} dòng chỉ tiêu còn thiếu báo cáo.";
    }

    private int WriteIndicator(int firstRow, Indicator indicator, IReadOnlyList<MeasureScore> scores)
    {
        for (int i = 0; i < scores.Count; i++)
        {
            WriteMeasure(firstRow + i, scores[i]);
        }

        int lastRow = firstRow + scores.Count - 1;
        string supporting = string.Join(", ", indicator.SupportingBodies.OrderBy(s => s.Order).Select(s => s.Body.Name));
        WriteMerged(firstRow, lastRow, 1, Texts.IndicatorCode(indicator)).Font.SetBold();
        WriteMerged(firstRow, lastRow, 7, indicator.LeadBody.Name);
        WriteMerged(firstRow, lastRow, 8, supporting);

        double needed = Math.Max(WrappedText.Height(indicator.LeadBody.Name, Widths[6]), WrappedText.Height(supporting, Widths[7]));
        double given = Enumerable.Range(firstRow, scores.Count).Sum(r => sheet.Row(r).Height);
        if (needed > given)
        {
            sheet.Row(lastRow).Height += needed - given;
        }

        return lastRow + 1;
    }

    private void WriteMeasure(int row, MeasureScore score)
    {
        string[] texts =
        [
            $"{score.Measure.Code}. {score.Measure.Wording}",
            Texts.Target(score.Measure, score.Target),
            Texts.Actual(score),
            "",
            Texts.Assessment(scorecard, score),
        ];
        for (int i = 0; i < texts.Length; i++)
        {
            SheetForm.WriteText(sheet.Cell(row, i + 2), texts[i]);
        }

        if (score.Achievement is { } achievement)
        {
            sheet.Cell(row, 5).SetValue(Texts.Cut(achievement)).Style.NumberFormat.SetFormat("#,##0.0");
        }
        else
        {
            SheetForm.WriteText(sheet.Cell(row, 5), Texts.None);
        }

        IXLStyle style = sheet.Range(row, 1, row, LastColumn).Style;
        style.Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText();
        sheet.Range(row, 3, row, 5).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        sheet.Row(row).Height = texts.Select((t, i) => WrappedText.Height(t, Widths[i + 1])).Max();
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
        List<string> notes = ["Tỷ lệ (%) = Thực hiện ÷ Kế hoạch × 100. Số lẻ cắt sau một chữ số thập phân, không làm tròn; khi xét đạt hay chưa đạt dùng số chính xác."];
        foreach (MeasureScore score in scorecard.Measures)
        {
            if (Texts.Average(scorecard, score) is { } average)
            {
                notes.Add($"{Texts.MeasureCode(score.Measure)}: {average}.");
            }

            if (score.NotApplicable.Count > 0)
            {
                notes.Add($"{Texts.MeasureCode(score.Measure)}: {Texts.Count(score.NotApplicable.Count)} CĐCS không thuộc diện, không tính vào mẫu số: {string.Join("; ", score.NotApplicable)}.");
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
        SheetForm.Line(sheet, row, 6, LastColumn, report.Header.OnBehalfOf).Font.SetBold();
        SheetForm.Line(sheet, row + 1, 6, LastColumn, report.Header.SignerTitle).Font.SetBold();
        SheetForm.Line(sheet, row + 2, 6, LastColumn, "(Ký tên, đóng dấu)").Font.SetItalic();
        sheet.Row(row + 3).Height = 60;
    }

    private static string Upper(string text) => text.ToUpper(Vietnamese.Culture);
}
