using FsCheck;
using FsCheck.Fluent;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.Scorecards;

public sealed class MeasureChangeTests
{
    [Fact]
    public void A_row_is_told_with_and_without_one_CDCS()
    {
        ScorecardInput input = new InputBuilder()
            .Union("A").Figure("QUY_DV", 90).Figure("DV", 100).Level("QCDC", "co")
            .Union("B").Figure("QUY_DV", 10).Figure("DV", 60)
            .Build();

        IReadOnlyList<MeasureChange> changes = ScorecardCalculator.Compare(input.Without(2), input);

        MeasureChange ratio = Of(changes, "5.1");
        Assert.Equal((90m, 62.5m, -27.5m, true), (ratio.Before.Actual, ratio.After.Actual, ratio.Difference, ratio.IsAny));
        // a blank one still counts as expected where the share is of all active CĐCS
        MeasureChange share = Of(changes, "4.1");
        Assert.Equal((100m, 50m), (share.Before.Actual, share.After.Actual));
        Assert.False(Of(changes, "9.1").IsAny);
    }

    [Fact]
    public void A_row_is_told_before_and_after_one_figure()
    {
        ScorecardInput input = new InputBuilder().Union("A").Figure("QUY_DV", 94).Figure("DV", 100).Build();

        IReadOnlyList<MeasureChange> changes = ScorecardCalculator.Compare(input, input.With(1, input.Programme.Item("QUY_DV").Id, FigureValue.Of(95)));

        MeasureChange change = Of(changes, "5.1");
        Assert.Equal((MeasureStatus.NotMet, MeasureStatus.Met, 1m), (change.Before.Status, change.After.Status, change.Difference));
        Assert.Equal("5.1", Assert.Single(changes, c => c.IsAny).Measure.Code);
        MeasureChange emptied = Of(ScorecardCalculator.Compare(input, input.With(1, input.Programme.Item("DV").Id, FigureValue.Blank)), "5.1");
        Assert.Equal((MeasureStatus.NoData, null), (emptied.After.Status, emptied.Difference));
    }

    [Fact]
    public void Without_one_CDCS_is_what_the_others_alone_would_give() => Prop.ForAll(RandomInputs.All, input =>
    {
        foreach (GrassrootsUnion union in input.Unions)
        {
            FigureTable others = new(
                from item in input.Programme.DataItems
                from body in input.Unions.Where(u => u != union).Select(u => u.Id).Append(input.ProvinceId)
                select (body, item.Id, input.Figures[body, item.Id]));
            Assert.Equal(
                ScorecardCalculator.Compute(input with { Unions = [.. input.Unions.Where(u => u != union)], Figures = others }).Measures.Select(m => m with { NotApplicable = [] }),
                ScorecardCalculator.Compute(input.Without(union.Id)).Measures.Select(m => m with { NotApplicable = [] }));
        }
    }).Check(Config.QuickThrowOnFailure);

    private static MeasureChange Of(IReadOnlyList<MeasureChange> changes, string code) =>
        changes.Single(c => string.Equals(c.Measure.Code, code, StringComparison.Ordinal));
}
