using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>Tính bảng tổng hợp: the one place where figures become actuals and statuses.</summary>
public static class ScorecardCalculator
{
    /// <summary>All rows of the programme in one period.</summary>
    public static Scorecard Compute(ScorecardInput input) => new(
        input.Programme,
        input.Period,
        input.ActiveUnions,
        [.. input.Programme.Rows.Select(row => Score(RowFigures.Of(input, row.Measure), row.Indicator, row.Measure))]);

    /// <summary>Đóng góp of each CĐCS to a row, by name; none for a provincial row. CĐCS closed before the cut-off appear on sums only.</summary>
    public static IReadOnlyList<UnionContribution> Contributions(ScorecardInput input, Measure measure) => ContributionCalculator.Compute(input, measure);

    /// <summary>Every row before and after something changes: a figure (<see cref="ScorecardInput.With"/>) or a whole CĐCS (<see cref="ScorecardInput.Without"/>).</summary>
    public static IReadOnlyList<MeasureChange> Compare(ScorecardInput before, ScorecardInput after) =>
        [.. Compute(before).Measures.Zip(Compute(after).Measures, (b, a) => new MeasureChange(b, a))];

    /// <summary>Who can still close the gap, nearest first: the CĐCS that could add something, out of <see cref="Contributions"/>.</summary>
    public static IReadOnlyList<UnionContribution> Nearest(ScorecardInput input, Measure measure) => NearestUnions.Of(input, measure);

    /// <summary>Nếu thêm: the row as if its numerator were larger by <paramref name="added"/>, its denominator unchanged; never beyond <see cref="MeasureScore.MostAddable"/>. It has no range: who adds what is not said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public static MeasureScore WhatIf(ScorecardInput input, Measure measure, long added)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(added);
        Indicator indicator = input.Programme.Indicators.First(i => i.Measures.Contains(measure));
        RowFigures row = RowFigures.Of(input, measure);
        Tally tally = Tally.Of(row, measure.Formula);
        long? most = Judge(row, tally, indicator, measure).MostAddable;
        bool nothingToAddTo = tally.Numerator is null && measure.IsPercentage;
        return Judge(
            row,
            tally with { Numerator = nothingToAddTo || added == 0 ? tally.Numerator : (tally.Numerator ?? 0) + Math.Min(added, most ?? added), Range = null },
            indicator,
            measure);
    }

    /// <summary>One row in one period.</summary>
    internal static MeasureScore Score(RowFigures row, Indicator indicator, Measure measure) => Judge(row, Tally.Of(row, measure.Formula), indicator, measure);

    private static MeasureScore Judge(RowFigures row, Tally tally, Indicator indicator, Measure measure)
    {
        ScorecardInput input = row.Input;
        bool isPerUnion = measure.TextThreshold.Scope == ThresholdScope.PerActiveUnion;
        int activeUnions = isPerUnion ? input.ActiveUnions : 0;
        decimal? actual = Actual(measure, tally);
        // without an actual there is nothing to compare, and nothing to fall short by
        long? compared = actual is null ? null : tally.Numerator;
        Goals goals = GoalsFor(tally.Denominator ?? 0);
        MeasureStatus status = Status(goals, compared);
        return new MeasureScore
        {
            Indicator = indicator,
            Measure = measure,
            Target = measure.TargetOf(input.Period.Year),
            TextThreshold = goals.Text is null ? null : measure.TextThreshold.Value * (isPerUnion ? activeUnions : 1),
            Numerator = tally.Numerator,
            Denominator = tally.Denominator,
            Actual = actual,
            Status = status,
            Group = Group(status, row.Coverage.Missing == 0 || (tally.Range is { } range && GoalsFor(range.Total).AreReachedBy(range.Low))),
            Shortfall = compared is { } numerator ? goals.Target?.Shortfall(numerator) : null,
            ShortfallText = compared is { } counted ? goals.Text?.Shortfall(counted) : null,
            Coverage = row.Coverage,
            Range = tally.Range?.ToPercent(),
            NotApplicable = [.. (input.UnionsAreByName ? row.NotApplicable : GrassrootsUnion.ByName(row.NotApplicable)).Select(u => u.Name)],
            AveragePerUnion = isPerUnion && activeUnions > 0 ? (decimal?)tally.Numerator / activeUnions : null,
        };

        Goals GoalsFor(long denominator) => Goals.Of(measure, input.Programme, input.Period.Year, denominator, activeUnions);
    }

    private static decimal? Actual(Measure measure, Tally tally) => (measure.IsPercentage, tally.Denominator) switch
    {
        (false, _) => tally.Numerator,
        (true, null or 0) => null,
        (true, { } denominator) => 100m * tally.Numerator / denominator,
    };

    private static MeasureStatus Status(Goals goals, long? compared) => (goals.Target, compared) switch
    {
        (null, _) => MeasureStatus.NotAssigned,
        (_, null) => MeasureStatus.NoData,
        ({ } target, { } numerator) when !target.IsReachedBy(numerator) => MeasureStatus.NotMet,
        (_, { } numerator) when !goals.TextIsKeptBy(numerator) => MeasureStatus.MetYearBelowText,
        ({ } target, { } numerator) => numerator > target.Needed ? MeasureStatus.Exceeded : MeasureStatus.Met,
    };

    private static StatusGroup Group(MeasureStatus status, bool certain) => status switch
    {
        MeasureStatus.NotAssigned => StatusGroup.NotAssigned,
        MeasureStatus.NoData => StatusGroup.Missing,
        MeasureStatus.NotMet or MeasureStatus.MetYearBelowText => StatusGroup.Slipping,
        _ => certain ? StatusGroup.Safe : StatusGroup.Unsure,
    };
}
