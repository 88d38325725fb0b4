using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>Đóng góp: how each CĐCS stands on one row.</summary>
internal static class ContributionCalculator
{
    public static IReadOnlyList<UnionContribution> Compute(ScorecardInput input, Measure measure)
    {
        RowFigures row = RowFigures.Of(input, measure);
        return row.IsProvincial
            ? []
            : [.. from union in input.UnionsByName()
                  where union.IsActiveOn(input.Period.CutOff) || measure.Formula is SumOf
                  select Of(row, measure, union)];
    }

    public static UnionContribution Of(RowFigures row, Measure measure, GrassrootsUnion union)
    {
        RowCells cells = row.CellsOf(union.Id);
        UnionContribution contribution = measure.Formula switch
        {
            ShareOfUnions share => Share(row.Items[0], share, union, cells),
            RatioOfSums => Ratio(row, measure, union, cells),
            _ => Sum(row, measure, union, cells),
        };
        ContributionState state = (union.IsActiveOn(row.Input.Period.CutOff), cells.IsNotApplicable, cells.IsComplete) switch
        {
            (false, _, _) => ContributionState.ClosedBeforeCutOff,
            (_, true, _) => ContributionState.NotApplicable,
            (_, _, false) => ContributionState.Blank,
            _ => contribution.State,
        };
        return contribution with
        {
            State = state,
            Addable = state == ContributionState.NotApplicable ? null : contribution.Addable,
            Shortfall = state == ContributionState.Fail && contribution.Numerator is { } numerator ? OwnGoals(row, measure, contribution.Denominator).Shortfall(numerator) : null,
        };
    }

    private static UnionContribution Share(DataItem item, ShareOfUnions share, GrassrootsUnion union, RowCells cells)
    {
        bool passes = new PassingNumbers(item, share.PassingLevels).Holds(cells.First);
        return new(
            union,
            passes ? ContributionState.Pass : ContributionState.Fail,
            Numerator: null,
            Denominator: null,
            item.LevelOf(cells.First)?.Name,
            Actual: null,
            passes ? null : 1);
    }

    private static UnionContribution Ratio(RowFigures row, Measure measure, GrassrootsUnion union, RowCells cells)
    {
        long? numerator = Number(cells.First);
        long? denominator = Number(cells.Second);
        return new(
            union,
            // 0 of 0 is "không phát sinh": nothing to judge
            denominator > 0 ? Judge(row, measure, numerator ?? 0, denominator.Value) : ContributionState.Counted,
            numerator,
            denominator,
            LevelName: null,
            denominator > 0 ? 100m * numerator / denominator : null,
            cells.IsComplete ? Math.Max(0, (denominator - numerator).GetValueOrDefault()) : null);
    }

    private static UnionContribution Sum(RowFigures row, Measure measure, GrassrootsUnion union, RowCells cells)
    {
        long? number = Number(cells.First);
        bool judged = measure.TextThreshold.Scope == ThresholdScope.PerActiveUnion;
        return new(
            union,
            judged ? JudgeByText(row, measure, number ?? 0) : ContributionState.Counted,
            number,
            Denominator: null,
            LevelName: null,
            Actual: null,
            Addable: null);
    }

    private static ContributionState Judge(RowFigures row, Measure measure, long numerator, long denominator)
    {
        Goals goals = OwnGoals(row, measure, denominator);
        return goals.Target is null ? ContributionState.Counted : State(goals.AreReachedBy(numerator));
    }

    private static ContributionState JudgeByText(RowFigures row, Measure measure, long number)
    {
        Goals goals = OwnGoals(row, measure, denominator: null);
        return goals.Text is null ? ContributionState.Counted : State(goals.TextIsKeptBy(number));
    }

    /// <summary>What the row asks of one CĐCS. The target of a sum is the province's as a whole: one CĐCS answers for its own share of the threshold only.</summary>
    private static Goals OwnGoals(RowFigures row, Measure measure, long? denominator)
    {
        Goals goals = Goals.Of(measure, row.Input.Programme, row.Input.Period.Year, denominator ?? 0, activeUnions: 1);
        return measure.Formula is SumOf ? goals with { Target = null } : goals;
    }

    private static ContributionState State(bool passes) => passes ? ContributionState.Pass : ContributionState.Fail;

    private static long? Number(FigureValue? value) => value is { IsNumber: true } number ? number.Number : null;
}
