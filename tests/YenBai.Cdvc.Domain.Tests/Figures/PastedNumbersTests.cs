using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.Figures;

public sealed class PastedNumbersTests
{
    private static readonly Programme Programme = SampleProgramme.Create();
    private static readonly DataItem Workers = Programme.Item("LD");
    private static readonly DataItem Money = Programme.Item("QUY_TIEN");
    private static readonly DataItem Rating = Programme.Item("XL");
    private static readonly DataItem Inspections = Programme.Item("KT_DONG_CAP");

    [Theory]
    [InlineData(NumberConvention.Plain, "100", "0", "6900")]
    [InlineData(NumberConvention.Plain, "", "ktd", "tot", "95,5", "0.900", "-3")]
    [InlineData(NumberConvention.Plain)]
    [InlineData(NumberConvention.Dots, "100", "1.234", "1.500.000")]
    [InlineData(NumberConvention.Dots, "1.500.000", "95.5", "1,234")]
    [InlineData(NumberConvention.Commas, "1.234", "1,500,000")]
    [InlineData(NumberConvention.Spaces, " 1 500 000 ")]
    [InlineData(NumberConvention.Spaces, "1\u00A0500\u00A0000", "1\u202F500\u202F000")]
    public void A_block_is_certain_where_its_texts_have_one_reading(NumberConvention expected, params string[] texts)
    {
        PastedNumbers numbers = PastedNumbers.Detect(texts);

        Assert.Equal(expected, numbers.Convention);
        Assert.True(numbers.Certain);
        Assert.Null(numbers.Question);
    }

    [Theory]
    [InlineData(NumberConvention.Dots, "“1.234” là 1234 phải không? Nếu phải, dấu chấm được hiểu", "100", "1.234")]
    [InlineData(NumberConvention.Commas, "“1,234” là 1234 phải không? Nếu phải, dấu phẩy được hiểu", "1,234", "5,678", "1.234")]
    [InlineData(NumberConvention.Spaces, "“1 234” là 1234 phải không? Nếu phải, dấu cách được hiểu", "1 234")]
    [InlineData(NumberConvention.Dots, "“1.500.000” là 1500000 phải không?", "1.500.000", "1,500,000")]
    [InlineData(NumberConvention.Dots, "“1.234” là 1234 phải không?", "95.5", "1.234")]
    public void A_block_with_two_readings_is_asked_about_once(NumberConvention convention, string question, params string[] texts)
    {
        PastedNumbers numbers = PastedNumbers.Detect(texts);

        Assert.False(numbers.Certain);
        Assert.Equal(convention, numbers.Convention);
        Assert.Contains(numbers.Example!, texts);
        Assert.Contains(question, numbers.Question, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.234", NumberConvention.Dots, 1234)]
    [InlineData("1,234", NumberConvention.Commas, 1234)]
    [InlineData("1\u00A0234", NumberConvention.Spaces, 1234)]
    [InlineData(" 1.500.000 ", NumberConvention.Dots, 1_500_000)]
    [InlineData("6900", NumberConvention.Dots, 6900)]
    [InlineData("007", NumberConvention.Plain, 7)]
    public void Under_a_convention_a_text_has_one_reading(string text, NumberConvention convention, long expected) =>
        Assert.Equal(new ParsedFigure.Accepted(FigureValue.Of(expected)), FigureText.ParsePasted(text, Workers, convention));

    [Theory]
    [InlineData("1.234", NumberConvention.Plain, "có phần lẻ")]
    [InlineData("1.500.000", NumberConvention.Plain, "Không rõ")]
    [InlineData("1,5", NumberConvention.Dots, "có phần lẻ")]
    [InlineData("1,234", NumberConvention.Dots, "có phần lẻ")]
    [InlineData("95.5", NumberConvention.Dots, "có phần lẻ")]
    [InlineData("1.234,56", NumberConvention.Dots, "có phần lẻ")]
    [InlineData("1,500,000", NumberConvention.Dots, "Không rõ")]
    [InlineData("1 234", NumberConvention.Dots, "Không rõ")]
    [InlineData("1.500 000", NumberConvention.Dots, "Không rõ")]
    [InlineData("0.900", NumberConvention.Dots, "có phần lẻ")]
    [InlineData("1.500.000", NumberConvention.Commas, "Không rõ")]
    [InlineData("12.34.567", NumberConvention.Dots, "Không rõ")]
    [InlineData("-1.234", NumberConvention.Dots, "không ghi dấu")]
    [InlineData("95%", NumberConvention.Plain, "tỷ lệ")]
    [InlineData("100 người", NumberConvention.Spaces, "không phải là số")]
    [InlineData("10.000.000", NumberConvention.Dots, "9.999.999 người")]
    public void What_contradicts_the_convention_is_refused_with_its_reason(string text, NumberConvention convention, string inReason) =>
        Assert.Contains(inReason, Assert.IsType<ParsedFigure.Rejected>(FigureText.ParsePasted(text, Workers, convention)).Reason, StringComparison.Ordinal);

    [Fact]
    public void Words_and_blanks_are_pasted_as_they_are_typed()
    {
        Assert.Equal(new ParsedFigure.Accepted(FigureValue.Blank), FigureText.ParsePasted("  ", Workers, NumberConvention.Dots));
        Assert.Equal(new ParsedFigure.Accepted(FigureValue.NotApplicable), FigureText.ParsePasted("Không thuộc diện", Workers, NumberConvention.Dots));
        Assert.Equal(new ParsedFigure.Accepted(FigureValue.Of(2)), FigureText.ParsePasted("hoàn thành tốt nhiệm vụ", Rating, NumberConvention.Plain));
        Assert.Equal(new ParsedFigure.Accepted(FigureValue.Of(999_999_999_999)), FigureText.ParsePasted("999.999.999.999", Money, NumberConvention.Dots));
        Assert.Contains("không có trong các mức", Assert.IsType<ParsedFigure.Rejected>(FigureText.ParsePasted("1.234", Rating, NumberConvention.Dots)).Reason, StringComparison.Ordinal);
        Assert.Contains("cấp tỉnh", Assert.IsType<ParsedFigure.Rejected>(FigureText.ParsePasted("k", Inspections, NumberConvention.Plain)).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(NumberConvention.Plain, "các chữ số ghi liền (1500000)")]
    [InlineData(NumberConvention.Dots, "dấu chấm ngăn cách hàng nghìn (1.500.000)")]
    [InlineData(NumberConvention.Commas, "dấu phẩy ngăn cách hàng nghìn (1,500,000)")]
    [InlineData(NumberConvention.Spaces, "dấu cách ngăn cách hàng nghìn (1 500 000)")]
    public void A_convention_is_said_with_its_example(NumberConvention convention, string words) => Assert.Equal(words, Texts.Convention(convention));
}
