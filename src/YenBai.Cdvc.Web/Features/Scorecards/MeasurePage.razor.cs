using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Scorecards;

/// <summary>Một dòng chỉ tiêu: what it asks, where it stands in the period and over the years, and who can still close the gap.</summary>
public sealed partial class MeasurePage
{
    /// <summary>The row's code, "2.1".</summary>
    [Parameter]
    public string Code { get; set; } = "";

    [Inject]
    private ScorecardQueries Scorecards { get; set; } = null!;

    private ScorecardInput Input { get; set; } = null!;

    private Scorecard Scorecard { get; set; } = null!;

    private TermScorecard TermScorecard { get; set; } = null!;

    private MeasureScore? Score => Scorecard.Find(Code);

    private Measure Measure => Score!.Measure;

    private TermMeasure Term => TermScorecard.Find(Code)!;

    protected override bool FollowsChanges => true;

    protected override object? Followed => Score is { } score
        ? string.Join('|', ScorecardCalculator.Contributions(Input, score.Measure)
            .Select(c => $"{c.Union.Id} {c.State} {c.Numerator}/{c.Denominator} {c.LevelName} {Input.ReportState(c.Union.Id)}")
            .Append($"{score.Numerator}/{score.Denominator} {score.Target} {score.Status} {score.Coverage} {score.Range}"))
        : null;

    protected override async Task LoadAsync(Actor actor, ReportingPeriod period, CancellationToken cancellationToken)
    {
        if (await Scorecards.InputAsync(actor, period.Code, cancellationToken) is not { } input)
        {
            return;
        }

        IReadOnlyList<TermPart> term = await Scorecards.TermPartsAsync(actor, period.Year, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        Input = input;
        Scorecard = ScorecardCalculator.Compute(input);
        TermScorecard = TermScorecardCalculator.Compute(input.Programme, term);
    }

    private string LinkTo(string period) => PageUrls.Measure(Code, period);
}
