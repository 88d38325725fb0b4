using AngleSharp.Dom;
using Bunit;
using Radzen;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.TestKit;
using YenBai.Cdvc.Web.Features.Scorecards;

namespace YenBai.Cdvc.Web.Tests.Features.Scorecards;

public sealed class YearChartTests : BunitContext
{
    private readonly Programme programme = SampleProgramme.Create();

    public YearChartTests() => Services.AddRadzenComponents();

    [Fact]
    public void Every_year_of_the_term_stands_in_the_table_beside_the_chart()
    {
        IRenderedComponent<YearChart> chart = RenderChart(
            "7.3",
            new InputBuilder(programme, SamplePeriods.FullYear(2023)).Union("A").Figure("CQ", 4).Figure("CQ_HP", 3).Build(),
            new InputBuilder(programme, SamplePeriods.FullYear(2024)).Union("A").Figure("CQ", 4).Figure("CQ_HP", 3).Build(),
            new InputBuilder(programme, SamplePeriods.NineMonths(2025)).Union("A").Figure("CQ", 4).Figure("CQ_HP", 2).Union("B").Build());

        Assert.Equal(
            ["2023|Không giao|75,0% (3/4)|Không giao", "2024|70%|75,0% (3/4)|Vượt", "2025 (9 tháng)|70%|50,0% (2/4)|Chưa đạt (tạm tính)", "2026|70%|–|Chưa có số liệu", "2027|70%|–|Chưa có số liệu"],
            chart.FindAll("tbody tr").Select(row => string.Join('|', row.Children.Select(Words))), StringComparer.Ordinal);
    }

    [Fact]
    public void The_columns_are_drawn_to_one_scale_with_points_not_commas()
    {
        using MachineCulture culture = MachineCulture.Vietnamese();
        IRenderedComponent<YearChart> chart = RenderChart(
            "5.1",
            new InputBuilder(programme, SamplePeriods.FullYear(2023)).Union("A").Figure("DV", 8).Figure("QUY_DV", 4).Build(),
            new InputBuilder(programme, SamplePeriods.FullYear(2024)).Union("A").Figure("DV", 8).Figure("QUY_DV", 8).Build());

        Assert.Equal(["62.5", "125"], chart.FindAll("rect").Select(r => r.GetAttribute("height")!), StringComparer.Ordinal);
        Assert.Equal(5, chart.FindAll(".bullet-target").Count);
    }

    [Fact]
    public void A_year_without_a_target_has_no_mark_and_says_so()
    {
        IRenderedComponent<YearChart> chart = RenderChart("2.2");

        Assert.Single(chart.FindAll(".bullet-target"));
        Assert.Equal(["không giao", "mức 100", "không giao", "không giao", "không giao"], chart.FindAll(".chart-target").Select(t => t.TextContent), StringComparer.Ordinal);
    }

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private IRenderedComponent<YearChart> RenderChart(string code, params ScorecardInput[] periods) => Render<YearChart>(p => p
        .Add(c => c.Programme, programme)
        .Add(c => c.Term, TermScorecardCalculator.Compute(programme, periods.Select(TermPart.Of)).Find(code)!));
}
