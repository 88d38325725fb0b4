using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.Scorecards;

public sealed class UnionStandingTests
{
    private static readonly ScorecardInput Input = new InputBuilder()
        .Union("Một").Figure("DV_MOI", 5).Level("XL", "tot")
        .Union("Hai").Figure("DV_MOI", 7).Level("XL", "ht").Build();

    [Fact]
    public void A_CDCS_sees_its_own_part_in_every_row_in_the_order_of_the_programme()
    {
        IReadOnlyList<StandingRow> rows = UnionStanding.Compute(Input, unionId: 2, withProvince: false);

        Assert.Equal(Input.Programme.Measures.Select(m => m.Code), rows.Select(r => r.Measure.Code), StringComparer.Ordinal);
        Assert.Equal(7, Row(rows, "1.1").Own!.Numerator);
        Assert.Equal(ContributionState.Fail, Row(rows, "2.1").Own!.State);
        Assert.Contains(rows, r => r.Own is null);
        Assert.All(rows, r => Assert.Null(r.Province));
    }

    [Fact]
    public void The_province_sees_its_rows_without_and_with_the_CDCS()
    {
        IReadOnlyList<StandingRow> rows = UnionStanding.Compute(Input, unionId: 1, withProvince: true);

        Assert.Equal(5, Row(rows, "1.1").Own!.Numerator);
        Assert.Equal((7L, 12L), (Row(rows, "1.1").Province!.Before.Numerator, Row(rows, "1.1").Province!.After.Numerator));
        Assert.Equal(Row(rows, "2.1").Measure, Row(rows, "2.1").Province!.Measure);
    }

    private static StandingRow Row(IReadOnlyList<StandingRow> rows, string code) => rows.Single(r => string.Equals(r.Measure.Code, code, StringComparison.Ordinal));
}
