using AngleSharp.Dom;
using Bunit;
using Radzen;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.TestKit;
using YenBai.Cdvc.Web.Features.Scorecards;

namespace YenBai.Cdvc.Web.Tests.Features.Scorecards;

public sealed class GroupTilesTests : BunitContext
{
    public GroupTilesTests() => Services.AddRadzenComponents();

    [Fact]
    public void Each_group_is_counted_in_words_with_its_glyph()
    {
        // 5.1 exceeded by the one CĐCS that reported of two, 10.3 safe, 7.1 slipping; 2.2 has no target in 2025
        InputBuilder input = new InputBuilder(SamplePeriods.FullYear(2025))
            .Figure("KT_DONG_CAP", 2)
            .Union("A").Figure("DV", 100).Figure("QUY_DV", 96).Figure("CQ", 2).Figure("CQ_DK", 1)
            .Union("B");

        Assert.Equal(
            ["check_circle 1 An toàn", "help 1 Chưa chắc", "cancel 1 Chưa đạt", "hourglass_empty 15 Chưa có số liệu", "do_not_disturb_on 1 Không giao"],
            RenderTiles(input).FindAll("a").Select(Words), StringComparer.Ordinal);
    }

    [Fact]
    public void In_the_middle_of_the_year_what_is_not_reached_is_under_way()
    {
        IElement tile = RenderTiles(new InputBuilder(SamplePeriods.NineMonths(2025))).FindAll("a")[2];

        Assert.Equal("pending 0 Đang thực hiện", Words(tile));
        Assert.Contains("tone-progress", tile.ClassList, StringComparer.Ordinal);
    }

    [Fact]
    public void A_tile_filters_and_the_chosen_one_shows_all_again()
    {
        IRenderedComponent<GroupTiles> tiles = RenderTiles(new InputBuilder(), StatusGroup.Slipping);

        Assert.Equal("/?ky=2024-nam&nhom=an-toan", tiles.FindAll("a")[0].GetAttribute("href"));
        Assert.Equal("/?ky=2024-nam", tiles.Find("a[aria-current=true]").GetAttribute("href"));
    }

    [Fact]
    public void The_answer_is_one_sentence_before_the_tiles() => Assert.Equal(
        "19 dòng chỉ tiêu: 1 an toàn, 17 chưa có số liệu, 1 không giao.",
        RenderTiles(new InputBuilder(SamplePeriods.FullYear(2025)).Figure("KT_DONG_CAP", 2)).Find(".group-summary").TextContent);

    [Fact]
    public void A_tile_keeps_the_comparison() => Assert.Equal(
        "/?ky=2024-nam&nhom=an-toan&so-sanh=cung-tap",
        Render<GroupTiles>(p => p
            .Add(t => t.Scorecard, ScorecardCalculator.Compute(new InputBuilder().Build()))
            .Add(t => t.Choice, ComparisonChoice.SameUnions)).Find("a").GetAttribute("href"));

    [Fact]
    public void Every_group_has_an_address_of_its_own()
    {
        Assert.Equal(GroupTone.All, GroupTone.All.Select(g => GroupTone.Of(GroupTone.Code(g))!.Value));
        Assert.Equal(Enum.GetValues<StatusGroup>().Order(), GroupTone.All.Order());
        Assert.Null(GroupTone.Of("khong-co"));
    }

    private static string Words(IElement tile) => string.Join(' ', tile.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private IRenderedComponent<GroupTiles> RenderTiles(InputBuilder input, StatusGroup? chosen = null) => Render<GroupTiles>(p => p
        .Add(t => t.Scorecard, ScorecardCalculator.Compute(input.Build()))
        .Add(t => t.Chosen, chosen));
}
