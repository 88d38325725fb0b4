using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Scorecards;

/// <summary>Tổng quan: which rows are safe, which are slipping and by how much, in one period.</summary>
public sealed partial class DashboardPage
{
    private bool leaving;

    /// <summary>The group the rows are filtered by, as the address has it.</summary>
    [SupplyParameterFromQuery(Name = PageUrls.GroupParameter)]
    public string? GroupCode { get; set; }

    [Inject]
    private ScorecardQueries Scorecards { get; set; } = null!;

    [Inject]
    private FigureQueries Figures { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Scorecard Scorecard { get; set; } = null!;

    private bool HasUnions { get; set; }

    private bool HasFigures { get; set; }

    private int FullyReported { get; set; }

    private int Contradicting { get; set; }

    private int Sent { get; set; }

    private int Approved { get; set; }

    private bool MayEnter { get; set; }

    private StatusGroup? Group => GroupTone.Of(GroupCode);

    /// <summary>A CĐCS has its own figures for a home page.</summary>
    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        // going elsewhere changes the address, and with it the parameters of this page once more
        if (State == ProvincePageState.NotAllowed && !leaving)
        {
            leaving = true;
            Navigation.NavigateTo(OwnEntryUrl!, replace: true);
        }
    }

    protected override async Task LoadAsync(Actor actor, ReportingPeriod period, CancellationToken cancellationToken)
    {
        if (await Scorecards.InputAsync(actor, period.Code, cancellationToken) is not { } input)
        {
            return;
        }

        IReadOnlyList<EntryProgress> progress = await Figures.ProgressAsync(actor, period.Code, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        Scorecard = ScorecardCalculator.Compute(input);
        MayEnter = actor.MayImport();
        HasUnions = input.Unions.Count > 0;
        HasFigures = input.Programme.DataItems.Any(item => input.Figures.HasAny(item.Id));
        FullyReported = progress.Count(p => p.Union.IsActiveOn(period.CutOff) && p.Reported == p.Asked);
        Sent = progress.Count(p => p.State == SubmissionState.Sent);
        Approved = progress.Count(p => p.State == SubmissionState.Approved);
        Contradicting = progress.Count(p => p.Contradictions.Count > 0);
    }

    private string LinkTo(string period) => PageUrls.Dashboard(period, GroupCode);
}
