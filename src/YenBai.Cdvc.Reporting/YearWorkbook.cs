using ClosedXML.Excel;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Reports;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Reporting.Workbooks;

namespace YenBai.Cdvc.Reporting;

/// <summary>Tệp Excel of one period: the summary in the form of table II.2, and everything it was computed from.</summary>
public static class YearWorkbook
{
    /// <summary>The same report gives the same bytes. Leaves the stream open.</summary>
    public static void Write(Stream output, YearReport report)
    {
        using ReportWorkbook book = new();
        IXLWorksheet summary = book.Add(SummarySheet.Name);
        IXLWorksheet term = book.Add(TermSheet.Name(report.Programme));
        IGrouping<Indicator, MeasureScore>[] indicators = [.. report.Scorecard.Measures.GroupBy(m => m.Indicator)];
        IXLWorksheet[] details = [.. indicators.Select(i => book.Add(Texts.IndicatorCode(i.Key)))];
        IXLWorksheet unions = book.Add(UnionSheet.Name);
        IXLWorksheet province = book.Add(ProvinceSheet.Name);
        IXLWorksheet outstanding = book.Add(OutstandingSheet.Name);
        IXLWorksheet log = book.Add(LogSheet.Name);

        IXLCell start = summary.FirstCell();
        TermSheet.Write(term, report.Term, report.Demonstration, start, report.Period);
        UnionSheet.Write(book, unions, report);
        IReadOnlyDictionary<string, IXLCell> provincial = ProvinceSheet.Write(province, report);
        Dictionary<string, MeasureTotals> totals = new(StringComparer.Ordinal);
        foreach ((IGrouping<Indicator, MeasureScore> indicator, IXLWorksheet sheet) in indicators.Zip(details))
        {
            foreach ((string code, MeasureTotals total) in IndicatorSheet.Write(book, sheet, report, indicator, start, provincial))
            {
                totals.Add(code, total);
            }
        }

        OutstandingSheet.Write(book, outstanding, report, start);
        LogSheet.Write(book, log, report, start);
        SummarySheet.Write(book, summary, report, totals);
        book.Save(output);
    }
}
