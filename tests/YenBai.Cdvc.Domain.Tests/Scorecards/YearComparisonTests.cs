using FsCheck;
using FsCheck.Fluent;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.Scorecards;

public sealed class YearComparisonTests
{
    [Fact]
    public void A_row_is_laid_beside_the_same_row_of_the_year_before()
    {
        YearComparison comparison = OfAll(Year(2023, ("A", 92)), Year(2024, ("A", 94), ("B", 98)));

        MeasureChange change = comparison.Find("5.1")!;
        Assert.Equal((92m, 96m, 4m), (change.Before.Actual, change.After.Actual, change.Difference));
        Assert.Null(comparison.OnlyUnions);
        Assert.Equal("2023: 92,0%; tăng 4,0 điểm %", Texts.Compared(comparison, change));
        Assert.Equal("2023: chưa có số liệu", Texts.Compared(comparison, comparison.Find("6.1")!));
    }

    [Fact]
    public void With_the_same_unions_opening_and_closing_do_not_pass_for_progress()
    {
        // A goes down; B opens in 2024 with 100%, C closes before the cut-off of 2024
        ScorecardInput before = Input(2023, ("A", 92), ("C", 10));
        ScorecardInput after = Input(2024, ("A", 91), ("B", 100));

        YearComparison comparison = YearComparison.OfSameUnions(before, after);

        Assert.Equal((1, 2), (comparison.OnlyUnions, comparison.LeftOut));
        MeasureChange change = comparison.Find("5.1")!;
        Assert.Equal((92m, 91m, -1m), (change.Before.Actual, change.After.Actual, change.Difference));
        Assert.Equal("2023: 92,0%, nay 91,0%; giảm 1,0 điểm %", Texts.Compared(comparison, change));
        Assert.True(OfAll(before, after).Find("5.1")!.Difference > 0);

        static ScorecardInput Input(int year, params (string Name, long Gave)[] unions) => Add(
            new InputBuilder(SamplePeriods.FullYear(year))
                .Union("A").Union("B", u => u.Opened(new DateOnly(2024, 1, 1))).Union("C", u => u.Closed(new DateOnly(2024, 6, 1))),
            unions);
    }

    [Fact]
    public void Without_a_common_union_every_row_over_unions_is_without_an_actual()
    {
        ScorecardInput before = new InputBuilder(SamplePeriods.FullYear(2023)).Union("A", u => u.Closed(new DateOnly(2024, 1, 1))).Figure("DV", 10).Figure("QUY_DV", 10).Build();
        ScorecardInput after = new InputBuilder(SamplePeriods.FullYear(2024))
            .Union("A", u => u.Closed(new DateOnly(2024, 1, 1))).Union("B", u => u.Opened(new DateOnly(2024, 2, 1))).Figure("DV", 10).Figure("QUY_DV", 10).Build();

        YearComparison comparison = YearComparison.OfSameUnions(before, after);

        Assert.Equal((0, 2), (comparison.OnlyUnions, comparison.LeftOut));
        Assert.Null(comparison.Find("5.1")!.Difference);
    }

    [Fact]
    public void A_row_of_another_programme_is_the_same_only_by_code_and_unit()
    {
        Programme other = SampleProgramme.Create();
        other.Indicators[4].Measures.Clear();
        Measure counted = other.Row("6.1");
        other.Indicators[5].Measures[0] = new Measure
        {
            Code = counted.Code, Order = counted.Order, Wording = counted.Wording, ShortName = counted.ShortName, UnitOfCount = "người",
            Formula = new SumOf("HOC_NQ"), TextThreshold = counted.TextThreshold, TermRule = counted.TermRule,
        };
        ScorecardInput before = new InputBuilder(other, SamplePeriods.FullYear(2023)).Union("A").Build();

        YearComparison comparison = OfAll(before, new InputBuilder(SamplePeriods.FullYear(2024)).Union("A").Build());

        Assert.Null(comparison.Find("5.1"));
        Assert.Null(comparison.Find("6.1"));
        Assert.Equal(17, comparison.Rows.Count);
    }

    [Fact]
    public void With_the_same_unions_nothing_depends_on_the_others() => Prop.ForAll(RandomInputs.All, RandomInputs.All, (before, after) =>
    {
        YearComparison comparison = YearComparison.OfSameUnions(before, after);
        HashSet<int> both = [.. Active(before).Intersect(Active(after))];
        FigureTable emptied = new(
            from item in after.Programme.DataItems
            from body in both.Append(after.ProvinceId)
            select (body, item.Id, after.Figures[body, item.Id]));

        Assert.Equal(both.Count, comparison.OnlyUnions);
        Assert.Equal(Numbers(YearComparison.OfSameUnions(before.Only(both), after.Only(both) with { Figures = emptied })), Numbers(comparison));
        Assert.All(comparison.Rows, r => Assert.Equal(r.After.Actual - r.Before.Actual, r.Difference));
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void With_the_same_unions_in_both_years_both_comparisons_are_one() => Prop.ForAll(RandomInputs.All, input =>
    {
        HashSet<int> active = [.. Active(input)];
        ScorecardInput all = input.Only(active);
        YearComparison comparison = YearComparison.OfSameUnions(all, all);

        Assert.Equal(0, comparison.LeftOut);
        Assert.Equal(Numbers(OfAll(all, all)), Numbers(comparison));
        Assert.All(comparison.Rows, r => Assert.False(r.IsAny));
    }).Check(Config.QuickThrowOnFailure);

    private static YearComparison OfAll(ScorecardInput before, ScorecardInput after) =>
        YearComparison.OfAll(ScorecardCalculator.Compute(before), ScorecardCalculator.Compute(after));

    private static ScorecardInput Year(int year, params (string Name, long Gave)[] unions) => Add(new InputBuilder(SamplePeriods.FullYear(year)), unions);

    private static ScorecardInput Add(InputBuilder builder, (string Name, long Gave)[] unions)
    {
        foreach ((string name, long gave) in unions)
        {
            builder.Union(name).Figure("DV", 100).Figure("QUY_DV", gave);
        }

        return builder.Build();
    }

    private static IEnumerable<int> Active(ScorecardInput input) => input.Unions.Where(u => u.IsActiveOn(input.Period.CutOff)).Select(u => u.Id);

    private static IEnumerable<(long?, long?, decimal?, long?, long?, decimal?)> Numbers(YearComparison comparison) =>
        comparison.Rows.Select(r => (r.Before.Numerator, r.Before.Denominator, r.Before.Actual, r.After.Numerator, r.After.Denominator, r.After.Actual));
}
