using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.Figures;

/// <summary>The sentences of a refused text, whole.</summary>
public sealed class FigureRefusalTests
{
    private static readonly Programme Programme = SampleProgramme.Create();

    [Theory]
    [InlineData("LD", " ", "Ô chỉ có dấu cách: hãy để trống hẳn nếu chưa có số liệu.")]
    [InlineData("LD", "007", "“007” có số 0 ở đầu: hãy bỏ số 0 thừa.")]
    [InlineData("LD", "1.5", "“1.5” có dấu chấm, dấu phẩy hoặc dấu cách: hãy ghi số nguyên, liền các chữ số, ví dụ 6900.")]
    [InlineData("LD", "10%", "“10%” là tỷ lệ: hãy ghi số đếm được, tính bằng người; tỷ lệ phần trăm do chương trình tự tính.")]
    [InlineData("LD", "abc", "“abc” không phải là số. Hãy ghi số nguyên từ 0 đến 9.999.999, hoặc ktd nếu không thuộc diện; để trống nếu chưa có số liệu.")]
    [InlineData("CB_CT", "abc", "“abc” không phải là số. Hãy ghi số nguyên từ 0 đến 9.999.999; để trống nếu chưa có số liệu.")]
    [InlineData("CB_CT", "ktd", "“Số cán bộ chuyên trách” là số của cấp tỉnh, không ghi “không thuộc diện”. Hãy ghi số nguyên từ 0 đến 9.999.999; để trống nếu chưa có số liệu.")]
    [InlineData("QCDC", "x", "“x” không có trong các mức của mục này. Hãy ghi một trong: co (Có), khong (Không), hoặc ktd nếu không thuộc diện; để trống nếu chưa có số liệu.")]
    [InlineData("LD", "10000000", "“10000000” quá lớn: mục này nhận nhiều nhất 9.999.999 người. Hãy xem lại có thừa chữ số không.")]
    public void A_text_of_a_file_is_refused_with_what_is_wrong_and_how_to_mend_it(string item, string text, string sentence) =>
        Assert.Equal(sentence, Assert.IsType<ParsedFigure.Rejected>(FigureText.ParseStrict(text, Programme.Item(item))).Reason);

    [Fact]
    public void A_long_text_is_quoted_in_part()
    {
        Assert.StartsWith($"“{new string('a', 40)}” không", Quoted(new string('a', 40)), StringComparison.Ordinal);
        Assert.StartsWith($"“{new string('a', 40)}…” không", Quoted(new string('a', 41)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_never_ends_within_a_letter_and_shows_no_control_character()
    {
        Assert.StartsWith($"“{new string('a', 39)}…” không", Quoted(new string('a', 39) + "😀b"), StringComparison.Ordinal);
        Assert.StartsWith($"“{new string('a', 38)}😀” không", Quoted(new string('a', 38) + "😀"), StringComparison.Ordinal);
        Assert.StartsWith("“a b” không", Quoted("a\u0001b"), StringComparison.Ordinal);
    }

    private static string Quoted(string text) => Assert.IsType<ParsedFigure.Rejected>(FigureText.ParseStrict(text, Programme.Item("LD"))).Reason;
}
