using YenBai.Cdvc.Domain.Periods;

namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>So với cùng kỳ năm trước: the rows of two periods side by side.</summary>
/// <param name="Before">The earlier period.</param>
/// <param name="OnlyUnions">Cùng tập CĐCS: how many CĐCS both sides are restricted to; null where each side has its own.</param>
/// <param name="LeftOut">How many CĐCS active at one of the two cut-offs are left out by it; 0 where none is.</param>
/// <param name="Rows">The rows both programmes have: of the same code, counted in the same unit.</param>
public sealed record YearComparison(ReportingPeriod Before, int? OnlyUnions, int LeftOut, IReadOnlyList<MeasureChange> Rows)
{
    /// <summary>Each side with the CĐCS it had.</summary>
    public static YearComparison OfAll(Scorecard before, Scorecard after) => new(before.Period, OnlyUnions: null, LeftOut: 0, Match(before, after));

    /// <summary>Cùng tập CĐCS: both sides with the CĐCS active at both cut-offs alone, so that opening, merging and closing do not pass for progress.</summary>
    public static YearComparison OfSameUnions(ScorecardInput before, ScorecardInput after)
    {
        HashSet<int> earlier = ActiveIn(before);
        HashSet<int> later = ActiveIn(after);
        HashSet<int> both = [.. earlier.Intersect(later)];
        return new(
            before.Period,
            both.Count,
            earlier.Union(later).Count() - both.Count,
            Match(ScorecardCalculator.Compute(before.Only(both)), ScorecardCalculator.Compute(after.Only(both))));
    }

    /// <summary>The row of this code; null where one of the years has none like it.</summary>
    public MeasureChange? Find(string code) => Rows.FirstOrDefault(r => string.Equals(r.Measure.Code, code, StringComparison.Ordinal));

    private static HashSet<int> ActiveIn(ScorecardInput input) => [.. input.Unions.Where(u => u.IsActiveOn(input.Period.CutOff)).Select(u => u.Id)];

    private static IReadOnlyList<MeasureChange> Match(Scorecard before, Scorecard after) =>
    [
        .. from now in after.Measures
           let then = before.Find(now.Measure.Code)
           where then is not null && then.Measure.IsPercentage == now.Measure.IsPercentage
               && string.Equals(then.Measure.UnitOfCount, now.Measure.UnitOfCount, StringComparison.Ordinal)
           select new MeasureChange(then, now),
    ];
}
