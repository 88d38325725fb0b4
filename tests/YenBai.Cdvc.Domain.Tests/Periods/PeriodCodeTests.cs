using YenBai.Cdvc.Domain.Periods;

namespace YenBai.Cdvc.Domain.Tests.Periods;

public sealed class PeriodCodeTests
{
    [Theory]
    [InlineData("2024-nam", 2024, PeriodKind.FullYear)]
    [InlineData("2024-6thang", 2024, PeriodKind.SixMonths)]
    [InlineData("2024-9thang", 2024, PeriodKind.NineMonths)]
    [InlineData("1900-nam", 1900, PeriodKind.FullYear)]
    [InlineData("2999-nam", 2999, PeriodKind.FullYear)]
    public void A_code_is_read_and_written_alike(string code, int year, PeriodKind kind)
    {
        Assert.True(PeriodCode.TryParse(code, out (int Year, PeriodKind Kind)? period));
        Assert.Equal((year, kind), period);
        Assert.Equal(code, PeriodCode.Of(year, kind));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2024-")]
    [InlineData("2024")]
    [InlineData("2024nam")]
    [InlineData("2024_nam")]
    [InlineData("2024-Nam")]
    [InlineData("2024-quy")]
    [InlineData("24-nam")]
    [InlineData("1899-nam")]
    [InlineData("3000-nam")]
    [InlineData("+024-nam")]
    [InlineData(" 024-nam")]
    [InlineData("20a4-nam")]
    public void Anything_else_is_no_code(string? code)
    {
        Assert.False(PeriodCode.TryParse(code, out (int Year, PeriodKind Kind)? period));
        Assert.Null(period);
    }
}
