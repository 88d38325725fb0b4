using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Domain;

/// <content>What reports on paper say besides.</content>
public static partial class Texts
{
    /// <summary>"Nguyên nhân: …", "Ghi chú: …", "Biện pháp: …", a line each; empty where nothing is written.</summary>
    public static string RowNote(RowNote note)
    {
        (string Name, string Text)[] parts = [("Nguyên nhân", note.Cause), ("Ghi chú", note.Remark), ("Biện pháp", note.Remedy)];
        return string.Join('\n', parts.Where(p => !string.IsNullOrWhiteSpace(p.Text)).Select(p => $"{p.Name}: {p.Text.Trim()}"));
    }

    /// <summary>"Sở Một; Sở Hai và 12 CĐCS khác".</summary>
    /// <param name="most">Names written out.</param>
    public static string SomeOf(IReadOnlyList<string> unions, int most) => unions.Count <= most
        ? string.Join("; ", unions)
        : $"{string.Join("; ", unions.Take(most))} và {Count(unions.Count - most)} CĐCS khác";

    /// <summary>"94,0% (47/50), 6 tháng (tạm tính)": what one year of the term has come to; its kind of period where that is not the whole year; "–" without.</summary>
    public static string TermActual(TermYear year)
    {
        string actual = Actual(year.Score);
        if (actual is None)
        {
            return None;
        }

        string kind = year.Period.Kind == PeriodKind.FullYear ? "" : $", {PeriodKindName(year.Period.Kind)}";
        return actual + kind + (year.Score.Provisional ? $" ({Provisional})" : "");
    }

    /// <summary>The status of a row in one year of the term; of a year without figures "Chưa có số liệu" or "Không giao".</summary>
    public static string TermStatus(Programme programme, Measure measure, int year, TermYear? figures) => figures is null
        ? StatusName(measure.TargetOf(year) is null ? MeasureStatus.NotAssigned : MeasureStatus.NoData)
        : Status(programme, figures.Period.Kind, figures.Score);

    /// <summary>"Lũy kế 92 đoàn viên; còn 58 đoàn viên, bình quân 29 đoàn viên mỗi năm còn lại", or "…; đã đạt ngưỡng …"; null for a row that is not promised for the whole term.</summary>
    public static string? Cumulative(TermMeasure term)
    {
        if (term is not { Cumulative: { } cumulative, Remaining: { } remaining })
        {
            return null;
        }

        // nothing reported is not 0 reported
        string sum = term.Years.Count == 0 ? "Chưa có số liệu lũy kế" : $"Lũy kế {Amount(term.Measure, cumulative)}";
        return remaining == 0
            ? $"{sum}; đã đạt ngưỡng {Threshold(term.Measure)}"
            : $"{sum}; còn {Amount(term.Measure, remaining)} để đạt ngưỡng {Threshold(term.Measure)}" + term.Pace switch
            {
                { } pace => $", bình quân {Amount(term.Measure, decimal.Ceiling(pace * 10) / 10)} mỗi năm còn lại",
                null => "",
            };
    }
}
