using System.Text;
using YenBai.Cdvc.Data.Accounts;

namespace YenBai.Cdvc.Data.Tests.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("mưa rơi ruộng bậc thang")]
    [InlineData("một mật khẩu đủ dài")]
    [InlineData("mật khẩu dài để thử 2026")]
    [InlineData("con cò bay lả bay la")]
    [InlineData("correct horse battery staple")]
    [InlineData("k7wqm-2fxzp-9rbtn")]
    [InlineData("bếp lửa chờn vờn sương sớm, một bếp lửa ấp iu nồng đượm, cháu thương bà biết mấy nắng mưa")]
    public void A_long_sentence_of_ones_own_is_taken_whatever_letters_it_is_made_of(string password) =>
        Assert.Empty(PasswordRules.Refusals(password, "can.bo", "Nguyễn Văn Mẫu"));

    [Theory]
    [InlineData("mật khẩu ngắn")]
    [InlineData("Aa1!Aa1!Aa1!Aa")]
    [InlineData("")]
    public void A_short_password_is_refused_whatever_signs_it_has(string password) =>
        Assert.StartsWith("Mật khẩu phải có ít nhất 15 ký tự", Assert.Single(PasswordRules.Refusals(password, "can.bo", "Nguyễn Văn Mẫu")), StringComparison.Ordinal);

    [Theory]
    [InlineData("123456789012345")]
    [InlineData("qwertyuiopasdfgh")]
    [InlineData("1qaz2wsx3edc4rfv")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabcabc")]
    [InlineData("xoài xoài xoài xoài xoài")]
    [InlineData("passwordpassword1")]
    [InlineData("P@$$wordP@$$word!")]
    [InlineData("iloveyouforever2024")]
    [InlineData("matkhau123456789")]
    [InlineData("Mật khẩu mật khẩu 1")]
    [InlineData("matkhaumoi@2026!!")]
    [InlineData("Công đoàn Yên Bái 2026")]
    [InlineData("congdoanvienchuc@yenbai")]
    [InlineData("CDVC-YenBai-2025-2026")]
    [InlineData("liên đoàn lao động tỉnh Yên Bái")]
    [InlineData("Văn Chấn Mù Cang Chải")]
    [InlineData("anhyeuem yeuvietnam")]
    public void What_others_would_try_first_is_refused_in_words_that_say_so(string password) =>
        Assert.Contains("dễ đoán", Assert.Single(PasswordRules.Refusals(password, "can.bo", "Nguyễn Văn Mẫu")), StringComparison.Ordinal);

    [Theory]
    [InlineData("nguyễn văn mẫu 1990")]
    [InlineData("nguyenvanmau123456")]
    [InlineData("Mau.Nguyen.Van.2020")]
    [InlineData("nguyen.vm nguyen.vm")]
    public void Ones_own_name_is_refused(string password) =>
        Assert.Contains("tên của chính mình", Assert.Single(PasswordRules.Refusals(password, "nguyen.vm", "Nguyễn Văn Mẫu")), StringComparison.Ordinal);

    [Fact]
    public void At_least_64_characters_may_be_typed_and_more_than_128_may_not()
    {
        string sentence = string.Concat(Enumerable.Range('a', 26).Select(c => $"{(char)c}{(c * 7919) % 97} "))[..64];

        Assert.Empty(PasswordRules.Refusals(sentence, "can.bo", "Nguyễn Văn Mẫu"));
        Assert.Contains("dài quá 128", Assert.Single(PasswordRules.Refusals(sentence + sentence + "x", "can.bo", "Nguyễn Văn Mẫu")), StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_count_as_people_count_them_however_the_keyboard_composes_them()
    {
        // 14 letters, 21 signs in the decomposed form
        const string FourteenLetters = "ấm ớ ngõ ngỡ ồ";
        Assert.Equal(14, FourteenLetters.Length);

        Assert.Contains("vừa nhập có 14", Assert.Single(PasswordRules.Refusals(FourteenLetters.Normalize(NormalizationForm.FormD), "can.bo", "Nguyễn Văn Mẫu")), StringComparison.Ordinal);
        Assert.Empty(PasswordRules.Refusals((FourteenLetters + "a").Normalize(NormalizationForm.FormD), "can.bo", "Nguyễn Văn Mẫu"));
    }
}
