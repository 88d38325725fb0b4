using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Web.Controls;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Scorecards.Terms;

/// <summary>Một dòng trong một năm of the term: what was asked, what was reached, and where to look closer.</summary>
/// <param name="Score">Null while the year has no figure for the row.</param>
/// <param name="Url">The row's page in the period the score comes from, else in the year's last period; null where the year has none.</param>
public sealed record TermCell(int Year, decimal? Target, MeasureScore? Score, PeriodKind Kind, string? Url)
{
    private bool InProgress => Kind != PeriodKind.FullYear;

    public MeasureStatus Status => Score?.Status ?? (Target is null ? MeasureStatus.NotAssigned : MeasureStatus.NoData);

    public string CssClass => StatusTone.CssClass(Status, InProgress);

    public string Icon => StatusTone.Icon(Status, InProgress);

    /// <summary>"94,0% (47/50)", with the period where it is not the whole year: "40,0% (4/10), 6 tháng".</summary>
    public string Actual => Score is null ? Texts.None : InProgress ? $"{Texts.Actual(Score)}, {Texts.PeriodKindName(Kind)}" : Texts.Actual(Score);

    /// <summary>The status in words; "đang thực hiện" while the year is under way.</summary>
    public string StatusText => Status switch
    {
        MeasureStatus.NotMet when InProgress => "Đang thực hiện",
        MeasureStatus.NotAssigned or MeasureStatus.NoData => Texts.StatusName(Status),
        _ => Score!.Provisional ? $"{Texts.StatusName(Status)} ({Texts.Provisional})" : Texts.StatusName(Status),
    };

    /// <summary>One for each year of the programme, ascending.</summary>
    public static IReadOnlyList<TermCell> Of(Programme programme, TermMeasure term, IReadOnlyList<ReportingPeriod> periods) =>
    [
        .. from year in programme.Years
           let reported = term.Years.FirstOrDefault(y => y.Period.Year == year)
           let shown = reported?.Period ?? periods.LastOrDefault(p => p.Year == year)
           select new TermCell(
               year,
               reported is null ? term.Measure.TargetOf(year) : reported.Score.Target,
               reported?.Score,
               reported?.Period.Kind ?? PeriodKind.FullYear,
               shown is null ? null : PageUrls.Measure(term.Measure.Code, shown.Code)),
    ];
}
