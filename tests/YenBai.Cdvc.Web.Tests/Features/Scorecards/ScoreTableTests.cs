using AngleSharp.Dom;
using Bunit;
using Radzen;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.TestKit;
using YenBai.Cdvc.Web.Features.Scorecards;

namespace YenBai.Cdvc.Web.Tests.Features.Scorecards;

public sealed class ScoreTableTests : BunitContext
{
    public ScoreTableTests() => Services.AddRadzenComponents();

    [Fact]
    public void All_rows_stand_under_their_indicator_with_its_lead()
    {
        IRenderedComponent<ScoreTable> table = RenderTable(new InputBuilder());

        Assert.Equal(19, table.FindAll(".score-row").Count);
        Assert.Equal(10, table.FindAll(".score-indicator").Count);
        Assert.Equal("Số 2 · Chỉ tiêu số 2", table.FindAll(".score-indicator strong")[1].TextContent);
        Assert.Equal("Chủ trì: Đ/c Chủ tịch", table.FindAll(".score-indicator span")[1].TextContent);
        Assert.Equal(2, table.FindAll("tbody")[1].QuerySelectorAll(".score-row").Length);
    }

    // row 5.1: target 95, text "trên 90%"
    [Theory]
    [InlineData(96, "Vượt", "tone-exceeded", null)]
    [InlineData(95, "Đạt", "tone-good", null)]
    [InlineData(92, "Chưa đạt mức năm, đạt ngưỡng văn bản", "tone-bad", "còn thiếu 3 người")]
    [InlineData(50, "Chưa đạt", "tone-bad", "còn thiếu 45 người")]
    public void A_row_says_how_it_stands_and_how_much_is_missing(int gave, string status, string tone, string? missing)
    {
        IElement row = RenderRow(new InputBuilder().Union("A").Figure("DV", 100).Figure("QUY_DV", gave), "5.1");

        Assert.Equal("95%", Text(row.QuerySelector(".score-target")!.LastChild!));
        Assert.Equal($"{gave},0% ({gave}/100)", Text(row.QuerySelector(".score-actual")!));
        Assert.Equal(status, Text(row.QuerySelector(".status-badge > span")!));
        Assert.Contains(tone, row.QuerySelector(".status-badge")!.ClassList, StringComparer.Ordinal);
        Assert.Equal(missing, row.QuerySelector(".score-missing")?.TextContent);
        Assert.Equal("1/1 CĐCS", Text(row.QuerySelector(".completeness-count")!));
    }

    [Fact]
    public void A_target_reached_exactly_does_not_exceed_a_threshold_of_above()
    {
        // 35 of 50: 70 is met, "trên 70%" is not
        IElement row = RenderRow(new InputBuilder().Union("A").Figure("CQ", 50).Figure("CQ_HP", 35), "7.3");

        Assert.Equal("Đạt mức năm, chưa vượt ngưỡng văn bản", Text(row.QuerySelector(".status-badge > span")!));
        Assert.Equal("còn thiếu 1 người để đạt ngưỡng văn bản (trên 70%)", row.QuerySelector(".score-missing")!.TextContent);
    }

    [Fact]
    public void In_the_middle_of_the_year_what_is_not_reached_is_under_way()
    {
        InputBuilder input = new InputBuilder(SamplePeriods.SixMonths(2024)).Union("A").Figure("DV", 100).Figure("QUY_DV", 50);
        IElement row = RenderRow(input, "5.1");

        Assert.Equal("Đang thực hiện, còn thiếu 45 người", Text(row.QuerySelector(".status-badge > span")!));
        Assert.Contains("tone-progress", row.QuerySelector(".status-badge")!.ClassList, StringComparer.Ordinal);
        Assert.Null(row.QuerySelector(".score-missing"));
    }

    [Fact]
    public void A_status_is_provisional_while_a_report_is_missing()
    {
        InputBuilder input = new InputBuilder().Union("A").Figure("DV", 100).Figure("QUY_DV", 96).Union("B");
        IElement row = RenderRow(input, "5.1");

        Assert.Equal("Vượt (tạm tính)", Text(row.QuerySelector(".status-badge > span")!));
        Assert.Equal("1/2 CĐCS", Text(row.QuerySelector(".completeness-count")!));
    }

