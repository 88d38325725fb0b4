using ClosedXML.Excel;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Reports;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Reporting.Workbooks;

/// <summary>Kết quả chung of one row, at the end of the sheet of its chỉ tiêu.</summary>
/// <param name="Target">Kế hoạch: a number, or "Không giao".</param>
/// <param name="Actual">Thực hiện, unrounded; "–" without.</param>
internal sealed record MeasureTotals(IXLCell Target, IXLCell Actual)
{
    /// <summary>What stands in each line.</summary>
    public static readonly string[] Labels =
    [
        "Cách tính", "Kế hoạch", "Tử số", "Mẫu số", "Thực hiện (chưa làm tròn)", "Số CĐCS đã báo cáo đủ (cấp tỉnh: 1)", "Số CĐCS phải báo cáo (cấp tỉnh: 1)", "Đánh giá",
    ];

    /// <param name="first">The first cell of the first line.</param>
    public static MeasureTotals Write(ReportWorkbook book, YearReport report, MeasureColumns columns, MeasureFormulas formulas, IXLCell first)
    {
        MeasureScore score = columns.Score;
        IXLCell[] cells = [.. Enumerable.Range(0, Labels.Length).Select(line => Merged(columns, first.CellBelow(line)))];
        foreach (IXLCell cell in cells)
        {
            cell.WorksheetRow().Height = Math.Max(cell.WorksheetRow().Height, WrappedText.LineHeight + 3);
        }

        (IXLCell target, IXLCell numerator, IXLCell denominator, IXLCell actual, IXLCell complete, IXLCell expected) = (cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]);
        Text(columns, cells[0], Texts.Formula(report.Programme, score.Measure)).Font.SetItalic();
        Number(target, score.Target, Texts.Target(score.Measure, target: null));
        book.Formula(numerator, formulas.Numerator(complete.Address), score.Numerator);
        if (formulas.Denominator(complete.Address, expected.Address) is { } formula)
        {
            book.Formula(denominator, formula, score.Denominator);
        }
        else
        {
            SheetForm.WriteText(denominator, Texts.None);
        }

        book.Formula(actual, formulas.Actual(numerator.Address, denominator.Address), score.Actual);
        book.Formula(complete, formulas.Complete, score.Coverage.Complete);
        book.Formula(expected, formulas.Expected, score.Coverage.Expected);
        Text(columns, cells[7], Texts.Assessment(report.Scorecard, score));
        foreach (IXLCell cell in (IXLCell[])[numerator, denominator, complete, expected])
        {
            cell.Style.NumberFormat.SetFormat(FigureCell.CountFormat);
        }

        target.Style.NumberFormat.SetFormat("#,##0.##");
        actual.Style.NumberFormat.SetFormat(score.Measure.IsPercentage ? "#,##0.00####" : FigureCell.CountFormat).Font.SetBold();
        StatusColours.Apply(cells[7].AsRange());
        return new MeasureTotals(target, actual);
    }

    private static IXLCell Merged(MeasureColumns columns, IXLCell cell)
    {
        IXLRange range = cell.Worksheet.Range(cell.Address.RowNumber, columns.FirstColumn, cell.Address.RowNumber, columns.LastColumn).Merge();
        range.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText();
        return range.FirstCell();
    }

    private static void Number(IXLCell cell, decimal? number, string otherwise)
    {
        if (number is { } value)
        {
            cell.SetValue(value);
        }
        else
        {
            SheetForm.WriteText(cell, otherwise);
        }
    }

    private static IXLStyle Text(MeasureColumns columns, IXLCell cell, string text)
    {
        IXLWorksheet sheet = cell.Worksheet;
        SheetForm.WriteText(cell, text);
        IXLRow row = sheet.Row(cell.Address.RowNumber);
        row.Height = Math.Max(row.Height, WrappedText.Height(text, SheetForm.WidthOf(sheet, columns.FirstColumn, columns.LastColumn)));
        return cell.Style;
    }
}
