using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Data.Tests.Accounts;

public sealed class OneTimeCodesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 8, 0, 10, TimeSpan.Zero);

    [Theory]
    // RFC 6238, appendix B, the last six digits
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code)
    {
        const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        DateTimeOffset moment = DateTimeOffset.FromUnixTimeSeconds(seconds);

        Assert.Equal(seconds / 30, OneTimeCodes.AcceptedStep(Key, code, moment.UtcDateTime, lastStep: null));
        Assert.Equal(code, new AuthenticatorApp(Key).CodeAt(moment));
    }

    [Fact]
    public void A_code_is_good_half_a_minute_early_or_late_and_no_more()
    {
        string key = OneTimeCodes.NewKey();
        AuthenticatorApp phone = new(key);

        foreach (int wrong in (int[])[-60, 60, 3600])
        {
            Assert.Null(OneTimeCodes.AcceptedStep(key, phone.CodeAt(Now.AddSeconds(wrong)), Now.UtcDateTime, lastStep: null));
        }

        foreach (int right in (int[])[-30, 0, 30])
        {
            Assert.NotNull(OneTimeCodes.AcceptedStep(key, phone.CodeAt(Now.AddSeconds(right)), Now.UtcDateTime, lastStep: null));
        }
    }

    [Fact]
    public void A_code_may_be_typed_with_blanks_and_is_not_taken_a_second_time()
    {
        string key = OneTimeCodes.NewKey();
        string code = new AuthenticatorApp(key).CodeAt(Now);

        long step = OneTimeCodes.AcceptedStep(key, $"{code[..3]} {code[3..]}", Now.UtcDateTime, lastStep: null)!.Value;

        Assert.Null(OneTimeCodes.AcceptedStep(key, code, Now.UtcDateTime, step));
        Assert.Null(OneTimeCodes.AcceptedStep(key, new AuthenticatorApp(key).CodeAt(Now.AddSeconds(-30)), Now.UtcDateTime, step));
    }

    [Fact]
    public void The_address_of_the_QR_code_says_key_name_and_program() => Assert.Equal(
        "otpauth://totp/Theo%20d%C3%B5i:can.bo?secret=ABCD&issuer=Theo%20d%C3%B5i", OneTimeCodes.Address("ABCD", "can.bo", "Theo dõi"));
}
