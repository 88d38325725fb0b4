using Bunit;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Web.Controls;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Tests.Controls;

public sealed class YearPeriodPickerTests : BunitContext
{
    [Fact]
    public void Every_choice_is_a_link_that_changes_one_thing_only()
    {
        IRenderedComponent<YearPeriodPicker> picker = RenderPicker();

        Assert.Equal(
            ["/?ky=2024-9thang", "/?ky=2025-9thang", "/?ky=2025-6thang", "/?ky=2025-9thang", "/?ky=2025-nam"],
            picker.FindAll("a").Select(a => a.GetAttribute("href")!),
            StringComparer.Ordinal);
    }

    [Fact]
    public void The_chosen_year_and_period_are_current() =>
        Assert.Equal(["2025", "9 tháng"], RenderPicker().FindAll("a[aria-current=true]").Select(a => a.TextContent), StringComparer.Ordinal);

    [Fact]
    public void The_whole_term_is_offered_where_the_page_has_one()
    {
        IRenderedComponent<YearPeriodPicker> picker = Render<YearPeriodPicker>(p => p
            .Add(x => x.Years, [2025])
            .Add(x => x.Year, 2025)
            .Add(x => x.Kind, PeriodKind.FullYear)
            .Add(x => x.Link, period => PageUrls.Dashboard(period))
            .Add(x => x.TermUrl, PageUrls.Term(2025)));

        Assert.Equal("/nhiem-ky?nam=2025", picker.FindAll("a")[^1].GetAttribute("href"));
        Assert.DoesNotContain("Cả nhiệm kỳ", RenderPicker().Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<YearPeriodPicker> RenderPicker() => Render<YearPeriodPicker>(p => p
        .Add(x => x.Years, [2024, 2025])
        .Add(x => x.Year, 2025)
        .Add(x => x.Kind, PeriodKind.NineMonths)
        .Add(x => x.Link, period => PageUrls.Dashboard(period)));
}
