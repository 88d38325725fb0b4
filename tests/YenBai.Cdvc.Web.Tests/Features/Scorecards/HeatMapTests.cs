using YenBai.Cdvc.TestKit;
using YenBai.Cdvc.Web.Features.Scorecards.HeatMaps;

namespace YenBai.Cdvc.Web.Tests.Features.Scorecards;

public sealed class HeatMapTests
{
    [Fact]
    public void Of_thousands_of_CDCS_the_first_of_the_order_are_shown_and_the_rest_counted()
    {
        InputBuilder many = new InputBuilder().Unions(HeatMap.MostRows + 50, (union, number) => union.Figure("DV", 100).Figure("QUY_DV", number % 2 == 0 ? 100 : 10));

        HeatMap map = HeatMap.Of(many.Build(), HeatView.Read(sort: null, sector: null, inWords: null));

        Assert.Equal((HeatMap.MostRows, HeatMap.MostRows + 50), (map.Rows.Count, map.Found));
        Assert.All(map.Rows.Take(125), row => Assert.Equal(1, row.NotReached));
        Assert.All(map.Rows.Skip(125), row => Assert.Equal(0, row.NotReached));
    }

    [Fact]
    public void By_a_row_the_farthest_behind_come_first_and_those_not_concerned_last()
    {
        InputBuilder input = new InputBuilder()
            .Union("Đạt").Figure("DV", 100).Figure("QUY_DV", 100)
            .Union("Không thuộc diện").NotApplicable("QUY_DV")
            .Union("Chưa báo cáo")
            .Union("Không phát sinh").Figure("DV", 0).Figure("QUY_DV", 0)
            .Union("Kém").Figure("DV", 100).Figure("QUY_DV", 10)
            .Union("Gần đạt").Figure("DV", 100).Figure("QUY_DV", 90);

        HeatMap map = HeatMap.Of(input.Build(), HeatView.Read("5.1", sector: null, inWords: null));

        Assert.Equal(["Kém", "Gần đạt", "Chưa báo cáo", "Không phát sinh", "Đạt", "Không thuộc diện"], map.Rows.Select(r => r.Union.Name), StringComparer.Ordinal);
    }
}
