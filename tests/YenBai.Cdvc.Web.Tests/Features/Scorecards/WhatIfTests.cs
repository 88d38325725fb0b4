using AngleSharp.Dom;
using Bunit;
using Radzen;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.TestKit;
using YenBai.Cdvc.Web.Features.Scorecards;

namespace YenBai.Cdvc.Web.Tests.Features.Scorecards;

public sealed class WhatIfTests : BunitContext
{
    public WhatIfTests() => Services.AddRadzenComponents();

    [Fact]
    public void The_nearest_CDCS_that_close_the_gap_are_the_first_answer()
    {
        IRenderedComponent<WhatIf> trial = RenderTrial("5.1", Ratios());

        // 95% of 230 are 219; 90 are there
        Assert.Contains("Cần thêm 129 người; 2 CĐCS gần nhất là đủ.", trial.Markup, StringComparison.Ordinal);
        Assert.Equal(["Đài Phát thanh", "Sở Nội vụ"], Chosen(trial), StringComparer.Ordinal);
        Assert.Equal("140", trial.Find("#neu-them-so").GetAttribute("value"));
        Assert.Contains("Vượt", trial.Find(".what-if-then").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Choosing_adds_what_a_CDCS_can_still_add()
    {
        IRenderedComponent<WhatIf> trial = RenderTrial("5.1", Ratios());

        trial.FindAll("input[type=checkbox]")[0].Change(false);

        Assert.Equal(["Sở Nội vụ"], Chosen(trial), StringComparer.Ordinal);
        Assert.Equal("60", trial.Find("#neu-them-so").GetAttribute("value"));
        Assert.Contains("65,2% (150/230)", trial.Find(".what-if-then").TextContent, StringComparison.Ordinal);
        Assert.Contains("còn thiếu 69 người", trial.Find(".what-if-then").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_typed_stands_in_place_of_the_choice_and_never_goes_beyond_the_whole()
    {
        IRenderedComponent<WhatIf> trial = RenderTrial("5.1", Ratios());

        trial.Find("#neu-them-so").Input("129");
        Assert.Empty(Chosen(trial));
        Assert.Contains("95,2% (219/230)", trial.Find(".what-if-then").TextContent, StringComparison.Ordinal);

        trial.Find("#neu-them-so").Input("");
        Assert.Contains("39,1% (90/230)", trial.Find(".what-if-then").TextContent, StringComparison.Ordinal);

        trial.Find("#neu-them-so").Input("5000");
        Assert.Contains("100,0% (230/230)", trial.Find(".what-if-then").TextContent, StringComparison.Ordinal);
        Assert.Contains("Tử số không vượt được mẫu số nên chỉ tính thêm 140 người.", trial.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.000", "“1.000” có thể hiểu là 1000 hoặc 1.")]
    [InlineData("12,5", "“12,5” không phải là số nguyên.")]
    [InlineData("-3", "không phải là số dùng được ở đây")]
    [InlineData("9999999999999999999999", "quá lớn")]
    public void What_is_no_whole_number_is_asked_about_and_not_guessed(string typed, string sentence)
    {
        IRenderedComponent<WhatIf> trial = RenderTrial("5.1", Ratios());

        trial.Find("#neu-them-so").Input(typed);

        Assert.Contains(sentence, trial.Find(".what-if-then").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Kết quả sẽ là", trial.Markup, StringComparison.Ordinal);
        Assert.Equal(typed, trial.Find("#neu-them-so").GetAttribute("value"));

        trial.FindAll("input[type=checkbox]")[0].Change(true);
        Assert.Contains("Kết quả sẽ là", trial.Find(".what-if-then").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_share_a_CDCS_adds_itself()
    {
        InputBuilder input = new InputBuilder().Unions(4, (union, number) => union.Level("QCDC", number == 1 ? "khong" : "co"));

        IRenderedComponent<WhatIf> trial = RenderTrial("4.1", input);

        Assert.Contains("Cần thêm 1 CĐCS; 1 CĐCS gần nhất là đủ.", trial.Markup, StringComparison.Ordinal);
        Assert.Contains("100,0% (4/4)", trial.Find(".what-if-then").TextContent, StringComparison.Ordinal);
        Assert.Contains("Đạt", trial.Find(".what-if-then").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stays_below_the_texts_threshold_says_what_is_missing_to_it()
    {
        // 70% of 10 is the target of 7.3, above 70% its text
        IRenderedComponent<WhatIf> trial = RenderTrial("7.3", new InputBuilder().Union("A").Figure("CQ", 10).Figure("CQ_HP", 6));

        trial.Find("#neu-them-so").Input("1");

        Assert.Contains("Đạt mức năm, chưa vượt ngưỡng văn bản", trial.Find(".what-if-then").TextContent, StringComparison.Ordinal);
        Assert.Contains("để đạt ngưỡng văn bản (trên 70%)", trial.Find(".what-if-then").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_provincial_row_only_a_number_is_asked()
    {
        IRenderedComponent<WhatIf> trial = RenderTrial("8.1", new InputBuilder().Province().Level("BNC_TINH_XL", "yeu"));

        Assert.Empty(trial.FindAll("input[type=checkbox]"));
        Assert.Equal("1", trial.Find("#neu-them-so").GetAttribute("value"));
        Assert.Contains("Đạt", trial.Find(".what-if-then").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5.1", "chưa có số liệu để tính thử")]
    [InlineData("2.2", "chưa có số liệu để tính thử")]
    public void Without_data_there_is_a_sentence(string code, string words)
    {
        InputBuilder nothing = new InputBuilder().Union("A").Figure("CTPCT_BD", 0).Figure("CTPCT_MOI", 0).NotApplicable("DV");

        IRenderedComponent<WhatIf> trial = RenderTrial(code, nothing);

        Assert.Contains(words, trial.Find(".score-note").TextContent, StringComparison.Ordinal);
        Assert.Empty(trial.FindAll("input"));
    }

    [Fact]
    public void A_year_without_a_target_has_nothing_to_compare_with() =>
        Assert.Contains("không giao mức", RenderTrial("7.3", new InputBuilder(SamplePeriods.FullYear(2023)).Union("A").Figure("CQ", 10).Figure("CQ_HP", 6)).Markup, StringComparison.Ordinal);

    [Fact]
    public void A_change_made_by_others_leaves_what_the_reader_tries()
    {
        IRenderedComponent<WhatIf> trial = RenderTrial("5.1", Ratios());
        trial.Find("#neu-them-so").Input("7");

        ScorecardInput changed = Ratios().Union("Văn thư").Figure("DV", 70).Figure("QUY_DV", 70).Build();
        Scorecard scorecard = ScorecardCalculator.Compute(changed);
        trial.Render(p => p.Add(w => w.Input, changed).Add(w => w.Scorecard, scorecard).Add(w => w.Score, scorecard.Find("5.1")!));

        Assert.Equal("7", trial.Find("#neu-them-so").GetAttribute("value"));
        Assert.Contains("(167/300)", trial.Find(".what-if-then").TextContent, StringComparison.Ordinal);
    }

    private static InputBuilder Ratios() => new InputBuilder()
        .Union("Sở Nội vụ").Figure("DV", 100).Figure("QUY_DV", 40)
        .Union("Đài Phát thanh").Figure("DV", 100).Figure("QUY_DV", 20)
        .Union("Ban Dân tộc").Figure("DV", 30).Figure("QUY_DV", 30)
        .Union("Văn phòng").Figure("DV", 30);

    private IRenderedComponent<WhatIf> RenderTrial(string code, InputBuilder builder)
    {
        ScorecardInput input = builder.Build();
        Scorecard scorecard = ScorecardCalculator.Compute(input);
        return Render<WhatIf>(p => p.Add(w => w.Input, input).Add(w => w.Scorecard, scorecard).Add(w => w.Score, scorecard.Find(code)!));
    }

    private static IEnumerable<string> Chosen(IRenderedComponent<WhatIf> trial) =>
        trial.FindAll(".what-if-choices label").Where(l => l.QuerySelector("input")!.HasAttribute("checked")).Select(l => l.QuerySelector("span")!.FirstChild!.TextContent.Trim());
}
