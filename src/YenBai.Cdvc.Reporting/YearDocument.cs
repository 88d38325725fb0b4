using DocumentFormat.OpenXml;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Reports;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Reporting.Documents;
using YenBai.Cdvc.Reporting.Workbooks;

namespace YenBai.Cdvc.Reporting;

/// <summary>Báo cáo Word of one period, ready to be numbered, dated and signed, with the table as its annex.</summary>
public static class YearDocument
{
    private static readonly double[] TableWidths = [13, 54, 18, 27, 14, 40, 20, 34, 32];

    /// <summary>The same report gives the same bytes. Leaves the stream open.</summary>
    public static void Write(Stream output, YearReport report) => WordForm.Write(output, Content(report), report.Demonstration, Annex(report));

    private static IEnumerable<OpenXmlElement> Content(YearReport report)
    {
        string period = Texts.PeriodInSentence(report.Period);
        return
        [
            WordBlocks.Head(report.Form, report.Form.ReportSymbol, subject: null),
            WordText.Line("BÁO CÁO", bold: true, before: 18),
            WordText.Line($"Kết quả thực hiện các chỉ tiêu {period}", bold: true),
            WordText.Rule(65),
            WordText.Line(""),
            WordText.Body(YearNarrative.Opening(report)),
            WordText.Heading("I. KẾT QUẢ CHUNG"),
            .. YearNarrative.General(report).Select(s => WordText.Body(s)),
            WordText.Heading("II. KẾT QUẢ TỪNG CHỈ TIÊU"),
            .. report.Scorecard.Measures.GroupBy(m => m.Indicator).SelectMany(i => OfIndicator(report, i)),
            WordText.Heading("III. TỒN TẠI VÀ VIỆC CẦN LÀM"),
            .. Needed(report),
            WordText.Body($"Trên đây là kết quả thực hiện các chỉ tiêu {period} của {report.Form.Issuer}./.", withNext: true),
            WordBlocks.Signature(report.Form, report.Form.Recipients),
        ];
    }

    private static IEnumerable<OpenXmlElement> OfIndicator(YearReport report, IGrouping<Indicator, MeasureScore> indicator) =>
    [
        WordText.Heading($"{Texts.Count(indicator.Key.Number)}. Chỉ tiêu {Texts.IndicatorCode(indicator.Key)}: {indicator.Key.ShortName} (chủ trì: {report.LeadOf(indicator.Key)})"),
        .. indicator.Select(score => WordText.Body(YearNarrative.Result(report, score), lead: $"{score.Measure.Code}. {score.Measure.Wording.TrimEnd('.', ';')}: ")),
    ];

    private static IEnumerable<OpenXmlElement> Needed(YearReport report)
    {
        string[] remedies = [.. YearNarrative.Remedies(report)];
        return
        [
            WordText.Heading("1. Chỉ tiêu còn thiếu"),
            .. YearNarrative.Shortcomings(report).Select(s => WordText.Body(s)),
            WordText.Heading("2. Số liệu còn thiếu"),
            .. YearNarrative.Unreported(report).Select(s => WordText.Body(s)),
            .. remedies.Length == 0 ? [] : (OpenXmlElement[])[WordText.Heading("3. Biện pháp, đề xuất"), .. remedies.Select(s => WordText.Body(s))],
        ];
    }

    private static IEnumerable<OpenXmlElement> Annex(YearReport report) =>
    [
        WordText.Line("PHỤ LỤC", bold: true),
        WordText.Line($"Tổng hợp kết quả thực hiện các chỉ tiêu {Texts.PeriodInSentence(report.Period)}", bold: true),
        WordText.Line($"(Kèm theo Báo cáo số        /{report.Form.ReportSymbol} {WordBlocks.BlankDate} của {report.Form.Issuer})", size: 13, italic: true),
        WordText.Line("", size: 6),
        WordTable.Ruled(TableWidths, size: 11, SummarySheet.Headings, report.Scorecard.Measures.Select(score => Row(report, score)), 0, 2, 3, 4, 6),
    ];

    private static string?[] Row(YearReport report, MeasureScore score)
    {
        bool first = score.Measure == score.Indicator.Measures.MinBy(m => m.Order);
        return
        [
            first ? Texts.IndicatorCode(score.Indicator) : null,
            $"{score.Measure.Code}. {score.Measure.Wording}",
            Texts.Target(score.Measure, score.Target),
            Texts.Actual(score),
            score.Achievement is { } achievement ? Texts.Percent(achievement).TrimEnd('%') : Texts.None,
            Texts.Assessment(report.Scorecard, score),
            first ? report.LeadOf(score.Indicator) : null,
            first ? Texts.Supporting(score.Indicator) : null,
            report.NoteOf(score.Measure) is { } note ? Texts.RowNote(note) : "",
        ];
    }
}
