using FsCheck;
using FsCheck.Fluent;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Domain.Tests.Scorecards;

public sealed class WhatIfProperties
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void Adding_the_shortfall_reaches_the_target_and_one_less_does_not() => ForEachRow((input, score) =>
    {
        if (score.Shortfall is > 0 and { } missing && IsPossible(score, missing))
        {
            Assert.NotEqual(MeasureStatus.NotMet, ScorecardCalculator.WhatIf(input, score.Measure, missing).Status);
            Assert.Equal(MeasureStatus.NotMet, ScorecardCalculator.WhatIf(input, score.Measure, missing - 1).Status);
        }
    });

    [Fact]
    public void Adding_both_shortfalls_reaches_target_and_text_and_one_less_does_not() => ForEachRow((input, score) =>
    {
        long missing = Math.Max(score.Shortfall ?? 0, score.ShortfallText ?? 0);
        if (missing > 0 && IsPossible(score, missing))
        {
            Assert.True(ScorecardCalculator.WhatIf(input, score.Measure, missing).Status is MeasureStatus.Met or MeasureStatus.Exceeded);
            Assert.False(ScorecardCalculator.WhatIf(input, score.Measure, missing - 1).Status is MeasureStatus.Met or MeasureStatus.Exceeded);
        }
    });

    [Fact]
    public void Adding_nothing_changes_nothing() => ForEachRow((input, score) =>
    {
        MeasureScore same = ScorecardCalculator.WhatIf(input, score.Measure, 0);
        Assert.Equal((score.Numerator, score.Denominator, score.Actual, score.Status), (same.Numerator, same.Denominator, same.Actual, same.Status));
    });

    [Fact]
    public void The_denominator_stays_and_no_part_grows_beyond_its_whole() => Prop.ForAll(RandomInputs.All, Gen.Choose(0, 1_000).ToArbitrary(), (input, added) =>
    {
        foreach (MeasureScore score in ScorecardCalculator.Compute(input).Measures)
        {
            MeasureScore then = ScorecardCalculator.WhatIf(input, score.Measure, added);
            Assert.Equal(score.Denominator, then.Denominator);
            Assert.Equal(Math.Min(added, score.MostAddable ?? added), (then.Numerator ?? 0) - (score.Numerator ?? 0));
            Assert.True(then.Denominator is null || then.Numerator <= Math.Max(then.Denominator.Value, score.Numerator!.Value));
            Assert.True(score.Measure.Formula is not ProvincialValue { PassingLevels.Count: > 0 } || then.Numerator is null or 0 or 1);
        }
    }).Check(Thorough);

    private static bool IsPossible(MeasureScore score, long added) => score.MostAddable is not { } most || added <= most;

    private static void ForEachRow(Action<ScorecardInput, MeasureScore> holds) => Prop.ForAll(RandomInputs.Reported, input =>
        Assert.All(ScorecardCalculator.Compute(input).Measures, score => holds(input, score))).Check(Thorough);
}
