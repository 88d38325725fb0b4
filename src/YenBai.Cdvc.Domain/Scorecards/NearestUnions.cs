using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>Gần nhất: whom to call first to close the gap of a row.</summary>
internal static class NearestUnions
{
    /// <param name="contributions">By name: what is equal stays so.</param>
    /// <param name="formula">Of the row.</param>
    public static IReadOnlyList<UnionContribution> Of(IReadOnlyList<UnionContribution> contributions, MeasureFormula formula)
    {
        IEnumerable<UnionContribution> able = contributions.Where(c => c.State is not (ContributionState.NotApplicable or ContributionState.ClosedBeforeCutOff));
        return formula switch
        {
            ShareOfUnions => [.. able.Where(c => c.State != ContributionState.Pass).OrderBy(c => c.State == ContributionState.Blank ? 0 : 1)],
            // what a CĐCS without a report could add is unknown: after those that are known
            RatioOfSums => [.. able.Where(c => c.Addable is null or > 0).OrderByDescending(c => c.Addable ?? 0)],
            _ => [.. able.OrderBy(c => c.Numerator is null or 0 ? 0 : 1)],
        };
    }
}
