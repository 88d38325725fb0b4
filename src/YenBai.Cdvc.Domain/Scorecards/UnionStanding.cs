using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>Tình hình of one CĐCS on one row.</summary>
/// <param name="Own">How it stands; null on a row the province reports once, and where its figures do not enter the row.</param>
/// <param name="Province">The row of the province without this CĐCS (before) and as it is (after); null for who may not see the province.</param>
public sealed record StandingRow(Indicator Indicator, Measure Measure, UnionContribution? Own, MeasureChange? Province);

/// <summary>Tình hình của một CĐCS trên các dòng chỉ tiêu.</summary>
public static class UnionStanding
{
    /// <summary>All rows of the programme, in its order.</summary>
    /// <param name="input">Holds the CĐCS; the other CĐCS and the province may be left out where <paramref name="withProvince"/> is false.</param>
    /// <param name="withProvince">Whether to tell what the CĐCS changes in the province's rows.</param>
    public static IReadOnlyList<StandingRow> Compute(ScorecardInput input, int unionId, bool withProvince)
    {
        ScorecardInput alone = input.Only(new HashSet<int> { unionId });
        IReadOnlyList<MeasureChange> changes = withProvince ? ScorecardCalculator.Compare(input.Without(unionId), input) : [];
        return
        [
            .. from row in input.Programme.Rows
               select new StandingRow(
                   row.Indicator,
                   row.Measure,
                   ScorecardCalculator.Contributions(alone, row.Measure).SingleOrDefault(),
                   changes.FirstOrDefault(c => c.Measure == row.Measure)),
        ];
    }
}
