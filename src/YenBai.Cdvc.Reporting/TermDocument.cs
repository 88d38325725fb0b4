using DocumentFormat.OpenXml;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Documents;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Reporting.Documents;

namespace YenBai.Cdvc.Reporting;

/// <summary>Báo cáo Word of the whole term: what is said of it as a whole, and each row's years as the annex.</summary>
public static class TermDocument
{
    private const double CodeWidth = 16;
    private const double WordingWidth = 61;
    private const double YearsWidth = 175;
    private const int MostNames = 20;

    /// <summary>The same scorecard gives the same bytes. Leaves the stream open.</summary>
    public static void Write(Stream output, TermScorecard term, DocumentForm form, bool demonstration) =>
        WordForm.Write(output, Content(term, form), demonstration, Annex(term, form));

    /// <summary>What the whole term has come to, in sentences.</summary>
    public static IEnumerable<string> Sentences(TermScorecard term)
    {
        int reported = term.Measures.Count(m => m.Years.Count > 0);
        yield return reported == 0
            ? "Chưa có CĐCS nào báo cáo số liệu trong nhiệm kỳ."
            : $"{Texts.Count(reported)}/{Texts.Count(term.Measures.Count)} dòng chỉ tiêu đã có số liệu của ít nhất một năm; kết quả từng năm ở phụ lục kèm theo.";
        foreach (TermMeasure measure in term.Measures)
        {
            if (Texts.Cumulative(measure) is { } cumulative)
            {
                yield return $"{Texts.MeasureCode(measure.Measure)} ({measure.Measure.ShortName}): {cumulative}.";
            }

            if (measure.NotYetPassed is { Count: > 0 } waiting)
            {
                yield return $"{Texts.MeasureCode(measure.Measure)} ({measure.Measure.ShortName}): còn {Texts.Count(waiting.Count)} CĐCS chưa được kiểm tra trong nhiệm kỳ: {Texts.SomeOf(waiting, MostNames)}.";
            }
        }
    }

    private static IEnumerable<OpenXmlElement> Content(TermScorecard term, DocumentForm form)
    {
        Programme programme = term.Programme;
        return
        [
            WordBlocks.Head(form, form.ReportSymbol, subject: null),
            WordText.Line("BÁO CÁO", bold: true, before: 18),
            WordText.Line($"Kết quả thực hiện các chỉ tiêu nhiệm kỳ {programme.CongressTerm}", bold: true),
            WordText.Rule(65),
            WordText.Line(""),
            WordText.Body(
                $"Thực hiện Chương trình hành động số {programme.Number} ngày {Texts.Date(programme.IssuedOn)} của {programme.Issuer}, "
                + $"{form.Issuer} báo cáo kết quả các năm {Texts.Year(programme.FirstYear)}–{Texts.Year(programme.LastYear)} như sau:"),
            .. Sentences(term).Select(s => WordText.Body(s)),
            WordText.Body($"Trên đây là kết quả thực hiện các chỉ tiêu nhiệm kỳ của {form.Issuer}./.", withNext: true),
            WordBlocks.Signature(form, form.Recipients),
        ];
    }

    private static IEnumerable<OpenXmlElement> Annex(TermScorecard term, DocumentForm form)
    {
        int[] years = [.. term.Programme.Years];
        return
        [
            WordText.Line("PHỤ LỤC", bold: true),
            WordText.Line($"Kết quả các năm {Texts.Year(years[0])}–{Texts.Year(years[^1])}", bold: true),
            WordText.Line($"(Kèm theo Báo cáo số        /{form.ReportSymbol} {WordBlocks.BlankDate} của {form.Issuer})", size: 13, italic: true),
            WordText.Line("", size: 6),
            WordTable.Ruled(
                [CodeWidth, WordingWidth, .. years.Select(_ => YearsWidth / years.Length)],
                size: 11,
                ["Chỉ tiêu", "Nội dung", .. years.Select(Texts.Year)],
                term.Measures.Select(m => (string[])[Texts.MeasureCode(m.Measure), m.Measure.Wording, .. years.Select(y => Year(term, m, y))]),
                0),
        ];
    }

    private static string Year(TermScorecard term, TermMeasure measure, int year)
    {
        TermYear? figures = measure.Years.FirstOrDefault(y => y.Period.Year == year);
        return $"Kế hoạch: {Texts.Target(measure.Measure, measure.Measure.TargetOf(year))}\n"
            + $"Thực hiện: {(figures is null ? Texts.None : Texts.TermActual(figures))}\n"
            + Texts.TermStatus(term.Programme, measure.Measure, year, figures);
    }
}
