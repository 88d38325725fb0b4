namespace YenBai.Cdvc.Domain.Tests;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("01/03/2024")]
    [InlineData("1/3/2024")]
    [InlineData(" 1-3-2024 ")]
    [InlineData("1.3.2024")]
    public void The_day_comes_first_however_the_date_is_typed(string text)
    {
        Assert.True(DateText.TryRead(text, out DateOnly? date));
        Assert.Equal(new DateOnly(2024, 3, 1), date);
    }

    [Theory]
    [InlineData("31/02/2024")]
    [InlineData("12/13/2024")]
    [InlineData("2024-03-01")]
    [InlineData("1/3/24")]
    [InlineData("1/3/0024")]
    [InlineData("hôm nay")]
    public void What_is_no_date_is_refused(string text) => Assert.False(DateText.TryRead(text, out _));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void A_blank_is_no_date_and_no_mistake(string? text)
    {
        Assert.True(DateText.TryRead(text, out DateOnly? date));
        Assert.Null(date);
    }
}
