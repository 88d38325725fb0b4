using FsCheck;
using FsCheck.Fluent;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.Scorecards;

public sealed class DecisionTests
{
    private static readonly DateOnly Before = new(2024, 11, 29);
    private static readonly DateOnly CutOff = new(2024, 11, 30);

    [Fact]
    public void What_is_not_reached_comes_first_and_the_farthest_from_its_target_before_all()
    {
        // 5.1 at 90 of 95, 6.1 at 50 of 95, 7.3 at the target but not above 70
        InputBuilder input = new InputBuilder().Union("A")
            .Figure("DV", 100).Figure("QUY_DV", 90)
            .Figure("LD", 100).Figure("HOC_NQ", 50)
            .Figure("CQ", 50).Figure("CQ_HP", 35);

        Assert.Equal(["6.1", "5.1", "7.3"], Needed(input, Before));
    }

    [Fact]
    public void What_waits_for_reports_waits_for_the_cut_off_and_what_is_unknown_comes_before_what_is_unsure()
    {
        // 5.1 reached by the one CĐCS of two that reported
        InputBuilder input = new InputBuilder().Union("A").Figure("DV", 100).Figure("QUY_DV", 96).Union("B");

        Assert.Empty(Needed(input, Before));
        IReadOnlyList<string> due = Needed(input, CutOff);
        Assert.Equal(19, due.Count);
        Assert.Equal(("1.1", "5.1"), (due[0], due[^1]));
        // a year without a target asks nothing
        Assert.DoesNotContain("2.2", Needed(new InputBuilder(SamplePeriods.FullYear(2025)).Union("A"), new DateOnly(2026, 1, 1)), StringComparer.Ordinal);
    }

    [Fact]
    public void In_the_middle_of_the_year_a_row_is_under_way_until_the_cut_off()
    {
        InputBuilder input = new InputBuilder(SamplePeriods.SixMonths(2024)).Union("A").Figure("DV", 100).Figure("QUY_DV", 50);

        Assert.Empty(Needed(input, new DateOnly(2024, 5, 30)));
        Assert.Equal("5.1", Needed(input, new DateOnly(2024, 5, 31))[0]);
    }

    [Fact]
    public void What_is_not_asked_in_this_kind_of_period_is_not_waited_for()
    {
        IReadOnlyList<string> due = Needed(new InputBuilder(SamplePeriods.SixMonths(2024)).Union("A"), new DateOnly(2024, 6, 10));

        Assert.Contains("5.1", due, StringComparer.Ordinal);
        Assert.Empty(due.Intersect(["2.1", "7.2", "7.3", "8.1", "8.2", "8.4"], StringComparer.Ordinal));
    }

    [Fact]
    public void Who_could_close_the_gap_is_who_can_add_or_who_has_not_reported()
    {
        ScorecardInput input = new InputBuilder()
            .Union("A").Figure("DV", 100).Figure("QUY_DV", 60).Figure("LD", 10).Figure("HOC_NQ", 10)
            .Union("B").Figure("DV", 100).Figure("QUY_DV", 100)
            .Union("C").Figure("DV", 100).Figure("QUY_DV", 99)
            .Build();
        IReadOnlyList<RowDecision> needed = Decisions.Of(PeriodSummary.Of(input), CutOff);

        Assert.Equal(["A", "C"], Of("5.1"));
        Assert.Equal(["B", "C"], Of("6.1"));
        Assert.Empty(Of("8.1"));

        IEnumerable<string> Of(string code) =>
            needed.Single(d => string.Equals(d.Score.Measure.Code, code, StringComparison.Ordinal)).Nearest.Select(c => c.Union.Name);
    }

    [Fact]
    public void From_the_cut_off_every_row_that_is_not_safe_and_is_asked_needs_a_decision_and_no_other() => Prop.ForAll(RandomInputs.All, input =>
    {
        Scorecard card = ScorecardCalculator.Compute(input);
        IReadOnlyList<RowDecision> needed = Decisions.Of(PeriodSummary.Of(input), input.Period.CutOff);

        Assert.All(needed, d => Assert.NotEqual(StatusGroup.Safe, d.Score.Group));
        Assert.All(needed, d => Assert.NotNull(d.Score.Target));
        Assert.Equal(card.Measures.Count(m => m.Group == StatusGroup.Slipping), needed.Count(d => d.Score.Group == StatusGroup.Slipping));
        StatusGroup[] worstFirst = [StatusGroup.Slipping, StatusGroup.Missing, StatusGroup.Unsure];
        Assert.Equal(needed.Select(d => d.Score.Group), needed.Select(d => d.Score.Group).OrderBy(g => Array.IndexOf(worstFirst, g)));
        Assert.All(needed, d => Assert.NotEqual("", Texts.Gap(input.Programme, d.Score)));
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void The_first_to_call_are_the_first_of_all_who_could_add_something() => Prop.ForAll(RandomInputs.All, input =>
    {
        foreach (RowDecision row in PeriodSummary.Of(input).Rows)
        {
            IReadOnlyList<UnionContribution> all = row.Score.Group == StatusGroup.Slipping
                ? ScorecardCalculator.Nearest(input, row.Score.Measure)
                : [.. ScorecardCalculator.Contributions(input, row.Score.Measure).Where(c => c.State == ContributionState.Blank)];
            Assert.Equal(all.Take(RowDecision.Named), row.Nearest);
            Assert.Equal(all.Count, row.Nearest.Count + row.Others);
        }
    }).Check(Config.QuickThrowOnFailure);

    private static IReadOnlyList<string> Needed(InputBuilder builder, DateOnly today)
    {
        ScorecardInput input = builder.Build();
        return [.. Decisions.Of(PeriodSummary.Of(input), today).Select(d => d.Score.Measure.Code)];
    }
}
