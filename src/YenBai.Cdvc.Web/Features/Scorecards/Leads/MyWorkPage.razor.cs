using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Web.Features.Scorecards.Leads;

/// <summary>Việc của tôi: the rows of the bodies the signed-in person holds today.</summary>
public sealed partial class MyWorkPage
{
    [Inject]
    private ScorecardQueries Scorecards { get; set; } = null!;

    [Inject]
    private BodyQueries Bodies { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private ScorecardInput Input { get; set; } = null!;

    private Scorecard Scorecard { get; set; } = null!;

    private IReadOnlyList<Duties> Mine { get; set; } = [];

    protected override async Task LoadAsync(Actor actor, ReportingPeriod period, CancellationToken cancellationToken)
    {
        if (await Scorecards.InputAsync(actor, period.Code, cancellationToken) is not { } input)
        {
            return;
        }

        IReadOnlyList<Body> bodies = await Bodies.ListAsync(actor, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        DateOnly today = Clock.Today();
        (Input, Scorecard) = (input, ScorecardCalculator.Compute(input));
        // whoever took over a body answers for its earlier periods too
        Mine = [.. Duties.Of(Scorecard, bodies).Where(d => actor.AccountId is { } account && d.Body.HolderOn(today)?.AccountId == account)];
    }
}
