using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.Scorecards;

public sealed class StatusTests
{
    [Fact]
    public void Ninety_two_percent_misses_the_years_95_and_keeps_the_texts_over_90()
    {
        MeasureScore score = Donors(92, 100).Score("5.1");

        Assert.Equal(MeasureStatus.NotMet, score.Status);
        Assert.Equal(StatusGroup.Slipping, score.Group);
        Assert.Equal(3, score.Shortfall);
        Assert.Equal(0, score.ShortfallText);
    }

    [Fact]
    public void Thirty_five_of_fifty_meets_70_but_is_not_above_70()
    {
        MeasureScore score = new InputBuilder().Union("A").Figure("CQ_HP", 35).Figure("CQ", 50).Score("7.3");

        Assert.Equal(70m, score.Actual);
        Assert.Equal(MeasureStatus.MetYearBelowText, score.Status);
        Assert.Equal(StatusGroup.Slipping, score.Group);
        Assert.Equal(0, score.Shortfall);
        Assert.Equal(1, score.ShortfallText);
    }

    [Fact]
    public void Just_below_95_is_not_rounded_up_to_it()
    {
        MeasureScore score = Donors(9496, 10_000).Score("5.1");

        Assert.Equal(94.96m, score.Actual);
        Assert.Equal(MeasureStatus.NotMet, score.Status);
        Assert.Equal(4, score.Shortfall);
    }

    [Theory]
    [InlineData(94_999_999, MeasureStatus.NotMet)]
    [InlineData(95_000_000, MeasureStatus.Met)]
    [InlineData(95_000_001, MeasureStatus.Exceeded)]
    public void One_in_a_hundred_million_decides(long donors, MeasureStatus expected) =>
        Assert.Equal(expected, Donors(donors, 100_000_000).Score("5.1").Status);

    [Fact]
    public void Numbers_beyond_the_digits_of_floating_point_are_compared_exactly()
    {
        // 95% of this is 95.000.000.000.000.002,85
        MeasureScore score = new InputBuilder().Union("A").Figure("QUY_DV", 95_000_000_000_000_001).Figure("DV", 100_000_000_000_000_003).Score("5.1");

        Assert.Equal(MeasureStatus.NotMet, score.Status);
        Assert.Equal(2, score.Shortfall);
    }

    [Fact]
    public void Exactly_the_target_with_the_threshold_kept_is_met()
    {
        MeasureScore score = new InputBuilder().Union("A").Level("QCDC", "co").Score("4.1");

        Assert.Equal(MeasureStatus.Met, score.Status);
        Assert.Equal(StatusGroup.Safe, score.Group);
        Assert.Equal(100m, score.Achievement);
    }

    [Fact]
    public void Above_the_target_with_the_threshold_kept_is_exceeded() =>
        Assert.Equal(MeasureStatus.Exceeded, Rows.Rated(good: 96, fair: 4).Score("2.1").Status);

    [Fact]
    public void A_year_without_a_target_is_not_assigned_and_still_carries_its_numbers()
    {
        MeasureScore score = new InputBuilder(SamplePeriods.FullYear(2023))
            .Union("A").Figure("CQ_HP", 3).Figure("CQ", 4)
            .Union("B").Figure("CQ", 1)
            .Score("7.3");

        Assert.Equal(MeasureStatus.NotAssigned, score.Status);
        Assert.Equal(StatusGroup.NotAssigned, score.Group);
        Assert.Null(score.Target);
        Assert.Null(score.Shortfall);
        Assert.Null(score.ShortfallText);
        Assert.Null(score.Achievement);
        Assert.Equal((3L, 4L, 75m), (score.Numerator, score.Denominator, score.Actual));
        Assert.Equal(new Coverage(1, 2), score.Coverage);
        Assert.Equal(new ActualRange(60m, 80m, Borrowed: false), score.Range);
    }

    [Fact]
    public void A_target_of_0_is_a_target()
    {
        Programme programme = SampleProgramme.Create();
        programme.Row("7.3").Targets.Add(new YearlyTarget { Year = 2023, Value = 0 });
        MeasureScore score = new InputBuilder(programme, SamplePeriods.FullYear(2023)).Union("A").Figure("CQ_HP", 0).Figure("CQ", 4).Score("7.3");

        Assert.Equal(MeasureStatus.MetYearBelowText, score.Status);
        Assert.Null(score.Achievement);
    }

    [Fact]
    public void A_zero_denominator_is_no_data_and_shown_as_0()
    {
        MeasureScore score = new InputBuilder().Union("A").Figure("CTPCT_BD", 0).Figure("CTPCT_MOI", 0).Score("2.2");

        Assert.Equal(MeasureStatus.NoData, score.Status);
        Assert.Equal(StatusGroup.Missing, score.Group);
        Assert.Equal((0L, 0L), (score.Numerator, score.Denominator));
        Assert.Null(score.Actual);
        Assert.Null(score.Shortfall);
        Assert.Null(score.ShortfallText);
        Assert.Equal(new Coverage(1, 1), score.Coverage);
    }

