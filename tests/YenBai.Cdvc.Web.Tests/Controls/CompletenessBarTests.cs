using System.Globalization;
using Bunit;
using YenBai.Cdvc.Web.Controls;

namespace YenBai.Cdvc.Web.Tests.Controls;

public sealed class CompletenessBarTests : BunitContext
{
    [Fact]
    public void It_says_how_many_of_how_many_and_is_as_long()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("vi-VN");

        IRenderedComponent<CompletenessBar> bar = RenderBar(1, 3);

        Assert.Equal("1/3 CĐCS", bar.Find(".completeness-count").TextContent);
        Assert.Equal("1/3 CĐCS", bar.Find("[role=progressbar]").GetAttribute("aria-valuetext"));
        Assert.Equal("width: 33.33%", bar.Find(".completeness-fill").GetAttribute("style"));
    }

    [Theory]
    [InlineData(49, 50, false)]
    [InlineData(50, 50, true)]
    public void Only_a_complete_bar_is_marked_full(int complete, int expected, bool full) =>
        Assert.Equal(full, RenderBar(complete, expected).Find(".completeness").ClassList.Contains("full"));

    [Fact]
    public void Nothing_expected_is_not_a_division_by_zero() =>
        Assert.Equal("width: 0%", RenderBar(0, 0).Find(".completeness-fill").GetAttribute("style"));

    private IRenderedComponent<CompletenessBar> RenderBar(int complete, int expected) => Render<CompletenessBar>(p => p
        .Add(b => b.Label, "Số CĐCS đã báo cáo đủ")
        .Add(b => b.Complete, complete)
        .Add(b => b.Expected, expected)
        .Add(b => b.Noun, "CĐCS"));
}
