using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Tests.Scorecards;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests;

/// <summary>What reports and the page of a CĐCS say.</summary>
public sealed class TextsOfReportsTests
{
    private static readonly Programme Programme = SampleProgramme.Create();

    [Fact]
    public void A_note_says_only_what_is_written()
    {
        Assert.Equal("Nguyên nhân: mưa\nBiện pháp: họp", Texts.RowNote(Note("mưa ", " ", "họp")));
        Assert.Equal("Ghi chú: x", Texts.RowNote(Note("", "x", "")));
        Assert.Equal("", Texts.RowNote(Note("", "", "")));
    }

    [Theory]
    [InlineData("A; B; C", 3)]
    [InlineData("A; B và 1 CĐCS khác", 2)]
    [InlineData("A và 2 CĐCS khác", 1)]
    public void Some_names_stand_for_many(string text, int most) => Assert.Equal(text, Texts.SomeOf(["A", "B", "C"], most));

    [Fact]
    public void A_year_of_the_term_says_its_kind_of_period_and_whether_it_may_still_change()
    {
        TermMeasure whole = Term("5.1", SamplePeriods.FullYear(2024), b => b.Figure("DV", 50).Figure("QUY_DV", 47));
        TermMeasure part = Term("5.1", SamplePeriods.SixMonths(2024), b => b.Figure("DV", 50).Figure("QUY_DV", 47).Union("Hai"));

        Assert.Equal("94,0% (47/50)", Texts.TermActual(whole.Years[0]));
        Assert.Equal("94,0% (47/50), 6 tháng (tạm tính)", Texts.TermActual(part.Years[0]));
        Assert.Equal("–", Texts.TermActual(new TermYear(SamplePeriods.FullYear(2024), new InputBuilder().Union("Một").Score("5.1"))));
    }

