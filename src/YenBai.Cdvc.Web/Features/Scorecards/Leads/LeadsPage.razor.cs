using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Web.Features.Scorecards.Leads;

/// <summary>Theo chủ trì: who leads what, and how it stands.</summary>
public sealed partial class LeadsPage
{
    [Inject]
    private ScorecardQueries Scorecards { get; set; } = null!;

    [Inject]
    private BodyQueries Bodies { get; set; } = null!;

    private IReadOnlyList<Duties> All { get; set; } = [];

    protected override async Task LoadAsync(Actor actor, ReportingPeriod period, CancellationToken cancellationToken)
    {
        if (await Scorecards.InputAsync(actor, period.Code, cancellationToken) is { } input)
        {
            IReadOnlyList<Body> bodies = await Bodies.ListAsync(actor, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            All = Duties.Of(ScorecardCalculator.Compute(input), bodies);
        }
    }
}
