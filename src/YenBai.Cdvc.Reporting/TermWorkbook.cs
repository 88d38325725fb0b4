using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Reporting.Workbooks;

namespace YenBai.Cdvc.Reporting;

/// <summary>Tệp Excel of the whole term.</summary>
public static class TermWorkbook
{
    /// <summary>The same scorecard gives the same bytes. Leaves the stream open.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="term">What it says.</param>
    /// <param name="demonstration">Whether the figures are generated.</param>
    public static void Write(Stream output, TermScorecard term, bool demonstration)
    {
        using ReportWorkbook book = new();
        TermSheet.Write(book.Add(TermSheet.Name(term.Programme)), term, demonstration, summary: null, until: null);
        book.Save(output);
    }
}
