using Bunit;
using Radzen;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Web.Controls;

namespace YenBai.Cdvc.Web.Tests.Controls;

public sealed class StatusBadgeTests : BunitContext
{
    public StatusBadgeTests() => Services.AddRadzenComponents();

    [Fact]
    public void A_badge_says_the_status_in_words_with_its_glyph_and_colour()
    {
        IRenderedComponent<StatusBadge> badge = Render<StatusBadge>(p => p
            .Add(b => b.Status, MeasureStatus.MetYearBelowText)
            .Add(b => b.Text, "Đạt mức năm, chưa vượt ngưỡng văn bản"));

        Assert.Contains("tone-warn", badge.Find(".status-badge").ClassList, StringComparer.Ordinal);
        Assert.Equal("warning", badge.Find("i").TextContent);
        Assert.Equal("Đạt mức năm, chưa vượt ngưỡng văn bản", badge.Find(".status-badge > span").TextContent.Trim());
    }

    [Fact]
    public void A_provisional_status_is_marked_in_words_too()
    {
        IRenderedComponent<StatusBadge> badge = Render<StatusBadge>(p => p
            .Add(b => b.Status, MeasureStatus.Met)
            .Add(b => b.Text, "Đạt")
            .Add(b => b.Provisional, value: true));

        Assert.Contains("provisional", badge.Find(".status-badge").ClassList, StringComparer.Ordinal);
        Assert.Equal("Đạt (tạm tính)", badge.Find(".status-badge > span").TextContent.Trim());
    }

    [Fact]
    public void Not_met_in_the_middle_of_the_year_is_under_way_and_not_red()
    {
        Assert.Equal("tone-bad", StatusTone.CssClass(MeasureStatus.NotMet));
        Assert.Equal("tone-progress", StatusTone.CssClass(MeasureStatus.NotMet, inProgress: true));
    }

    [Fact]
    public void No_two_statuses_share_a_glyph()
    {
        List<string> glyphs = [.. Enum.GetValues<MeasureStatus>().Select(s => StatusTone.Icon(s)), StatusTone.Icon(MeasureStatus.NotMet, inProgress: true)];

        Assert.Equal(glyphs.Count, glyphs.Distinct(StringComparer.Ordinal).Count());
    }
}
