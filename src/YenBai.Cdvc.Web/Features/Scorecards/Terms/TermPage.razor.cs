using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Scorecards.Terms;

/// <summary>Nhiệm kỳ: what was promised for the whole term, the steps up to its last year, and every row over its years.</summary>
public sealed partial class TermPage
{
    /// <summary>A year of the term wanted; null opens the term of the period shown first.</summary>
    [SupplyParameterFromQuery(Name = PageUrls.YearParameter)]
    public int? Year { get; set; }

    [Inject]
    private ScorecardQueries Scorecards { get; set; } = null!;

    [Inject]
    private ProgrammeQueries Programmes { get; set; } = null!;

    private TermScorecard Term { get; set; } = null!;

    /// <summary>The periods of the term, by cut-off.</summary>
    private IReadOnlyList<ReportingPeriod> TermPeriods { get; set; } = [];

    private IReadOnlyList<ProgrammeHeading> Terms { get; set; } = [];

    private Programme Programme => Term.Programme;

    private IReadOnlyList<TermMeasure> Cumulative => [.. Term.Measures.Where(m => m.Cumulative is not null)];

    private IReadOnlyList<TermMeasure> Ladders => [.. Term.Measures.Where(m => m.Measure.TermRule == TermRule.LastYear)];

    private IReadOnlyList<TermMeasure> InTurn => [.. Term.Measures.Where(m => m.NotYetPassed is not null)];

    // any period of the term will do: the page is about all of them
    protected override async Task<ReportingPeriod?> FirstShownAsync(CancellationToken cancellationToken) =>
        Periods.LastOrDefault(p => p.Year == Year) ?? await base.FirstShownAsync(cancellationToken) ?? Periods.LastOrDefault();

    protected override async Task LoadAsync(Actor actor, ReportingPeriod period, CancellationToken cancellationToken)
    {
        int year = Year ?? period.Year;
        IReadOnlyList<TermPart> parts = await Scorecards.TermPartsAsync(actor, year, cancellationToken);
        int last = (await Programmes.ForYearAsync(year, cancellationToken)).LastYear;
        // closed years keep their own definitions; what is still to come is asked by those of the last year
        Programme programme = await Programmes.ForYearAsync(last, cancellationToken);
        Terms = await Programmes.HeadingsAsync(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        TermPeriods = [.. parts.Select(p => p.Scorecard.Period)];
        Term = TermScorecardCalculator.Compute(programme, parts);
    }

    private static string LinkTo(string period) => PageUrls.Term(Domain.Periods.PeriodCode.TryParse(period, out (int Year, PeriodKind)? parsed) ? parsed.Value.Year : null);

    private string Waiting(TermMeasure term) => (term.NotYetPassed!.Count, term.Years.Count) switch
    {
        (_, 0) => "Chưa năm nào có số liệu.",
        (0, _) => "Mọi CĐCS đang hoạt động đều đã được kiểm tra trong nhiệm kỳ.",
        (var waiting, _) => $"Còn {Texts.Count(waiting)} CĐCS chưa được kiểm tra từ đầu nhiệm kỳ.",
    };
}
