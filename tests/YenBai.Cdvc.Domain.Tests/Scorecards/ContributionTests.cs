using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.Scorecards;

public sealed class ContributionTests
{
    private static readonly DateOnly CutOff = SamplePeriods.FullYear(2024).CutOff;

    [Fact]
    public void On_a_share_a_union_passes_fails_is_blank_or_not_concerned()
    {
        IReadOnlyList<UnionContribution> contributions = new InputBuilder()
            .Union("D").NotApplicable("BNC_XL")
            .Union("C")
            .Union("B").Level("BNC_XL", "tb")
            .Union("A").Level("BNC_XL", "kha")
            .Union("E", u => u.Closed(CutOff)).Level("BNC_XL", "tot")
            .Contributions("8.2");

        Assert.Equal(
            [("A", ContributionState.Pass, "Khá", null), ("B", ContributionState.Fail, "Trung bình", 1L), ("C", ContributionState.Blank, null, 1L), ("D", ContributionState.NotApplicable, null, null)],
            contributions.Select(c => (c.Union.Name, c.State, c.LevelName, c.Addable)));
        Assert.All(contributions, c => Assert.Equal(((long?)null, (long?)null, (decimal?)null), (c.Numerator, c.Denominator, c.Actual)));
    }

    [Theory]
    [InlineData(94, ContributionState.Fail)]
    [InlineData(95, ContributionState.Pass)]
    public void On_a_ratio_a_union_is_held_against_the_target(long donors, ContributionState expected)
    {
        UnionContribution contribution = Assert.Single(new InputBuilder().Union("A").Figure("QUY_DV", donors).Figure("DV", 100).Contributions("5.1"));

        Assert.Equal((expected, donors, 100L, (decimal)donors, 100 - donors), (contribution.State, contribution.Numerator, contribution.Denominator, contribution.Actual, contribution.Addable));
    }

    [Fact]
    public void On_a_ratio_a_union_is_held_against_the_text_too() =>
        Assert.Equal(ContributionState.Fail, Assert.Single(new InputBuilder().Union("A").Figure("CQ_HP", 7).Figure("CQ", 10).Contributions("7.3")).State);

    [Theory]
    [InlineData("5.1", "QUY_DV", 92, "DV", 100, 3L)] // 95 of 100 asked
    [InlineData("7.3", "CQ_HP", 7, "CQ", 10, 1L)] // 70% reached, "trên 70%" not
    [InlineData("5.1", "QUY_DV", 95, "DV", 100, null)]
    [InlineData("3.1", "DV_DANG", 0, "DV", 100, 1L)] // one per CĐCS, not the province's 50
    public void What_one_union_falls_short_by_is_counted_against_its_own_share(string row, string numerator, long n, string denominator, long d, long? shortfall) =>
        Assert.Equal(shortfall, Assert.Single(new InputBuilder().Union("A").Figure(numerator, n).Figure(denominator, d).Contributions(row)).Shortfall);

    [Fact]
    public void Without_a_target_or_with_nothing_to_divide_by_a_union_is_not_judged()
    {
        Assert.Equal(ContributionState.Counted, Assert.Single(new InputBuilder(SamplePeriods.FullYear(2023)).Union("A").Figure("CQ_HP", 7).Figure("CQ", 10).Contributions("7.3")).State);
        UnionContribution nothing = Assert.Single(new InputBuilder().Union("A").Figure("CTPCT_BD", 0).Figure("CTPCT_MOI", 0).Contributions("2.2"));
        Assert.Equal((ContributionState.Counted, null, 0L), (nothing.State, nothing.Actual, nothing.Addable));
    }

    [Fact]
    public void Half_a_ratio_is_blank_and_shows_what_was_reported()
    {
        UnionContribution contribution = Assert.Single(new InputBuilder().Union("A").Figure("DV", 10).Contributions("5.1"));
        Assert.Equal((ContributionState.Blank, null, 10L, null, null), (contribution.State, contribution.Numerator, contribution.Denominator, contribution.Actual, contribution.Addable));
    }

    [Fact]
    public void Members_for_the_Party_pass_from_one_up_and_new_members_are_only_counted()
    {
        InputBuilder input = new InputBuilder()
            .Union("A").Figure("DV_DANG", 0).Figure("DV_MOI", 0)
            .Union("B").Figure("DV_DANG", 1).Figure("DV_MOI", 4)
            .Union("C")
            .Union("D", u => u.Closed(CutOff)).Figure("DV_DANG", 3).Figure("DV_MOI", 2);

        Assert.Equal(
            [(ContributionState.Fail, 0L), (ContributionState.Pass, 1L), (ContributionState.Blank, null), (ContributionState.ClosedBeforeCutOff, 3L)],
            input.Contributions("3.1").Select(c => (c.State, c.Numerator)));
        Assert.Equal(
            [(ContributionState.Counted, 0L), (ContributionState.Counted, 4L), (ContributionState.Blank, null), (ContributionState.ClosedBeforeCutOff, 2L)],
            input.Contributions("1.1").Select(c => (c.State, c.Numerator)));
    }

    [Theory]
    [InlineData("8.1")]
    [InlineData("9.1")]
    [InlineData("10.3")]
    public void A_provincial_row_has_no_contributions(string row) => Assert.Empty(new InputBuilder().Union("A").Contributions(row));

    [Fact]
    public void Nearest_on_a_share_are_the_blank_and_then_the_failing_by_name() =>
        Assert.Equal(["Ân", "Đoàn", "An", "Dân"], new InputBuilder()
            .Union("Dân").Level("XL", "ht").Union("An").Level("XL", "kht").Union("Đoàn").Union("Ân").Union("Bình").Level("XL", "xs").Union("Chi").NotApplicable("XL")
            .Nearest("2.1"));

    [Fact]
    public void Nearest_on_a_ratio_are_those_with_most_people_still_to_add() =>
        Assert.Equal(["C", "A", "B", "G"], new InputBuilder()
            .Union("B").Figure("QUY_DV", 5).Figure("DV", 10)
            .Union("A").Figure("QUY_DV", 95).Figure("DV", 100)
            .Union("C").Figure("QUY_DV", 60).Figure("DV", 100)
            .Union("D").Figure("QUY_DV", 10).Figure("DV", 10)
            .Union("E").NotApplicable("DV")
            .Union("F").Figure("QUY_DV", 11).Figure("DV", 10)
            .Union("G").Figure("DV", 500)
            .Nearest("5.1"));

    [Fact]
    public void Nearest_on_a_sum_are_those_with_0_or_blank() =>
        Assert.Equal(["B", "C", "A", "D"], new InputBuilder()
            .Union("A").Figure("DV_DANG", 2).Union("B").Union("C").Figure("DV_DANG", 0).Union("D").Figure("DV_DANG", 1)
            .Union("E").NotApplicable("DV_DANG").Union("F", u => u.Closed(CutOff)).Figure("DV_DANG", 0)
            .Nearest("3.1"));
}
