using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.Scorecards;

public sealed class FormulaTests
{
    private static readonly Scorecard Scorecard = ScorecardCalculator.Compute(ThreeUnions().Build());

    [Theory]
    [InlineData("1.1", 9, null, 3, 3)]
    [InlineData("2.1", 2, 3, 3, 3)]
    [InlineData("2.2", 1, 2, 2, 3)]
    [InlineData("3.1", 3, null, 2, 3)]
    [InlineData("4.1", 1, 3, 2, 3)]
    [InlineData("5.1", 125, 140, 2, 3)]
    [InlineData("6.1", 145, 150, 2, 3)]
    [InlineData("7.1", 4, 4, 2, 3)]
    [InlineData("7.2", 3, 4, 2, 3)]
    [InlineData("7.3", 1, 4, 2, 3)]
    [InlineData("8.1", 1, null, 1, 1)]
    [InlineData("8.2", 2, 2, 2, 2)]
    [InlineData("8.3", 70, 80, 2, 3)]
    [InlineData("8.4", 50, 70, 2, 3)]
    [InlineData("9.1", 3, 4, 1, 1)]
    [InlineData("9.2", 6, 8, 2, 3)]
    [InlineData("10.1", 2, 3, 3, 3)]
    [InlineData("10.2", 0, 3, 2, 3)]
    [InlineData("10.3", 2, null, 1, 1)]
    public void Each_row_is_computed_by_its_formula(string code, int numerator, int? denominator, int complete, int expected)
    {
        MeasureScore score = Scorecard.Find(code)!;

        Assert.Equal(numerator, score.Numerator);
        Assert.Equal(denominator, score.Denominator);
        Assert.Equal(denominator is null ? numerator : 100m * numerator / denominator.Value, score.Actual);
        Assert.Equal(new Coverage(complete, expected), score.Coverage);
        Assert.Equal(complete < expected, score.Provisional);
    }

    [Fact]
    public void A_scorecard_has_all_19_rows_in_the_order_of_the_programme()
    {
        Assert.Equal(
            ["1.1", "2.1", "2.2", "3.1", "4.1", "5.1", "6.1", "7.1", "7.2", "7.3", "8.1", "8.2", "8.3", "8.4", "9.1", "9.2", "10.1", "10.2", "10.3"],
            Scorecard.Measures.Select(m => m.Measure.Code),
            StringComparer.Ordinal);
        Assert.Equal(3, Scorecard.ActiveUnions);
        Assert.All(Scorecard.Measures, m => Assert.Contains(m.Measure, m.Indicator.Measures));
    }

    [Fact]
    public void Without_any_figure_every_row_has_no_data_or_no_target()
    {
        Scorecard empty = ScorecardCalculator.Compute(new InputBuilder(SamplePeriods.FullYear(2023)).Build());

        Assert.Equal(19, empty.Measures.Count);
        Assert.All(empty.Measures, m =>
        {
            Assert.Null(m.Actual);
            Assert.Null(m.Numerator);
            Assert.Null(m.Denominator);
            Assert.Null(m.Shortfall);
            Assert.Null(m.ShortfallText);
            Assert.Equal(m.Measure.Code is "2.2" or "7.3" ? MeasureStatus.NotAssigned : MeasureStatus.NoData, m.Status);
        });
    }

    [Fact]
    public void A_ratio_is_never_a_mean_of_percentages()
    {
        MeasureScore score = new InputBuilder()
            .Union("Nhỏ").Figure("QUY_DV", 10).Figure("DV", 10)
            .Union("Lớn").Figure("QUY_DV", 0).Figure("DV", 90)
            .Score("5.1");

        Assert.Equal(10m, score.Actual);
    }

    [Theory]
    [InlineData("tot", 1)]
    [InlineData("kha", 1)]
    [InlineData("tb", 0)]
    [InlineData("yeu", 0)]
    public void The_provinces_own_rating_counts_1_or_0(string level, long expected)
    {
        MeasureScore score = new InputBuilder().Province().Level("BNC_TINH_XL", level).Score("8.1");

        Assert.Equal(expected, score.Numerator);
        Assert.Null(score.Denominator);
        Assert.Equal(expected == 1 ? MeasureStatus.Met : MeasureStatus.NotMet, score.Status);
        Assert.Equal(1 - expected, score.Shortfall);
    }

    [Fact]
    public void A_percentage_is_not_rounded() =>
        Assert.Equal(100m * 2 / 3, Rows.Rated(good: 2, fair: 1).Score("2.1").Actual);

    private static InputBuilder ThreeUnions() => new InputBuilder()
        .Union("A")
        .Figure("LD", 100).Figure("LD_NU", 60).Figure("DV", 90).Figure("CQ", 3).Figure("CB_KCT", 5).Figure("DV_MOI", 4)
        .Figure("CTPCT_MOI", 2).Figure("CTPCT_BD", 1).Figure("DV_DANG", 2).Level("QCDC", "co").Figure("QUY_DV", 80).Figure("HOC_NQ", 95)
        .Figure("CQ_DK", 3).Figure("CQ_DAT", 2).Figure("CQ_HP", 1).Level("BNC_XL", "tot").Figure("NU_DK", 50).Figure("NU_DAT", 40)
        .Figure("CB_KCT_SO", 3).Level("XL", "xs").Level("KT_DL", "co").Level("KT_TC", "khong")
        .Union("B")
        .Figure("LD", 50).Figure("LD_NU", 20).Figure("DV", 50).Figure("CQ", 1).Figure("CB_KCT", 3).Figure("DV_MOI", 0)
        .Figure("CTPCT_MOI", 0).Figure("CTPCT_BD", 0).Figure("DV_DANG", 1).Level("QCDC", "khong").Figure("QUY_DV", 45).Figure("HOC_NQ", 50)
        .Figure("CQ_DK", 1).Figure("CQ_DAT", 1).Figure("CQ_HP", 0).NotApplicable("BNC_XL").Figure("NU_DK", 20).Figure("NU_DAT", 10)
        .Figure("CB_KCT_SO", 3).Level("XL", "ht").Level("KT_DL", "khong").Level("KT_TC", "khong")
        .Union("C")
        .Figure("LD", 10).Figure("DV", 10).Figure("DV_MOI", 5).Level("XL", "tot").Level("KT_DL", "co").Level("BNC_XL", "kha")
        .Province()
        .Level("BNC_TINH_XL", "kha").Figure("CB_CT", 4).Figure("CB_CT_SO", 3).Figure("KT_DONG_CAP", 2);
}
