using FsCheck;
using FsCheck.Fluent;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Domain.Tests.Scorecards;

public sealed class RangeProperties
{
    [Fact]
    public void The_range_holds_whatever_the_missing_unions_report() => Check((input, score, random) =>
        Assert.InRange(Completed(input, score, random.Next).Actual!.Value, score.Range!.Low, score.Range.High));

    [Fact]
    public void Both_ends_of_the_range_can_happen() => Check((input, score, _) =>
    {
        Assert.Equal(score.Range!.Low, Completed(input, score, _ => 0).Actual);
        Assert.Equal(score.Range.High, Completed(input, score, most => most - 1).Actual);
    });

    [Fact]
    public void There_is_a_range_only_while_provisional_and_for_percentages_over_unions() =>
        Prop.ForAll(RandomInputs.All, input => Assert.All(ScorecardCalculator.Compute(input).Measures, score =>
        {
            bool overUnions = score.Measure.IsPercentage && score.Measure.Code is not "9.1";
            Assert.True(score.Range is null || (overUnions && score.Provisional));
            Assert.True(score.Range is not null || score.Measure.Formula is not ShareOfUnions || !score.Provisional);
        })).QuickCheckThrowOnFailure();

    private static void Check(Action<ScorecardInput, MeasureScore, Random> holds) =>
        Prop.ForAll(RandomInputs.All, Gen.Choose(0, int.MaxValue).ToArbitrary(), (input, seed) =>
        {
            foreach (MeasureScore score in ScorecardCalculator.Compute(input).Measures.Where(m => m.Range is not null))
            {
                holds(input, score, new Random(seed));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    /// <summary>The row after every missing CĐCS reported; <paramref name="choose"/> gives a number from 0 to below its argument.</summary>
    private static MeasureScore Completed(ScorecardInput input, MeasureScore score, Func<int, int> choose)
    {
        IReadOnlyList<DataItem> items = [.. score.Measure.Formula.ItemCodes.Select(input.Programme.Item)];
        List<(int, int, FigureValue)> figures = [];
        foreach (GrassrootsUnion union in input.Unions)
        {
            FigureValue[] cells = [.. items.Select(i => input.Figures[union.Id, i.Id])];
            bool missing = union.IsActiveOn(input.Period.CutOff) && !cells.Any(c => c.IsNotApplicable) && !cells.All(c => c.IsNumber);
            if (missing && score.Measure.Formula is ShareOfUnions share)
            {
                string answer = choose(2) == 1 ? share.PassingLevels[0] : items[0].Levels[^1].Code;
                cells[0] = FigureValue.Of(items[0].Levels.First(l => string.Equals(l.Code, answer, StringComparison.Ordinal)).Number);
            }
            else if (missing)
            {
                long weight = (cells[1].IsNumber ? cells[1] : input.EarlierStocks[union.Id, items[1].Id]).Number;
                long own = cells[0].IsNumber ? Math.Min(cells[0].Number, weight) : choose((int)weight + 1);
                cells = [FigureValue.Of(own), FigureValue.Of(weight)];
            }

            figures.AddRange(items.Zip(cells, (item, cell) => (union.Id, item.Id, cell)));
        }

        MeasureScore completed = ScorecardCalculator.Compute(input with { Figures = new FigureTable(figures) }).Find(score.Measure.Code)!;
        Assert.False(completed.Provisional);
        return completed;
    }
}
