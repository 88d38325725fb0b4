using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Web.Features.Scorecards.Solutions;

/// <summary>Theo giải pháp: what each of the ten serves, and how that stands.</summary>
public sealed partial class SolutionsPage
{
    [Inject]
    private ScorecardQueries Scorecards { get; set; } = null!;

    private Scorecard Scorecard { get; set; } = null!;

    protected override async Task LoadAsync(Actor actor, ReportingPeriod period, CancellationToken cancellationToken)
    {
        if (await Scorecards.InputAsync(actor, period.Code, cancellationToken) is { } input)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Scorecard = ScorecardCalculator.Compute(input);
        }
    }
}
