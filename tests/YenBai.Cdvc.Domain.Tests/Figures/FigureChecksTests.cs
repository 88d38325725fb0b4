using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.Figures;

public sealed class FigureChecksTests
{
    [Theory]
    [InlineData("LD_NU", "LD")]
    [InlineData("QUY_DV", "DV")]
    [InlineData("HOC_NQ", "LD")]
    [InlineData("CTPCT_BD", "CTPCT_MOI")]
    [InlineData("CQ_DK", "CQ")]
    [InlineData("CQ_DAT", "CQ")]
    [InlineData("CQ_HP", "CQ")]
    [InlineData("NU_DK", "LD_NU")]
    [InlineData("NU_DAT", "LD_NU")]
    [InlineData("CB_KCT_SO", "CB_KCT")]
    [InlineData("CB_CT_SO", "CB_CT")]
    public void A_part_above_its_whole_is_a_contradiction_on_both_cells(string part, string whole)
    {
        FigureFinding finding = Assert.Single(Check(now: b => b.Figure(part, 1201).Figure(whole, 1200)));

        Assert.Equal(RuleSeverity.Contradiction, finding.Severity);
        Assert.Equal([part, whole], finding.ItemCodes);
        Programme programme = SampleProgramme.Create();
        Assert.Equal($"“{programme.Item(part).Name}” là 1.201, lớn hơn “{programme.Item(whole).Name}” là 1.200: hãy sửa lại một trong hai ô.", finding.Sentence);
        Assert.Empty(Check(now: b => b.Figure(part, 1200).Figure(whole, 1200)));
    }

    [Theory]
    [InlineData("DV", "LD")]
    [InlineData("DV_MOI", "DV")]
    [InlineData("NU_DAT", "NU_DK")]
    public void Some_parts_above_their_whole_only_ask_for_a_note(string part, string whole)
    {
        FigureFinding finding = Assert.Single(Check(now: b => b.Figure(part, 6).Figure(whole, 5)));

        Assert.Equal(RuleSeverity.Warning, finding.Severity);
        Assert.Equal([part, whole], finding.ItemCodes);
        Assert.Contains("ghi chú", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Blank_and_not_applicable_contradict_nothing()
    {
        Assert.Empty(Check(now: b => b.Figure("LD_NU", 5)));
        Assert.Empty(Check(now: b => b.Figure("LD_NU", 5).NotApplicable("LD")));
        Assert.NotEmpty(Check(now: b => b.Figure("LD_NU", 5).Figure("LD", 0)));
    }

    [Fact]
    public void The_figures_of_another_body_are_left_alone() =>
        Assert.Empty(Check(now: b => b.Union("B").Figure("LD_NU", 5).Figure("LD", 1)));

    [Theory]
    [InlineData(100, 130, false)]
    [InlineData(100, 131, true)]
    [InlineData(100, 70, false)]
    [InlineData(100, 69, true)]
    [InlineData(10, 14, true)]
    [InlineData(9, 90, false)]
    [InlineData(10, 0, true)]
    public void A_change_of_over_30_percent_from_a_base_of_10_asks_for_a_note(long before, long now, bool warns)
    {
        foreach (string item in (string[])["LD", "DV", "CB_KCT", "QUY_TIEN"])
        {
            IReadOnlyList<FigureFinding> findings = Check(b => b.Figure(item, now), b => b.Figure(item, before));
            Assert.Equal(warns, findings.Count == 1);
            Assert.All(findings, f => Assert.Equal((RuleSeverity.Warning, item), (f.Severity, Assert.Single(f.ItemCodes))));
        }

        Assert.Empty(Check(b => b.Figure("CQ", now), b => b.Figure("CQ", before)));
    }

    [Fact]
    public void The_sentence_of_a_change_gives_both_numbers()
    {
        FigureFinding finding = Assert.Single(Check(b => b.Figure("LD", 1400), b => b.Figure("LD", 1000)));
        Assert.Equal("“Tổng số CNVCLĐ” là 1.400, tăng hơn 30% so với cùng kỳ năm trước là 1.000: hãy xem lại; nếu đúng, hãy ghi chú lý do.", finding.Sentence);
    }

    [Fact]
    public void The_largest_sum_of_money_does_not_overflow() =>
        Assert.Single(Check(b => b.Figure("QUY_TIEN", 999_999_999_999), b => b.Figure("QUY_TIEN", 10)));

    private static IReadOnlyList<FigureFinding> Check(Action<InputBuilder> now, Action<InputBuilder>? before = null)
    {
        ScorecardInput thisYear = Build(now);
        return FigureChecks.Check(thisYear.Programme, thisYear.Figures, before is null ? FigureTable.Empty : Build(before).Figures, bodyId: 1);
    }

    private static ScorecardInput Build(Action<InputBuilder> fill)
    {
        InputBuilder builder = new InputBuilder().Union("A");
        fill(builder);
        return builder.Build();
    }
}
