using System.Globalization;
using Bunit;
using YenBai.Cdvc.Web.Controls;

namespace YenBai.Cdvc.Web.Tests.Controls;

public sealed class BulletBarTests : BunitContext
{
    [Fact]
    public void Positions_are_written_with_a_decimal_point_whatever_the_culture()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("vi-VN");

        IRenderedComponent<BulletBar> bar = Render<BulletBar>(p => p
            .Add(b => b.Label, "Thực hiện 94,5%, mức năm 95%")
            .Add(b => b.Max, 100)
            .Add(b => b.Actual, 94.5m)
            .Add(b => b.Target, 95)
            .Add(b => b.TextThreshold, 90)
            .Add(b => b.Low, 62.25m)
            .Add(b => b.High, 97.5m));

        Assert.Equal("Thực hiện 94,5%, mức năm 95%", bar.Find("svg[role=img]").GetAttribute("aria-label"));
        Assert.Equal("94.5", bar.Find(".bullet-actual").GetAttribute("width"));
        Assert.Equal("95", bar.Find(".bullet-target").GetAttribute("x1"));
        Assert.Equal("90", bar.Find(".bullet-text").GetAttribute("x1"));
        Assert.Equal("62.25", bar.Find(".bullet-range").GetAttribute("x"));
        Assert.Equal("35.25", bar.Find(".bullet-range").GetAttribute("width"));
    }

    [Fact]
    public void What_is_not_known_is_not_drawn()
    {
        IRenderedComponent<BulletBar> bar = Render<BulletBar>(p => p.Add(b => b.Label, "Chưa có số liệu").Add(b => b.Max, 100));

        Assert.Single(bar.FindAll("rect"));
        Assert.Empty(bar.FindAll("line"));
    }

    [Fact]
    public void An_actual_beyond_the_end_fills_the_bar()
    {
        IRenderedComponent<BulletBar> bar = Render<BulletBar>(p => p.Add(b => b.Label, "210").Add(b => b.Max, 200).Add(b => b.Actual, 210));

        Assert.Equal("100", bar.Find(".bullet-actual").GetAttribute("width"));
    }
}
