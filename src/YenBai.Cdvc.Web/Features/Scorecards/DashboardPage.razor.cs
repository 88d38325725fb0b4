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

    private Scorecard Scorecard { get; set; } = null!;

    private TermScorecard Term { get; set; } = null!;

    private ReportingCounts Counts { get; set; } = null!;

    /// <summary>Null where nothing is compared, or nothing is there to compare with.</summary>
    private YearComparison? Comparison { get; set; }

    /// <summary>The rows that need a decision now, worst first.</summary>
    private IReadOnlyList<RowDecision> Needed { get; set; } = [];

    /// <summary>The rows shown as needing one.</summary>
    private IReadOnlyList<RowDecision> Decided { get; set; } = [];

    private bool MayEnter { get; set; }

    private bool HasUnions => Board.Input.Unions.Count > 0;

    private bool HasFigures => Scorecard.Programme.DataItems.Any(item => Board.Input.Figures.HasAny(item.Id));

    private StatusGroup? Group => GroupTone.Of(GroupCode);

    private ComparisonChoice Choice => ComparisonCodes.Read(CompareCode);

    private bool OrderHasChanged => UpdatedAt is not null && !Codes(Needed).SequenceEqual(Codes(Decided), StringComparer.Ordinal);

    protected override bool FollowsChanges => true;

    protected override object Followed => string.Join('|', Scorecard.Measures.Select(Numbers).Append($"{Counts} {Board.WaitingConfirmations}"));

    /// <summary>A CĐCS has its own figures for a home page.</summary>
    protected override async Task OnParametersSetAsync()
    {
        pinned = null;
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
        ComparisonChoice choice = Choice;
        if (await Dashboards.FindAsync(actor, period.Code, choice != ComparisonChoice.None, cancellationToken) is not { } board)
        {
            return;
        }

        cancellationToken.ThrowIfCancellationRequested();
        Board = board;
        Scorecard = ScorecardCalculator.Compute(board.Input);
        Term = TermScorecardCalculator.Compute(board.Input.Programme, board.Term);
        Counts = ReportingCounts.Of(board.Input);
        Comparison = (board.LastYear, choice) switch
        {
            (null, _) => null,
            (_, ComparisonChoice.SameUnions) => YearComparison.OfSameUnions(board.LastYear, board.Input),
            _ => YearComparison.OfAll(board.LastYear, board.Input),
        };
        MayEnter = actor.MayImport();
        Needed = Decisions.Of(board.Input, Scorecard, board.Today);
        if (pinned is null)
        {
            PinDecisions();
        }
        else
        {
            Decided = [.. pinned.Select(Scorecard.Find).OfType<MeasureScore>().Select(score => RowDecision.Of(board.Input, score))];
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

    private string LinkTo(string period) => PageUrls.Dashboard(period, GroupCode, CompareCode);
}