    [Fact]
    public void Without_figures_nothing_is_called_provisional()
    {
        IElement row = RenderRow(new InputBuilder().Union("A"), "5.1");

        Assert.Equal("Chưa có số liệu", Text(row.QuerySelector(".status-badge > span")!));
        Assert.Equal("–", Text(row.QuerySelector(".score-actual")!));
    }

    [Fact]
    public void A_year_without_a_target_says_so_and_still_shows_the_actual()
    {
        InputBuilder input = new InputBuilder(SamplePeriods.FullYear(2025)).Union("A").Figure("CTPCT_MOI", 4).Figure("CTPCT_BD", 3);
        IElement row = RenderRow(input, "2.2");

        Assert.Equal("Không giao", Text(row.QuerySelector(".score-target")!.LastChild!));
        Assert.Equal("Không giao", Text(row.QuerySelector(".status-badge > span")!));
        Assert.Equal("75,0% (3/4)", Text(row.QuerySelector(".score-actual")!));
    }

    [Fact]
    public void Row_3_1_adds_the_average_and_what_its_target_was_set_for()
    {
        InputBuilder input = new InputBuilder().Unions(4, (b, number) => b.Figure("DV_DANG", number == 1 ? 3 : 0));

        Assert.Equal("bình quân 0,75 đoàn viên mỗi CĐCS; mức 50 đặt cho 50 CĐCS, hiện 4", RenderRow(input, "3.1").QuerySelector(".score-note")!.TextContent);
    }

    [Fact]
    public void A_provincial_row_says_whether_the_province_has_entered_it()
    {
        InputBuilder input = new InputBuilder().Figure("KT_DONG_CAP", 1);

        Assert.Equal("cấp tỉnh đã nhập", Text(RenderRow(input, "10.3").QuerySelector(".score-coverage")!));
        Assert.Equal("cấp tỉnh chưa nhập", Text(RenderRow(input, "8.1").QuerySelector(".score-coverage")!));
    }

    [Fact]
    public void The_wording_gives_way_to_the_short_name_on_a_phone()
    {
        IElement link = RenderRow(new InputBuilder(), "2.1").QuerySelector(".score-title a")!;

        Assert.Equal("Nội dung 2.1", link.QuerySelector(".wide-only")!.TextContent);
        Assert.Equal("Dòng 2.1", link.QuerySelector(".narrow-only")!.TextContent);
        Assert.Equal("/chi-tieu/2.1?ky=2024-nam", link.GetAttribute("href"));
    }

    [Fact]
    public void The_bar_draws_the_threshold_only_where_it_applies()
    {
        // "đến cuối nhiệm kỳ": only in the last year
        Assert.Null(RenderRow(new InputBuilder(SamplePeriods.FullYear(2026)), "9.1").QuerySelector(".bullet-text"));
        Assert.NotNull(RenderRow(new InputBuilder(SamplePeriods.FullYear(2027)), "9.1").QuerySelector(".bullet-text"));
    }

    [Fact]
    public void A_group_shows_its_rows_only_and_the_way_back()
    {
        InputBuilder input = new InputBuilder().Union("A").Figure("DV", 100).Figure("QUY_DV", 96);
        IRenderedComponent<ScoreTable> table = RenderTable(input, StatusGroup.Safe);

        Assert.Equal("CT 5.1", Assert.Single(table.FindAll(".score-code")).TextContent);
        Assert.Contains("Chỉ hiện nhóm “An toàn”: 1 dòng chỉ tiêu", table.Find(".filter-line").TextContent, StringComparison.Ordinal);
        Assert.Equal("/?ky=2024-nam", table.Find(".filter-line a").GetAttribute("href"));
    }

    private static string Text(INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private IElement RenderRow(InputBuilder input, string code) =>
        RenderTable(input).FindAll(".score-row").First(row => string.Equals(row.QuerySelector(".score-code")!.TextContent, $"CT {code}", StringComparison.Ordinal));

    private IRenderedComponent<ScoreTable> RenderTable(InputBuilder input, StatusGroup? group = null) => Render<ScoreTable>(p => p
        .Add(t => t.Scorecard, ScorecardCalculator.Compute(input.Build()))
        .Add(t => t.Group, group));
}
