using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Scorecards.Solutions;

/// <summary>Một nhiệm vụ, giải pháp: its wording and the rows it serves.</summary>
public sealed partial class SolutionPage
{
    [Parameter]
    public int Number { get; set; }

    [Inject]
    private ScorecardQueries Scorecards { get; set; } = null!;

    private Scorecard Scorecard { get; set; } = null!;

    private Solution? Solution => Scorecard.Programme.Solutions.FirstOrDefault(s => s.Number == Number);

    private IReadOnlyList<MeasureScore> Served => Scorecard.Served(Solution!);

    protected override async Task LoadAsync(Actor actor, ReportingPeriod period, CancellationToken cancellationToken)
    {
        if (await Scorecards.InputAsync(actor, period.Code, cancellationToken) is { } input)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Scorecard = ScorecardCalculator.Compute(input);
        }
    }

    private string LinkTo(string period) => PageUrls.Solution(Number, period);
}
