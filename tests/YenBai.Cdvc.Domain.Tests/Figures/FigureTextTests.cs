using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.Figures;

public sealed class FigureTextTests
{
    private static readonly Programme Programme = SampleProgramme.Create();
    private static readonly DataItem Workers = Programme.Item("LD");
    private static readonly DataItem Money = Programme.Item("QUY_TIEN");
    private static readonly DataItem Rating = Programme.Item("XL");
    private static readonly DataItem YesNo = Programme.Item("QCDC");
    private static readonly DataItem Inspections = Programme.Item("KT_DONG_CAP");

    [Theory]
    [InlineData("0", 0)]
    [InlineData("7", 7)]
    [InlineData("9999999", 9_999_999)]
    public void A_file_gives_a_count_as_digits(string text, long expected) =>
        Assert.Equal(Number(expected), FigureText.ParseStrict(text, Workers));

    [Fact]
    public void A_file_gives_money_up_to_its_maximum()
    {
        Assert.Equal(Number(999_999_999_999), FigureText.ParseStrict("999999999999", Money));
        Assert.IsType<ParsedFigure.Rejected>(FigureText.ParseStrict("1000000000000", Money));
    }

    [Theory]
    [InlineData(" 7", "dấu cách")]
    [InlineData(" ", "dấu cách")]
    [InlineData("6.900", "liền các chữ số")]
    [InlineData("1.500.000", "liền các chữ số")]
    [InlineData("007", "số 0 ở đầu")]
    [InlineData("00", "số 0 ở đầu")]
    [InlineData("-3", "không ghi dấu")]
    [InlineData("+3", "không ghi dấu")]
    [InlineData("10%", "tỷ lệ")]
    [InlineData("1e5", "đủ các chữ số")]
    [InlineData("abc", "không phải là số")]
    [InlineData("KTD", "không phải là số")]
    [InlineData("k", "không phải là số")]
    [InlineData("１２", "không phải là số")]
    [InlineData("10000000", "9.999.999 người")]
    [InlineData("1000000000000", "9.999.999 người")]
    [InlineData("99999999999999999999999999", "9.999.999 người")]
    public void A_file_is_refused_anything_but_plain_digits(string text, string inReason) =>
        Assert.Contains(inReason, Assert.IsType<ParsedFigure.Rejected>(FigureText.ParseStrict(text, Workers)).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_file_gives_levels_by_exact_code()
    {
        Assert.Equal(Number(2), FigureText.ParseStrict("tot", Rating));
        Assert.Equal(Number(2), FigureText.ParseStrict("khong", YesNo));
        Assert.IsType<ParsedFigure.Rejected>(FigureText.ParseStrict("Tot", Rating));
        Assert.IsType<ParsedFigure.Rejected>(FigureText.ParseStrict("1", Rating));
        Assert.Contains("co (Có), khong (Không)", Assert.IsType<ParsedFigure.Rejected>(FigureText.ParseStrict("yes", YesNo)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Ktd_is_accepted_except_of_the_province()
    {
        ParsedFigure expected = new ParsedFigure.Accepted(FigureValue.NotApplicable);
        Assert.Equal(expected, FigureText.ParseStrict("ktd", Workers));
        Assert.Equal(expected, FigureText.ParseStrict("ktd", Rating));
        Assert.Contains("cấp tỉnh", Assert.IsType<ParsedFigure.Rejected>(FigureText.ParseStrict("ktd", Inspections)).Reason, StringComparison.Ordinal);
        Assert.Contains("cấp tỉnh", Assert.IsType<ParsedFigure.Rejected>(FigureText.ParseTyped("k", Inspections)).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ktd")]
    [InlineData("K")]
    [InlineData(" Không thuộc diện ")]
    public void A_person_may_say_not_applicable_in_words(string text) =>
        Assert.Equal(new ParsedFigure.Accepted(FigureValue.NotApplicable), FigureText.ParseTyped(text, Rating));

    [Fact]
    public void Nothing_is_blank()
    {
        Assert.Equal(new ParsedFigure.Accepted(FigureValue.Blank), FigureText.ParseStrict("", Workers));
        Assert.Equal(new ParsedFigure.Accepted(FigureValue.Blank), FigureText.ParseTyped("  ", Rating));
    }

    [Theory]
    [InlineData(" 6900 ", 6900)]
    [InlineData("\u00A06900", 6900)]
    [InlineData("007", 7)]
    [InlineData("1.500.000", 1_500_000)]
    [InlineData("1,500,000", 1_500_000)]
    [InlineData("1 500 000", 1_500_000)]
    [InlineData("1\u00A0500\u00A0000", 1_500_000)]
    [InlineData("1\u202F500\u202F000", 1_500_000)]
    public void A_person_may_type_a_number_that_has_one_reading(string text, long expected) =>
        Assert.Equal(Number(expected), FigureText.ParseTyped(text, Workers));

    [Theory]
    [InlineData("6.900", 6900)]
    [InlineData("6,900", 6900)]
    [InlineData("6 900", 6900)]
    [InlineData("95.500", 95_500)]
    public void A_single_group_is_asked_about_and_never_guessed(string text, long suggestion)
    {
        var ambiguous = Assert.IsType<ParsedFigure.Ambiguous>(FigureText.ParseTyped(text, Workers));
        Assert.Equal(FigureValue.Of(suggestion), ambiguous.Suggestion);
        Assert.Contains(text, ambiguous.Question, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("95.5", "phần lẻ")]
    [InlineData("95,5", "phần lẻ")]
    [InlineData("0.900", "phần lẻ")]
    [InlineData("1234.567", "phần lẻ")]
    [InlineData("6.900,5", "phần lẻ")]
    [InlineData("1e5", "đủ các chữ số")]
    [InlineData("1,5E+5", "đủ các chữ số")]
    [InlineData("-3", "không ghi dấu")]
    [InlineData("−3", "không ghi dấu")]
    [InlineData("10%", "tỷ lệ")]
    [InlineData("12.34.567", "liền các chữ số")]
    [InlineData("1.500,000", "phần lẻ")]
    [InlineData("1 500.000", "phần lẻ")]
    [InlineData("100 người", "không phải là số")]
    [InlineData("abc", "không phải là số")]
    [InlineData("١٢", "không phải là số")]
    [InlineData("10000000", "9.999.999 người")]
    [InlineData("1.000.000.000.000", "9.999.999 người")]
    public void A_person_is_told_what_is_wrong_and_how_to_mend_it(string text, string inReason) =>
        Assert.Contains(inReason, Assert.IsType<ParsedFigure.Rejected>(FigureText.ParseTyped(text, Workers)).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("TOT", 2)]
    [InlineData("hoàn thành tốt nhiệm vụ", 2)]
    [InlineData("HOÀN THÀNH XUẤT SẮC NHIỆM VỤ", 1)]
    public void A_person_may_give_a_level_by_code_or_name_in_any_case(string text, long level)
    {
        Assert.Equal(Number(level), FigureText.ParseTyped(text, Rating));
        Assert.Equal(Number(level), FigureText.ParseTyped(text.Normalize(System.Text.NormalizationForm.FormD), Rating));
    }

    [Fact]
    public void Levels_that_differ_by_a_diacritic_are_not_taken_for_each_other() =>
        Assert.IsType<ParsedFigure.Rejected>(FigureText.ParseTyped("hoàn thành tột nhiệm vụ", Rating));

    [Fact]
    public void A_refusal_quotes_hostile_text_shortly()
    {
        string reason = Assert.IsType<ParsedFigure.Rejected>(FigureText.ParseTyped("x\n" + new string('9', 5000) + "\uD800", Workers)).Reason;
        Assert.True(reason.Length < 250);
        Assert.DoesNotContain('\n', reason);
    }

    [Fact]
    public void Figures_are_shown_in_Vietnamese_whatever_the_machine_speaks()
    {
        using var _ = MachineCulture.Of("en-US");
        Assert.Equal("6.900", FigureText.ToDisplay(FigureValue.Of(6900), Workers));
        Assert.Equal("0", FigureText.ToDisplay(FigureValue.Of(0), Workers));
        Assert.Equal("Hoàn thành tốt nhiệm vụ", FigureText.ToDisplay(FigureValue.Of(2), Rating));
        Assert.Equal("không thuộc diện", FigureText.ToDisplay(FigureValue.NotApplicable, Workers));
        Assert.Equal("", FigureText.ToDisplay(FigureValue.Blank, Workers));
    }

    private static ParsedFigure Number(long number) => new ParsedFigure.Accepted(FigureValue.Of(number));
}
