using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>Cần quyết định: a row that does not go by itself, and who could still close its gap.</summary>
/// <param name="Nearest">The first <see cref="Named"/> to call: of a row not reached, who could add something; of one that waits for reports, who has not reported. Empty for a row of the province.</param>
/// <param name="Others">How many more there are.</param>
public sealed record RowDecision(MeasureScore Score, IReadOnlyList<UnionContribution> Nearest, int Others)
{
    /// <summary>How many are named: enough for a day's calls.</summary>
    public const int Named = 3;

    /// <summary>The row of a scorecard, whether it needs a decision or not.</summary>
    public static RowDecision Of(ScorecardInput input, MeasureScore score)
    {
        (IReadOnlyList<UnionContribution> first, int count) = score.Group == StatusGroup.Slipping
            ? NearestUnions.First(input, score.Measure, Named)
            : NearestUnions.Waiting(input, score.Measure, Named);
        return new(score, first, count - first.Count);
    }
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
    public static IReadOnlyList<RowDecision> Of(PeriodSummary summary, DateOnly today) =>
    [
        .. summary.Rows
            .Where(row => IsNeeded(summary.Scorecard, row.Score, today))
            .OrderBy(row => Rank(row.Score))
            .ThenBy(row => row.Score.Group == StatusGroup.Slipping ? row.Score.Achievement ?? decimal.MaxValue : 0),
    ];

    private static bool IsNeeded(Scorecard scorecard, MeasureScore score, DateOnly today)
    {
        bool reportsAreDue = scorecard.Period.StateOn(today) != PeriodState.NotYet;
        return score.Group switch
        {
            StatusGroup.Slipping => reportsAreDue || scorecard.Period.Kind == PeriodKind.FullYear,
            StatusGroup.Missing or StatusGroup.Unsure => reportsAreDue && score.Provisional && IsAsked(scorecard, score.Measure),
            _ => false,
        };
    }

    private static bool IsAsked(Scorecard scorecard, Measure measure) =>
        measure.Formula.ItemCodes.All(code => scorecard.Programme.Item(code).AskedIn.Includes(scorecard.Period.Kind));

    private static int Rank(MeasureScore score) => score.Group switch
    {
        StatusGroup.Slipping => 0,
        StatusGroup.Missing => 1,
        _ => 2,
    };
}
