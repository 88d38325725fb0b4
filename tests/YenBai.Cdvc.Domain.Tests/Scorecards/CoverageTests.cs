using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.Scorecards;

public sealed class CoverageTests
{
    private static readonly DateOnly CutOff = SamplePeriods.FullYear(2024).CutOff;

    [Fact]
    public void A_union_closed_on_the_cut_off_is_no_longer_active_and_one_closed_the_day_after_is()
    {
        Scorecard scorecard = ScorecardCalculator.Compute(new InputBuilder()
            .Union("Đóng đúng ngày chốt", u => u.Closed(CutOff))
            .Union("Đóng hôm sau", u => u.Closed(CutOff.AddDays(1)))
            .Union("Mở đúng ngày chốt", u => u.Opened(CutOff))
            .Build());

        Assert.Equal(2, scorecard.ActiveUnions);
        Assert.Equal(2, scorecard.Find("4.1")!.Coverage.Expected);
    }

    [Fact]
    public void A_union_closed_before_the_cut_off_enters_sums_only()
    {
        InputBuilder input = new InputBuilder()
            .Union("Đã đóng", u => u.Closed(CutOff)).Figure("DV_MOI", 7).Figure("DV_DANG", 2).Figure("DV", 50).Figure("QUY_DV", 50).Level("QCDC", "khong").Level("XL", "ht")
            .Union("Đang hoạt động").Figure("DV_MOI", 3).Figure("DV", 10).Figure("QUY_DV", 5).Level("QCDC", "co").Level("XL", "tot");

        Assert.Equal((10L, new Coverage(1, 1)), (input.Score("1.1").Numerator, input.Score("1.1").Coverage));
        Assert.Equal((2L, new Coverage(0, 1)), (input.Score("3.1").Numerator, input.Score("3.1").Coverage));
        Assert.Equal(2m, input.Score("3.1").AveragePerUnion);
        Assert.Equal((5L, 10L), (input.Score("5.1").Numerator, input.Score("5.1").Denominator));
        Assert.Equal((1L, 1L), (input.Score("4.1").Numerator, input.Score("4.1").Denominator));
        Assert.Equal((1L, 1L), (input.Score("2.1").Numerator, input.Score("2.1").Denominator));
    }

    [Fact]
    public void Not_applicable_in_any_item_of_the_row_leaves_it_and_is_named_in_Vietnamese_order()
    {
        MeasureScore score = new InputBuilder()
            .Union("Đoàn").NotApplicable("DV").Figure("QUY_DV", 5)
            .Union("Dân").Figure("DV", 5).NotApplicable("QUY_DV")
            .Union("Ân").NotApplicable("DV")
            .Union("An").NotApplicable("DV")
            .Union("Y").Figure("DV", 10).Figure("QUY_DV", 10)
            .Score("5.1");

        Assert.Equal(new Coverage(1, 1), score.Coverage);
        Assert.Equal((10L, 10L), (score.Numerator, score.Denominator));
        Assert.Equal(["An", "Ân", "Dân", "Đoàn"], score.NotApplicable);
    }

    [Fact]
    public void Not_applicable_of_a_closed_union_is_not_counted() =>
        Assert.Empty(new InputBuilder().Union("A", u => u.Closed(CutOff)).NotApplicable("DV_MOI").Score("1.1").NotApplicable);

    [Fact]
    public void A_union_is_complete_only_with_every_item_of_the_row()
    {
        MeasureScore score = new InputBuilder()
            .Union("A").Figure("DV", 10)
            .Union("B").Figure("QUY_DV", 10)
            .Union("C").Figure("DV", 20).Figure("QUY_DV", 0)
            .Score("5.1");

        Assert.Equal(new Coverage(1, 3), score.Coverage);
        Assert.Equal((0L, 20L), (score.Numerator, score.Denominator));
        Assert.True(score.Provisional);
    }

    [Fact]
    public void Zero_is_a_report_and_blank_is_not()
    {
        Assert.Equal((0L, 0m), (new InputBuilder().Union("A").Figure("DV_MOI", 0).Score("1.1").Numerator, new InputBuilder().Union("A").Figure("DV_MOI", 0).Score("1.1").Actual));
        Assert.Null(new InputBuilder().Union("A").Score("1.1").Numerator);
        Assert.Null(new InputBuilder().Union("A").NotApplicable("DV_MOI").Score("1.1").Numerator);
    }

    [Fact]
    public void A_blank_unit_counts_as_not_passing_where_the_share_is_of_active_unions()
    {
        InputBuilder input = new InputBuilder().Union("A").Level("QCDC", "co").Union("B").Union("C").NotApplicable("QCDC");

        Assert.Equal((1L, 2L, 50m), (input.Score("4.1").Numerator, input.Score("4.1").Denominator, input.Score("4.1").Actual));
    }

    [Fact]
    public void A_blank_unit_is_left_out_where_the_share_is_of_those_that_answered() =>
        Assert.Equal(100m, Rows.Rated(good: 2, fair: 0, blank: 3).Score("2.1").Actual);

    [Fact]
    public void A_share_nobody_answered_has_nothing_to_compute_from()
    {
        MeasureScore score = new InputBuilder().Union("A").Union("B").Score("4.1");

        Assert.Equal(((long?)null, (long?)null, (decimal?)null), (score.Numerator, score.Denominator, score.Actual));
        Assert.Equal(MeasureStatus.NoData, score.Status);
        Assert.Equal(new ActualRange(0m, 100m, Borrowed: false), score.Range);
    }

    [Fact]
    public void A_provincial_row_expects_one_report_and_has_no_range()
    {
        MeasureScore blank = new InputBuilder().Union("A").Province().Figure("CB_CT", 4).Score("9.1");
        Assert.Equal(new Coverage(0, 1), blank.Coverage);
        Assert.Null(blank.Denominator);
        Assert.Null(blank.Range);
        Assert.Equal(new Coverage(1, 1), new InputBuilder().Union("A").Province().Figure("KT_DONG_CAP", 0).Score("10.3").Coverage);
    }

    [Fact]
    public void Figures_typed_for_the_province_never_enter_a_row_of_the_unions() =>
        Assert.Null(new InputBuilder().Province().Figure("DV_MOI", 5).Score("1.1").Numerator);
}