    [Theory]
    [InlineData(2026, null)]
    [InlineData(2027, 1L)]
    public void Rows_for_the_end_of_the_term_have_a_threshold_in_the_last_year_only(int year, long? shortfallText)
    {
        foreach (ReportingPeriod period in (ReportingPeriod[])[SamplePeriods.SixMonths(year), SamplePeriods.NineMonths(year), SamplePeriods.FullYear(year)])
        {
            Assert.Equal(shortfallText, new InputBuilder(period).Union("A").Figure("CB_KCT_SO", 89).Figure("CB_KCT", 100).Score("9.2").ShortfallText);
            Assert.Equal(shortfallText, new InputBuilder(period).Province().Figure("CB_CT_SO", 99).Figure("CB_CT", 100).Score("9.1").ShortfallText);
        }
    }

    [Fact]
    public void Before_the_last_year_such_a_row_is_judged_by_its_target_alone() =>
        Assert.Equal(MeasureStatus.Exceeded, new InputBuilder(SamplePeriods.FullYear(2024)).Union("A").Figure("CB_KCT_SO", 81).Figure("CB_KCT", 100).Score("9.2").Status);

    [Fact]
    public void New_members_of_a_year_are_not_held_against_the_150_of_the_term()
    {
        MeasureScore score = new InputBuilder().Union("A").Figure("DV_MOI", 31).Score("1.1");

        Assert.Equal(MeasureStatus.Exceeded, score.Status);
        Assert.Null(score.ShortfallText);
        Assert.Equal(100m * 31 / 30, score.Achievement);
    }

    [Theory]
    [InlineData(49, MeasureStatus.NotMet, 1, 3)]
    [InlineData(51, MeasureStatus.MetYearBelowText, 0, 1)]
    [InlineData(52, MeasureStatus.Exceeded, 0, 0)]
    public void Members_for_the_Party_are_held_against_every_active_union(long members, MeasureStatus expected, long shortfall, long shortfallText)
    {
        MeasureScore score = new InputBuilder()
            .Unions(52, (b, number) => b.Figure("DV_DANG", number == 1 ? members : 0))
            .Union("Đơn vị 052").NotApplicable("DV_DANG")
            .Score("3.1");

        Assert.Equal(expected, score.Status);
        Assert.Equal((shortfall, shortfallText), (score.Shortfall, score.ShortfallText));
        Assert.Equal((decimal)members / 52, score.AveragePerUnion);
        Assert.Null(score.Denominator);
    }

    [Fact]
    public void Only_the_row_with_a_threshold_per_union_has_an_average() =>
        Assert.Equal(["3.1"], ScorecardCalculator.Compute(new InputBuilder().Union("A").Figure("DV_DANG", 1).Figure("DV_MOI", 1).Build()).Measures.Where(m => m.AveragePerUnion is not null).Select(m => m.Measure.Code), StringComparer.Ordinal);

    [Fact]
    public void A_row_is_safe_although_reports_are_missing_when_they_cannot_undo_it()
    {
        InputBuilder input = new InputBuilder().Union("A").Figure("QUY_DV", 96).Figure("DV", 96).Union("B").Figure("DV", 4);

        MeasureScore score = input.Score("5.1");
        Assert.True(score.Provisional);
        Assert.Equal(96m, score.Range!.Low);
        Assert.Equal(StatusGroup.Safe, score.Group);
        Assert.Equal(StatusGroup.Unsure, input.Union("C").Figure("DV", 2).Score("5.1").Group);
    }

    [Fact]
    public void The_low_end_must_reach_the_text_too()
    {
        // 70 of 99 is above 70%, 70 of 100 is not
        InputBuilder Happy(long missing) => new InputBuilder().Union("A").Figure("CQ_HP", 70).Figure("CQ", 70).Union("B").Figure("CQ", missing);

        Assert.Equal(StatusGroup.Safe, Happy(29).Score("7.3").Group);
        Assert.Equal(70m, Happy(30).Score("7.3").Range!.Low);
        Assert.Equal(StatusGroup.Unsure, Happy(30).Score("7.3").Group);
    }

    [Fact]
    public void A_sum_with_reports_missing_is_unsure()
    {
        MeasureScore score = new InputBuilder().Union("A").Figure("DV_MOI", 30).Union("B").Score("1.1");

        Assert.Equal(MeasureStatus.Met, score.Status);
        Assert.Equal(StatusGroup.Unsure, score.Group);
        Assert.Null(score.Range);
    }

    private static InputBuilder Donors(long donors, long members)
    {
        // one CĐCS has at most 9.999.999 members
        int unions = members > 9_999_999 ? 20 : 1;
        return new InputBuilder().Unions(unions, (b, number) => b
            .Figure("QUY_DV", (donors / unions) + (number == 1 ? donors % unions : 0))
            .Figure("DV", members / unions));
    }
}
