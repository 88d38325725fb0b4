using System.Globalization;
using Bunit;
using YenBai.Cdvc.Web.Controls;

namespace YenBai.Cdvc.Web.Tests.Controls;

public sealed class SparklineTests : BunitContext
{
    [Fact]
    public void A_year_without_a_value_breaks_the_line_and_says_nothing()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("vi-VN");

        IRenderedComponent<Sparkline> line = RenderLine(Point(80), Point(82.5m), Point(null), Point(90), Point(85));

        Assert.Equal(["10,25 30,20", "70,5 90,15"], line.FindAll("polyline").Select(l => l.GetAttribute("points")!), StringComparer.Ordinal);
        Assert.Equal(4, line.FindAll("circle").Count);
        Assert.Equal("2023: 80,0%", line.Find("svg[role=img]").GetAttribute("aria-label"));
    }

    [Fact]
    public void Targets_the_chosen_year_and_what_may_still_change_are_told_apart_without_colour()
    {
        IRenderedComponent<Sparkline> line = RenderLine(
            new SparkPoint(80, Target: 70, Chosen: false, Provisional: false),
            new SparkPoint(90, Target: null, Chosen: true, Provisional: false),
            new SparkPoint(60, Target: 100, Chosen: false, Provisional: true));

        Assert.Equal(["spark-point", "spark-chosen", "spark-point provisional"], line.FindAll("circle").Select(c => c.ClassName!), StringComparer.Ordinal);
        Assert.Equal(["20", "5"], line.FindAll(".spark-target").Select(t => t.GetAttribute("y1")!), StringComparer.Ordinal);
    }

    [Fact]
    public void One_value_or_none_is_no_line()
    {
        Assert.Empty(RenderLine(Point(null), Point(null)).FindAll("polyline, circle"));
        Assert.Equal("15", Assert.Single(RenderLine(Point(50), Point(null)).FindAll("circle")).GetAttribute("cy"));
    }

    private static SparkPoint Point(decimal? value) => new(value, Target: null, Chosen: false, Provisional: false);

    private IRenderedComponent<Sparkline> RenderLine(params SparkPoint[] points) =>
        Render<Sparkline>(p => p.Add(l => l.Label, "2023: 80,0%").Add(l => l.Points, points));
}
