using System.Text.RegularExpressions;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain.Figures;

/// <summary>Lời từ chối một ô: what is wrong with a text and how to mend it.</summary>
internal static partial class FigureRefusal
{
    private const int LongestQuote = 40;
    private const int RegexTimeout = 1000;

    public static string OfTooLarge(string text, DataItem item) =>
        $"{Quote(text)} quá lớn: mục này nhận nhiều nhất {Texts.Count(item.Maximum)}{Counted(item)}. Hãy xem lại có thừa chữ số không.";

    public static string OfNotApplicable(DataItem item) =>
        $"“{item.Name}” là số của cấp tỉnh, không ghi “không thuộc diện”. {HowToWrite(item)}";

    public static string OfLevel(string text, DataItem item) => $"{Quote(text)} không có trong các mức của mục này. {HowToWrite(item)}";

    /// <summary>Why a file's text is not digits alone, without a leading zero.</summary>
    public static string OfFileNumber(string text, DataItem item)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "Ô chỉ có dấu cách: hãy để trống hẳn nếu chưa có số liệu.";
        }

        if (text.All(char.IsAsciiDigit))
        {
            return $"{Quote(text)} có số 0 ở đầu: hãy bỏ số 0 thừa.";
        }

        return text.All(c => char.IsAsciiDigit(c) || char.IsWhiteSpace(c) || c is '.' or ',')
            ? $"{Quote(text)} có dấu chấm, dấu phẩy hoặc dấu cách: hãy ghi số nguyên, liền các chữ số, ví dụ 6900."
            : OfTypedNumber(text, item);
    }

    /// <summary>Why a typed text is not a whole number, nor one in groups of three.</summary>
    public static string OfTypedNumber(string text, DataItem item)
    {
        string quoted = Quote(text);
        if (text.Contains('%', StringComparison.Ordinal))
        {
            return $"{quoted} là tỷ lệ: hãy ghi số đếm được{Counted(item, ", tính bằng ")}; tỷ lệ phần trăm do chương trình tự tính.";
        }

        if (Signed().IsMatch(text))
        {
            return $"{quoted} có dấu âm hoặc dấu cộng: hãy ghi số nguyên từ 0 trở lên, không ghi dấu.";
        }

        if (Scientific().IsMatch(text))
        {
            return $"{quoted} là cách viết rút gọn: hãy ghi đủ các chữ số, ví dụ 1500000.";
        }

        if (WithDecimals().IsMatch(text))
        {
            return $"{quoted} có phần lẻ: hãy ghi số nguyên{Counted(item, ", tính bằng ")}.";
        }

        return GroupedSomehow().IsMatch(text)
            ? $"Không rõ {quoted} là bao nhiêu: hãy ghi liền các chữ số, ví dụ 1500000."
            : $"{quoted} không phải là số. {HowToWrite(item)}";
    }

    private static string HowToWrite(DataItem item)
    {
        string values = item.Kind == DataItemKind.Level
            ? "Hãy ghi một trong: " + string.Join(", ", item.Levels.Select(l => $"{l.Code} ({l.Name})"))
            : $"Hãy ghi số nguyên từ 0 đến {Texts.Count(item.Maximum)}";
        string notApplicable = item.AllowsNotApplicable ? $", hoặc {FigureText.NotApplicableCode} nếu không thuộc diện" : "";
        return $"{values}{notApplicable}; để trống nếu chưa có số liệu.";
    }

    private static string Counted(DataItem item, string before = " ") => item.UnitOfCount.Length == 0 ? "" : before + item.UnitOfCount;

    /// <summary>The text in quotation marks, short enough and plain enough for a line of a screen.</summary>
    private static string Quote(string text)
    {
        int length = Math.Min(text.Length, LongestQuote);
        if (length < text.Length && char.IsHighSurrogate(text[length - 1]))
        {
            length--;
        }

        string shown = string.Concat(text[..length].Select(c => char.IsControl(c) ? ' ' : c));
        return length < text.Length ? $"“{shown}…”" : $"“{shown}”";
    }

    [GeneratedRegex(@"^\s*[-+\u2212\u2013]", RegexOptions.CultureInvariant, RegexTimeout)]
    private static partial Regex Signed();

    [GeneratedRegex("^[0-9]+([.,][0-9]+)?e[-+]?[0-9]+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, RegexTimeout)]
    private static partial Regex Scientific();

    [GeneratedRegex(@"^([0-9]+[.,][0-9]*|[0-9]{1,3}(\.[0-9]{3})+,[0-9]+|[0-9]{1,3}(,[0-9]{3})+\.[0-9]+|[0-9]{1,3}(\s[0-9]{3})+[.,][0-9]+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexTimeout)]
    private static partial Regex WithDecimals();

    [GeneratedRegex(@"^[0-9][0-9.,\s]*$", RegexOptions.CultureInvariant, RegexTimeout)]
    private static partial Regex GroupedSomehow();
}
