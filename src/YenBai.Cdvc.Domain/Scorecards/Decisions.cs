using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>Cần quyết định: a row that does not go by itself, and who could still close its gap.</summary>
/// <param name="Nearest">Whom to call first: of a row not reached, who could add something; of one that waits for reports, who has not reported. Empty for a row of the province.</param>
public sealed record RowDecision(MeasureScore Score, IReadOnlyList<UnionContribution> Nearest)
{
    /// <summary>The row of a scorecard, whether it needs a decision or not.</summary>
    public static RowDecision Of(ScorecardInput input, MeasureScore score) => new(
        score,
        score.Group == StatusGroup.Slipping
            ? ScorecardCalculator.Nearest(input, score.Measure)
            : [.. ScorecardCalculator.Contributions(input, score.Measure).Where(c => c.State == ContributionState.Blank)]);
}

/// <summary>Việc cần quyết định of a period: exceptions first.</summary>
public static class Decisions
{
    /// <summary>
    /// The rows that need a decision on a day. What is not reached: in a year's period always, in 6 and 9 tháng from the cut-off, until
    /// which it is under way. What is reached or unknown while reports are missing: from the cut-off, before which nobody owes one, and
    /// only where every item of the row is asked in this kind of period.
    /// Worst first: not reached, by the part of the target achieved; then without figures; then unsure; equals in the order of the programme.
    /// </summary>
    /// <param name="today">The date in Asia/Ho_Chi_Minh.</param>
    public static IReadOnlyList<RowDecision> Of(ScorecardInput input, Scorecard scorecard, DateOnly today) =>
    [
        .. scorecard.Measures
            .Where(score => IsNeeded(input, score, today))
            .OrderBy(Rank)
            .ThenBy(score => score.Group == StatusGroup.Slipping ? score.Achievement ?? decimal.MaxValue : 0)
            .Select(score => RowDecision.Of(input, score)),
    ];

    private static bool IsNeeded(ScorecardInput input, MeasureScore score, DateOnly today)
    {
        bool reportsAreDue = input.Period.StateOn(today) != PeriodState.NotYet;
        return score.Group switch
        {
            StatusGroup.Slipping => reportsAreDue || input.Period.Kind == PeriodKind.FullYear,
            StatusGroup.Missing or StatusGroup.Unsure => reportsAreDue && score.Provisional && IsAsked(input, score.Measure),
            _ => false,
        };
    }

    private static bool IsAsked(ScorecardInput input, Measure measure) =>
        measure.Formula.ItemCodes.All(code => input.Programme.Item(code).AskedIn.Includes(input.Period.Kind));

    private static int Rank(MeasureScore score) => score.Group switch
    {
        StatusGroup.Slipping => 0,
        StatusGroup.Missing => 1,
        _ => 2,
    };
}
