using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Domain.Tests.Unions;

public sealed class UnionCodeTests
{
    [Theory]
    [InlineData("CS001")]
    [InlineData(" snv ")]
    [InlineData("2.SO-NOI_VU")]
    public void Letters_digits_and_three_signs_make_a_code(string code) => Assert.Null(UnionCode.Refusal(code));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("SỞ")]
    [InlineData("A B")]
    [InlineData("A/B")]
    [InlineData("CS0000000000000000000000000000001")]
    public void Anything_else_is_refused(string? code) => Assert.NotNull(UnionCode.Refusal(code));

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("-A")]
    public void A_code_that_would_lead_an_address_elsewhere_is_refused(string code) => Assert.NotNull(UnionCode.Refusal(code));

    [Theory]
    [InlineData("tinh")]
    [InlineData("TINH")]
    public void The_place_of_the_province_in_an_address_is_no_code(string code) => Assert.NotNull(UnionCode.Refusal(code));

    [Fact]
    public void A_code_that_is_missing_or_too_long_says_which()
    {
        Assert.Equal("Chưa có mã CĐCS.", UnionCode.Refusal(" "));
        Assert.Null(UnionCode.Refusal(new string('A', GrassrootsUnion.CodeMaxLength)));
        Assert.Equal($"Mã CĐCS dài quá {GrassrootsUnion.CodeMaxLength} ký tự.", UnionCode.Refusal(new string('A', GrassrootsUnion.CodeMaxLength + 1)));
    }
}
