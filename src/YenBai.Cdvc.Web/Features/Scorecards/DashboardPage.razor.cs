using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Scorecards;

/// <summary>Tổng quan: how many rows are safe, which need a decision, who leads them, and what would close the gap, in one period.</summary>
public sealed partial class DashboardPage
{
    private bool leaving;

    // the rows that needed a decision when the reader came, in that order: a change made by others must not move them
    private IReadOnlyList<string>? pinned;

    /// <summary>The group the rows are filtered by, as the address has it.</summary>
    [SupplyParameterFromQuery(Name = PageUrls.GroupParameter)]
    public string? GroupCode { get; set; }

    /// <summary>What the rows are compared with, as the address has it.</summary>
    [SupplyParameterFromQuery(Name = PageUrls.CompareParameter)]
    public string? CompareCode { get; set; }

    [Inject]
    private DashboardQueries Dashboards { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Dashboard Board { get; set; } = null!;

    private Scorecard Scorecard => Board.Summary.Scorecard;

    /// <summary>The rows that need a decision now, worst first.</summary>
    private IReadOnlyList<RowDecision> Needed { get; set; } = [];

    /// <summary>The rows shown as needing one.</summary>
    private IReadOnlyList<RowDecision> Decided { get; set; } = [];

    private bool MayEnter { get; set; }

    private StatusGroup? Group => GroupTone.Of(GroupCode);

    private ComparisonChoice Choice => ComparisonCodes.Read(CompareCode);

    private bool OrderHasChanged => UpdatedAt is not null && !Codes(Needed).SequenceEqual(Codes(Decided), StringComparer.Ordinal);

    protected override bool FollowsChanges => true;

    protected override Task? Newer => Board.Newer;

    protected override object Followed => string.Join('|', Scorecard.Measures.Select(Numbers).Append($"{Board.Summary.Counts} {Board.WaitingConfirmations}"));

    /// <summary>A CĐCS has its own figures for a home page.</summary>
    protected override async Task OnParametersSetAsync()
    {
        pinned = null;
        await base.OnParametersSetAsync();
        // going elsewhere changes the address, and with it the parameters of this page once more
        if (State == PageState.Forbidden && !leaving)
        {
            leaving = true;
            Navigation.NavigateTo(OwnEntryUrl!, replace: true);
        }
    }

    protected override async Task LoadAsync(Actor actor, ReportingPeriod period, CancellationToken cancellationToken)
    {
        if (await Dashboards.FindAsync(actor, period.Code, Choice, cancellationToken) is not { } board)
        {
            return;
        }

        cancellationToken.ThrowIfCancellationRequested();
        Board = board;
        MayEnter = actor.MayImport();
        Needed = Decisions.Of(board.Summary, board.Today);
        if (pinned is null)
        {
            PinDecisions();
        }
        else
        {
            Decided = [.. pinned.Select(code => board.Summary.Rows.FirstOrDefault(row => string.Equals(row.Score.Measure.Code, code, StringComparison.Ordinal))).OfType<RowDecision>()];
        }
    }

    private static IEnumerable<string> Codes(IEnumerable<RowDecision> decisions) => decisions.Select(d => d.Score.Measure.Code);

    private static string Numbers(MeasureScore score) =>
        $"{score.Measure.Code} {score.Numerator}/{score.Denominator} {score.Target} {score.Status} {score.Coverage} {score.Range} {score.NotApplicable.Count}";

    private void PinDecisions()
    {
        Decided = Needed;
        pinned = [.. Codes(Needed)];
    }

    private string LinkTo(string period) => PageUrls.Dashboard(period, Group is { } group ? GroupTone.Code(group) : null, ComparisonCodes.Of(Choice));
}
