using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.Scorecards;

public sealed class RangeTests
{
    [Fact]
    public void A_share_of_those_that_answered_ranges_over_the_missing() =>
        Assert.Equal(new ActualRange(100m * 6 / 10, 100m * 8 / 10, Borrowed: false), Rows.Rated(good: 6, fair: 2, blank: 2).Score("2.1").Range);

    [Fact]
    public void A_share_of_active_unions_ranges_over_the_missing()
    {
        MeasureScore score = new InputBuilder().Unions(10, (b, n) =>
        {
            if (n <= 8)
            {
                b.Level("KT_DL", n <= 2 ? "co" : "khong");
            }
        }).Score("10.1");

        Assert.Equal(20m, score.Actual);
        Assert.Equal(new ActualRange(20m, 40m, Borrowed: false), score.Range);
    }

    [Fact]
    public void There_is_no_range_once_everything_is_reported() => Assert.Null(Rows.Rated(good: 2, fair: 1).Score("2.1").Range);

    [Fact]
    public void A_missing_ratio_enters_with_its_denominator_of_this_period()
    {
        MeasureScore score = new InputBuilder()
            .Union("A").Figure("QUY_DV", 50).Figure("DV", 60)
            .Union("B").Figure("DV", 40).Earlier("DV", 1000)
            .Score("5.1");

        Assert.Equal(new ActualRange(50m, 90m, Borrowed: false), score.Range);
    }

    [Theory]
    [InlineData("5.1", "QUY_DV", "DV")]
    [InlineData("6.1", "HOC_NQ", "LD")]
    [InlineData("7.1", "CQ_DK", "CQ")]
    [InlineData("8.3", "NU_DK", "LD_NU")]
    [InlineData("9.2", "CB_KCT_SO", "CB_KCT")]
    public void A_count_as_of_a_date_is_borrowed_from_an_earlier_period(string row, string numerator, string denominator)
    {
        MeasureScore score = new InputBuilder()
            .Union("A").Figure(numerator, 50).Figure(denominator, 60)
            .Union("B").Earlier(denominator, 40)
            .Score(row);

        Assert.Equal(new ActualRange(50m, 90m, Borrowed: true), score.Range);
    }

    [Fact]
    public void One_borrowed_denominator_makes_the_whole_range_an_estimate() =>
        Assert.Equal(new ActualRange(50m, 100m, Borrowed: true), new InputBuilder()
            .Union("A").Figure("QUY_DV", 50).Figure("DV", 50)
            .Union("B").Earlier("DV", 10)
            .Union("C").Figure("DV", 40)
            .Score("5.1").Range);

    [Theory]
    [InlineData("2.2", "CTPCT_BD", "CTPCT_MOI")]
    [InlineData("8.4", "NU_DAT", "NU_DK")]
    public void A_count_cumulated_from_the_start_is_never_borrowed(string row, string numerator, string denominator) =>
        Assert.Null(new InputBuilder().Union("A").Figure(numerator, 50).Figure(denominator, 60).Union("B").Earlier(denominator, 40).Score(row).Range);

    [Fact]
    public void One_unknown_denominator_leaves_no_range() =>
        Assert.Null(new InputBuilder().Union("A").Figure("QUY_DV", 50).Figure("DV", 60).Union("B").Score("5.1").Range);

    [Fact]
    public void A_numerator_that_is_reported_is_certain_up_to_its_denominator()
    {
        MeasureScore known = new InputBuilder().Union("A").Figure("QUY_DV", 50).Figure("DV", 60).Union("B").Figure("QUY_DV", 30).Earlier("DV", 40).Score("5.1");
        MeasureScore shrunk = new InputBuilder().Union("A").Figure("QUY_DV", 50).Figure("DV", 60).Union("B").Figure("QUY_DV", 70).Earlier("DV", 40).Score("5.1");

        Assert.Equal(new ActualRange(80m, 80m, Borrowed: true), known.Range);
        Assert.Equal(new ActualRange(90m, 90m, Borrowed: true), shrunk.Range);
    }

    [Fact]
    public void A_range_is_given_even_while_nothing_is_complete()
    {
        MeasureScore score = new InputBuilder().Union("A").Figure("DV", 40).Score("5.1");

        Assert.Null(score.Actual);
        Assert.Equal(new ActualRange(0m, 100m, Borrowed: false), score.Range);
    }

    [Fact]
    public void A_total_of_0_leaves_no_range() => Assert.Null(new InputBuilder().Union("A").Figure("DV", 0).Score("5.1").Range);
}
