using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace YenBai.Cdvc.Domain.Figures;

/// <summary>Cách ghi số có phần lẻ: the one reader of targets and thresholds as typed. A text with two readings is refused with both named, never guessed.</summary>
public static class DecimalText
{
    /// <summary>The largest number accepted, as of counts.</summary>
    public const decimal Maximum = 9_999_999;

    private const int Decimals = 2;
    private const int LongestShown = 20;

    /// <summary>Reads "95", "95,5", "1.500.000" and "1.500,5": a comma before the decimals, points between thousands.</summary>
    /// <param name="text">Not blank.</param>
    /// <param name="value">0…<see cref="Maximum"/>, at most two decimals.</param>
    /// <param name="refusal">A Vietnamese sentence: what is wrong and how to mend it.</param>
    public static bool TryRead(string text, out decimal value, [NotNullWhen(false)] out string? refusal)
    {
        string typed = text.Trim();
        string[] parts = typed.Split(',');
        value = 0;
        refusal = parts.Length switch
        {
            _ when parts.Any(p => p.Length == 0) || parts.Length > 2 || !typed.All(c => char.IsAsciiDigit(c) || c is '.' or ',') => NoNumber(typed),
            2 when !IsDigits(parts[1]) => NoNumber(typed),
            2 when parts[1].Length == 3 && IsDigits(parts[0]) && parts[0][0] != '0' => TwoReadings(typed, parts[0] + parts[1], typed.TrimEnd('0').TrimEnd(',')),
            2 when parts[1].Length > Decimals => $"“{Shown(typed)}” có quá {Decimals} chữ số sau dấu phẩy. Hãy ghi nhiều nhất {Decimals} chữ số phần lẻ, ví dụ 87,25.",
            _ => Whole(typed, parts[0], parts.Length == 2),
        };
        if (refusal is not null)
        {
            return false;
        }

        string plain = parts[0].Replace(".", "", StringComparison.Ordinal) + (parts.Length == 2 ? "." + parts[1] : "");
        if (!decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal read) || read > Maximum)
        {
            refusal = $"“{Shown(typed)}” quá lớn: nhiều nhất {Texts.Number(Maximum)}.";
            return false;
        }

        value = read;
        return true;
    }

    /// <summary>As <see cref="TryRead"/> reads it back: "95", "87,5", "1500".</summary>
    public static string Of(decimal value) => value.ToString("0.##", Vietnamese.Culture);

    /// <summary>What is wrong before the comma; null where it is digits alone, or in groups of three that cannot be decimals.</summary>
    private static string? Whole(string typed, string whole, bool hasDecimals)
    {
        if (IsDigits(whole))
        {
            return null;
        }

        string digits = whole.Replace(".", "", StringComparison.Ordinal);
        return GroupedNumber.Of(whole) switch
        {
            { Separators: 1 } when !hasDecimals => TwoReadings(typed, digits, whole.Replace('.', ',').TrimEnd('0').TrimEnd(',')),
            not null => null,
            _ when !hasDecimals && whole.Split('.') is [{ Length: > 0 } before, { Length: > 0 } after] =>
                $"“{Shown(typed)}” dùng dấu chấm. Phần lẻ ghi sau dấu phẩy: hãy ghi {before},{after} nếu đúng là số ấy.",
            _ => NoNumber(typed),
        };
    }

    private static string TwoReadings(string typed, string whole, string withDecimals) =>
        $"“{Shown(typed)}” có thể hiểu là {whole} hoặc {withDecimals}. Hãy ghi liền các chữ số nếu là {whole}; phần lẻ ghi sau dấu phẩy, nhiều nhất {Decimals} chữ số.";

    private static string NoNumber(string typed) =>
        $"“{Shown(typed)}” không phải là số dùng được ở đây. Hãy ghi số từ 0 trở lên, không kèm đơn vị tính; phần lẻ ghi sau dấu phẩy, ví dụ 87,5.";

    private static string Shown(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";

    private static bool IsDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
