using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Domain.Tests.Scorecards;

public sealed class ScorecardProperties
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void A_status_follows_from_whole_numbers_alone() => ForEachRow(RandomInputs.Reported, (score, card) =>
    {
        MeasureStatus expected = score.Target is null ? MeasureStatus.NotAssigned
            : score.Actual is null ? MeasureStatus.NoData
            : !Reaches(score, card, score.Numerator!.Value, text: false) ? MeasureStatus.NotMet
            : score.ShortfallText is not null && !Reaches(score, card, score.Numerator.Value, text: true) ? MeasureStatus.MetYearBelowText
            : Reaches(score, card, score.Numerator.Value, text: false, above: true) ? MeasureStatus.Exceeded
            : MeasureStatus.Met;
        Assert.Equal(expected, score.Status);
    });

    [Fact]
    public void A_shortfall_reaches_the_target_and_one_less_does_not() => ForEachRow(RandomInputs.Reported, (score, card) =>
    {
        foreach ((long? shortfall, bool text) in ((long?, bool)[])[(score.Shortfall, false), (score.ShortfallText, true)])
        {
            if (shortfall is { } missing)
            {
                long numerator = score.Numerator!.Value;
                Assert.True(Reaches(score, card, numerator + missing, text));
                Assert.True(missing == 0 || !Reaches(score, card, numerator + missing - 1, text));
            }
        }
    });

    [Fact]
    public void A_shortfall_is_given_exactly_with_a_target_and_data() => ForEachRow(RandomInputs.All, (score, card) =>
    {
        bool comparable = score.Target is not null && score.Actual is not null;
        bool textApplies = score.Measure.TermRule switch
        {
            TermRule.CumulativeOverTerm => false,
            TermRule.LastYear => card.Period.Year == 2027,
            _ => true,
        };
        Assert.Equal(comparable, score.Shortfall is not null);
        Assert.Equal(comparable && textApplies, score.ShortfallText is not null);
    });

    [Fact]
    public void Nothing_is_ever_negative_and_coverage_is_within_the_active_unions() => ForEachRow(RandomInputs.All, (score, card) =>
    {
        Assert.All((decimal?[])[score.Numerator, score.Denominator, score.Actual, score.Shortfall, score.ShortfallText, score.Achievement, score.AveragePerUnion, score.Range?.Low], n => Assert.False(n < 0));
        Assert.InRange(score.Coverage.Complete, 0, score.Coverage.Expected);
        if (!score.Measure.Formula.ItemCodes.All(code => card.Programme.Item(code).Reporter == Reporter.Province))
        {
            Assert.Equal(card.ActiveUnions, score.Coverage.Expected + score.NotApplicable.Count);
        }
    });

    [Fact]
    public void A_group_follows_from_the_status_and_from_what_is_still_missing() => ForEachRow(RandomInputs.Reported, (score, card) =>
    {
        bool reached = score.Status is MeasureStatus.Met or MeasureStatus.Exceeded;
        Assert.Equal(reached, score.Group is StatusGroup.Safe or StatusGroup.Unsure);
        bool lowEndReaches = score.Range is { } range && score.Target <= range.Low && (score.ShortfallText is null || IsKept(score.Measure.TextThreshold, range.Low));
        Assert.Equal(reached && (!score.Provisional || lowEndReaches), score.Group == StatusGroup.Safe);
    });

    [Fact]
    public void A_row_is_the_sum_of_its_contributions() => Prop.ForAll(RandomInputs.All, input =>
    {
        foreach (MeasureScore score in ScorecardCalculator.Compute(input).Measures)
        {
            IReadOnlyList<UnionContribution> all = ScorecardCalculator.Contributions(input, score.Measure);
            IReadOnlyList<UnionContribution> complete = [.. all.Where(c => c.State is ContributionState.Pass or ContributionState.Fail or ContributionState.Counted)];
            switch (score.Measure.Formula)
            {
                case SumOf:
                    Assert.Equal(score.Numerator ?? 0, all.Sum(c => c.Numerator ?? 0));
                    break;
                case RatioOfSums when all.Count > 0:
                    Assert.Equal((score.Numerator ?? 0, score.Denominator ?? 0), (complete.Sum(c => c.Numerator ?? 0), complete.Sum(c => c.Denominator ?? 0)));
                    break;
                case ShareOfUnions share:
                    Assert.Equal(score.Numerator ?? 0, complete.Count(c => c.State == ContributionState.Pass));
                    int asked = share.Basis == ShareBasis.Answered ? complete.Count : all.Count(c => c.State is not ContributionState.NotApplicable);
                    Assert.Equal(score.Denominator, complete.Count == 0 ? null : asked);
                    break;
            }

            if (all.Count > 0)
            {
                Assert.Equal(score.Coverage.Complete, complete.Count);
                Assert.Equal(score.Coverage.Missing, all.Count(c => c.State == ContributionState.Blank));
                Assert.Equal(score.NotApplicable, all.Where(c => c.State == ContributionState.NotApplicable).Select(c => c.Union.Name), StringComparer.Ordinal);
            }
        }
    }).Check(Thorough);

    [Fact]
    public void The_order_of_the_unions_changes_nothing() => Prop.ForAll(RandomInputs.All, input => Assert.Equal(
        ScorecardCalculator.Compute(input).Measures.Select(m => m with { NotApplicable = [] }),
        ScorecardCalculator.Compute(input with { Unions = [.. input.Unions.Reverse()] }).Measures.Select(m => m with { NotApplicable = [] }))).Check(Thorough);

    private static void ForEachRow(Arbitrary<ScorecardInput> inputs, Action<MeasureScore, Scorecard> holds) => Prop.ForAll(inputs, input =>
    {
        Scorecard card = ScorecardCalculator.Compute(input);
        Assert.All(card.Measures, score => holds(score, card));
    }).Check(Thorough);

    /// <summary>An oracle in whole numbers: thresholds in hundredths, cross-multiplied.</summary>
    private static bool Reaches(MeasureScore score, Scorecard card, long numerator, bool text, bool above = false)
    {
        TextThreshold threshold = score.Measure.TextThreshold;
        var hundredths = new BigInteger((text ? threshold.Value : score.Target!.Value) * 100);
        BigInteger left = new BigInteger(numerator) * (score.Measure.IsPercentage ? 10_000 : 100);
        BigInteger right = hundredths * (score.Measure.IsPercentage ? score.Denominator!.Value
            : text && threshold.Scope == ThresholdScope.PerActiveUnion ? card.ActiveUnions : 1);
        return (text && threshold.Strict) || above ? left > right : left >= right;
    }

    private static bool IsKept(TextThreshold threshold, decimal actual) => threshold.Strict ? actual > threshold.Value : actual >= threshold.Value;
}
