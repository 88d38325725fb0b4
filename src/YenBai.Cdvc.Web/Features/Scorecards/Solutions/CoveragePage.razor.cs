using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Web.Features.Scorecards.Solutions;

/// <summary>Đối chiếu Nghị quyết: the single figures of the provincial clauses against the rows, with what stands alone on either side.</summary>
public sealed partial class CoveragePage
{
    [Inject]
    private ScorecardQueries Scorecards { get; set; } = null!;

    private Scorecard Scorecard { get; set; } = null!;

    private IReadOnlyList<ProvincialClause> Clauses => [.. Scorecard.Programme.ProvincialClauses.OrderBy(c => c.Order)];

    private IReadOnlyList<ClauseFigure> Figures => [.. Clauses.SelectMany(c => c.Figures)];

    private int FiguresWithoutRow => Figures.Count(f => Scorecard.Serving(f).Count == 0);

    private IReadOnlyList<MeasureScore> RowsWithoutClause =>
        [.. Scorecard.Measures.Where(m => !Figures.Any(f => f.MeasureCodes.Contains(m.Measure.Code, StringComparer.Ordinal)))];

    protected override async Task LoadAsync(Actor actor, ReportingPeriod period, CancellationToken cancellationToken)
    {
        if (await Scorecards.InputAsync(actor, period.Code, cancellationToken) is { } input)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Scorecard = ScorecardCalculator.Compute(input);
        }
    }
}
