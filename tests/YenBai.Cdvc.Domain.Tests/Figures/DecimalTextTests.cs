using System.Globalization;
using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Domain.Tests.Figures;

public sealed class DecimalTextTests
{
    [Theory]
    [InlineData("95", "95")]
    [InlineData(" 0 ", "0")]
    [InlineData("95,5", "95.5")]
    [InlineData("87,25", "87.25")]
    [InlineData("1.500.000", "1500000")]
    [InlineData("1.500,5", "1500.5")]
    [InlineData("0,5", "0.5")]
    public void A_number_written_the_Vietnamese_way_is_read(string text, string expected)
    {
        Assert.True(DecimalText.TryRead(text, out decimal value, out string? refusal), refusal);

        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), value);
    }

    [Theory]
    [InlineData("6.900", "có thể hiểu là 6900 hoặc 6,9")]
    [InlineData("1,234", "có thể hiểu là 1234 hoặc 1,234")]
    [InlineData("95.5", "hãy ghi 95,5")]
    [InlineData("95.50", "hãy ghi 95,50")]
    public void A_text_with_two_readings_is_asked_about_with_both_named(string text, string part)
    {
        Assert.False(DecimalText.TryRead(text, out _, out string? refusal));

        Assert.Contains($"“{text}”", refusal, StringComparison.Ordinal);
        Assert.Contains(part, refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("95%")]
    [InlineData("-5")]
    [InlineData("+5")]
    [InlineData("1e3")]
    [InlineData("chín mươi")]
    [InlineData(",5")]
    [InlineData("95,")]
    [InlineData("1,2,3")]
    [InlineData("1 500")]
    [InlineData("٩٥")]
    [InlineData(".")]
    [InlineData("NaN")]
    public void What_is_no_number_is_refused(string text)
    {
        Assert.False(DecimalText.TryRead(text, out _, out string? refusal));

        Assert.Contains("không phải là số", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10000000", "quá lớn")]
    [InlineData("99999999999999999999999999999999999", "quá lớn")]
    [InlineData("0,1234", "quá 2 chữ số")]
    public void What_is_beyond_the_limits_says_so(string text, string part)
    {
        Assert.False(DecimalText.TryRead(text, out _, out string? refusal));

        Assert.Contains(part, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        foreach (decimal value in (decimal[])[0, 0.25m, 87.5m, 100, 1500, 9_999_999])
        {
            Assert.True(DecimalText.TryRead(DecimalText.Of(value), out decimal read, out string? refusal), refusal);
            Assert.Equal(value, read);
        }
    }
}