    [Fact]
    public void A_year_without_figures_has_a_status_too()
    {
        Assert.Equal("Chưa có số liệu", Texts.TermStatus(Programme, Programme.Row("5.1"), 2024, figures: null));
        Assert.Equal("Không giao", Texts.TermStatus(Programme, Programme.Row("2.2"), 2023, figures: null));
        TermMeasure met = Term("5.1", SamplePeriods.FullYear(2024), b => b.Figure("DV", 100).Figure("QUY_DV", 96));
        Assert.StartsWith("Vượt", Texts.TermStatus(Programme, met.Measure, 2024, met.Years[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_promised_for_the_whole_term_is_added_up()
    {
        Assert.Null(Texts.Cumulative(Term("5.1", SamplePeriods.FullYear(2024), b => b.Figure("DV", 1))));
        Assert.Equal(
            "Lũy kế 92 đoàn viên; còn 58 đoàn viên để đạt ngưỡng " + Texts.Threshold(Programme.Row("1.1")) + ", bình quân 14,5 đoàn viên mỗi năm còn lại",
            Texts.Cumulative(Term("1.1", SamplePeriods.FullYear(2024), b => b.Figure("DV_MOI", 92))));
        Assert.Equal("Lũy kế 150 đoàn viên; đã đạt ngưỡng " + Texts.Threshold(Programme.Row("1.1")), Texts.Cumulative(Term("1.1", SamplePeriods.FullYear(2024), b => b.Figure("DV_MOI", 150))));
        Assert.StartsWith("Chưa có số liệu lũy kế; còn 150 đoàn viên", Texts.Cumulative(Term("1.1", SamplePeriods.FullYear(2024), b => b)), StringComparison.Ordinal);
        Assert.EndsWith(
            Texts.Threshold(Programme.Row("1.1")),
            Texts.Cumulative(Term("1.1", SamplePeriods.FullYear(2024), b => b.Figure("DV_MOI", 92)) with { Pace = null }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_CDCS_on_a_row_stands_as_people_say_it()
    {
        Assert.Equal(["Đạt", "Chưa đạt", "Chưa có số liệu", "Không thuộc diện"], Names("4.1", b => b.Level("QCDC", "co"), b => b.Level("QCDC", "khong"), b => b, b => b.NotApplicable("QCDC")));
        Assert.Equal(["Đã thực hiện", "Chưa thực hiện"], Names("10.1", b => b.Level("KT_DL", "co"), b => b.Level("KT_DL", "khong")));
        Assert.Equal(["Đạt", "Chưa đạt"], Names("2.1", b => b.Level("XL", "tot"), b => b.Level("XL", "ht")));
        Assert.Equal(["Chưa đủ số liệu", "Chưa đủ số liệu", "Không phát sinh"], Names("5.1", b => b.Figure("DV", 5), b => b.Figure("QUY_DV", 5), b => b.Figure("DV", 0).Figure("QUY_DV", 0)));
        Assert.Equal(["Có số liệu"], Names("1.1", b => b.Figure("DV_MOI", 5)));
        Assert.Equal("Đã thôi hoạt động", Texts.ContributionName(Programme, Programme.Row("4.1"), One("4.1", b => b) with { State = ContributionState.ClosedBeforeCutOff }));
    }

    [Fact]
    public void What_a_CDCS_brings_is_a_level_a_ratio_or_a_number()
    {
        Assert.Equal("Có", Brought("4.1", b => b.Level("QCDC", "co")));
        Assert.Equal("94,0% (47/50)", Brought("5.1", b => b.Figure("DV", 50).Figure("QUY_DV", 47)));
        Assert.Equal("47/–", Brought("5.1", b => b.Figure("QUY_DV", 47)));
        Assert.Equal("–/50", Brought("5.1", b => b.Figure("DV", 50)));
        Assert.Equal("5 đoàn viên", Brought("1.1", b => b.Figure("DV_MOI", 5)));
        Assert.Equal("–", Brought("1.1", b => b));
        Assert.Equal("–", Brought("5.1", b => b));
    }

    [Fact]
    public void What_a_CDCS_can_add_and_is_short_of_is_told_only_where_there_is_some()
    {
        Measure ratio = Programme.Row("5.1");
        UnionContribution some = One("5.1", b => b.Figure("DV", 100).Figure("QUY_DV", 50));
        UnionContribution none = One("5.1", b => b.Figure("DV", 50).Figure("QUY_DV", 50));

        Assert.Equal("còn 50 người", Texts.Addable(Programme, ratio, some));
        Assert.Equal("còn thiếu 45 người", Texts.OwnShortfall(Programme, ratio, some));
        Assert.Null(Texts.Addable(Programme, ratio, none));
        Assert.Null(Texts.OwnShortfall(Programme, ratio, none));
        Assert.Null(Texts.OwnShortfall(Programme, ratio, none with { Shortfall = 0 }));
        Assert.Null(Texts.Addable(Programme, Programme.Row("4.1"), One("4.1", b => b.Level("QCDC", "khong"))));
    }

    [Fact]
    public void What_a_row_asks_of_one_CDCS()
    {
        Assert.Equal("95%", Texts.OwnTarget(Programme, Programme.Row("5.1"), 2024));
        Assert.Equal("Có", Texts.OwnTarget(Programme, Programme.Row("4.1"), 2024));
        Assert.Equal("Hoàn thành xuất sắc nhiệm vụ hoặc Hoàn thành tốt nhiệm vụ", Texts.OwnTarget(Programme, Programme.Row("2.1"), 2024));
        Assert.Equal("từ 1 đoàn viên trở lên", Texts.OwnTarget(Programme, Programme.Row("3.1"), 2024));
        Assert.Equal("–", Texts.OwnTarget(Programme, Programme.Row("1.1"), 2024));
        Assert.Equal(Texts.Target(Programme.Row("2.2"), target: null), Texts.OwnTarget(Programme, Programme.Row("2.2"), 2023));
    }

    [Fact]
    public void What_a_CDCS_puts_into_the_province()
    {
        Assert.Equal("5/12 đoàn viên", Put("1.1", b => b.Figure("DV_MOI", 5), b => b.Figure("DV_MOI", 7)));
        Assert.Equal("1/1 CĐCS đạt, trên 2 CĐCS", Put("4.1", b => b.Level("QCDC", "co"), b => b.Level("QCDC", "khong")));
        Assert.Equal("0/1 CĐCS đạt, trên 2 CĐCS", Put("4.1", b => b.Level("QCDC", "khong"), b => b.Level("QCDC", "co")));
        Assert.Equal("tử số 50/140, mẫu số 100/200 người", Put("5.1", b => b.Figure("DV", 100).Figure("QUY_DV", 50), b => b.Figure("DV", 100).Figure("QUY_DV", 90)));
        Assert.Null(Put("4.1", b => b, b => b.Level("QCDC", "co")));
        Assert.Null(Put("4.1", b => b.NotApplicable("QCDC"), b => b.Level("QCDC", "co")));
    }

    [Theory]
    [InlineData("5.1", 50, 51, "tăng 1,0 điểm %")]
    [InlineData("5.1", 51, 50, "giảm 1,0 điểm %")]
    [InlineData("5.1", 50, 50, "không đổi")]
    [InlineData("1.1", 50, 53, "tăng 3 đoàn viên")]
    public void A_change_is_told_in_the_rows_own_unit(string row, int before, int after, string text) =>
        Assert.Equal(text, Texts.Difference(new MeasureChange(Of(row, before, 100), Of(row, after, 100))));

    [Fact]
    public void A_change_too_small_to_show_is_said_to_be_small_and_none_where_one_side_has_no_actual()
    {
        Assert.Equal("tăng chưa tới 0,1 điểm %", Texts.Difference(new MeasureChange(Of("5.1", 5000, 100_000), Of("5.1", 5001, 100_000))));
        Assert.Equal("tăng 0,1 điểm %", Texts.Difference(new MeasureChange(Of("5.1", 500, 1000), Of("5.1", 501, 1000))));
        Assert.Null(Texts.Difference(new MeasureChange(new InputBuilder().Union("Một").Score("5.1"), Of("5.1", 1, 2))));
    }

    [Fact]
    public void The_groups_of_the_dashboard_are_under_way_until_the_year_is_over()
    {
        Assert.Equal("Chưa đạt", Texts.StatusGroupName(StatusGroup.Slipping, Domain.Periods.PeriodKind.FullYear));
        Assert.Equal("Đang thực hiện", Texts.StatusGroupName(StatusGroup.Slipping, Domain.Periods.PeriodKind.SixMonths));
        Assert.Equal("Chưa chắc", Texts.StatusGroupName(StatusGroup.Unsure, Domain.Periods.PeriodKind.FullYear));
    }

    [Fact]
    public void When_the_threshold_is_held_against_the_actual_is_said_for_every_rule()
    {
        string[] rules = [.. ((string[])["9.1", "1.1", "2.2", "5.1"]).Select(code => Texts.TermRuleName(Programme, Programme.Row(code)))];

        Assert.Contains("năm cuối nhiệm kỳ (2027)", rules[0], StringComparison.Ordinal);
        Assert.Contains("cộng dồn các năm", rules[1], StringComparison.Ordinal);
        Assert.Contains("chỉ xét ở năm được giao", rules[2], StringComparison.Ordinal);
        Assert.Contains("cùng xét ở mỗi năm có giao", rules[3], StringComparison.Ordinal);
    }

    private static MeasureScore Of(string row, long number, long whole) => row switch
    {
        "1.1" => new InputBuilder().Union("Một").Figure("DV_MOI", number).Score(row),
        _ => new InputBuilder().Union("Một").Figure("DV", whole).Figure("QUY_DV", number).Score(row),
    };

    private static IEnumerable<string> Names(string row, params Func<InputBuilder, InputBuilder>[] unions) =>
        unions.Select(fill => Texts.ContributionName(Programme, Programme.Row(row), One(row, fill)));

    private static string Brought(string row, Func<InputBuilder, InputBuilder> fill) => Texts.Contribution(Programme.Row(row), One(row, fill));

    private static string? Put(string row, Func<InputBuilder, InputBuilder> first, Func<InputBuilder, InputBuilder> second)
    {
        ScorecardInput input = second(first(new InputBuilder().Union("Một")).Union("Hai")).Build();
        return Texts.ShareOfProvince(
            input.Programme,
            ScorecardCalculator.Compute(input).Find(row)!,
            ScorecardCalculator.Contributions(input, input.Programme.Row(row)).Single(c => c.Union.Id == 1));
    }

    private static UnionContribution One(string row, Func<InputBuilder, InputBuilder> fill) => fill(new InputBuilder().Union("Một")).Contributions(row)[0];

    private static TermMeasure Term(string row, Domain.Periods.ReportingPeriod period, Func<InputBuilder, InputBuilder> fill)
    {
        ScorecardInput input = fill(new InputBuilder(period).Union("Một")).Build();
        return TermScorecardCalculator.Compute(input.Programme, [TermPart.Of(input)]).Find(row)!;
    }

    private static RowNote Note(string cause, string remark, string remedy) =>
        new() { PeriodId = 1, MeasureId = 1, Cause = cause, Remark = remark, Remedy = remedy, SavedBy = "", SavedAt = default };
}
