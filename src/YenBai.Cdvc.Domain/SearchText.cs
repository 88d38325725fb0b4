using System.Globalization;
using System.Text;

namespace YenBai.Cdvc.Domain;

/// <summary>Chữ để tìm: lower case without diacritics, đ as d, so that "so noi vu" finds "Sở Nội vụ" on every database engine.</summary>
public static class SearchText
{
    /// <summary>Longest of <see cref="Terms"/>; what is beyond is not searched.</summary>
    public const int TermMaxLength = 40;

    /// <summary>"Sở Nội vụ" → "so noi vu".</summary>
    public static string Fold(string text)
    {
        StringBuilder folded = new(text.Length);
        foreach (char c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                char lower = char.ToLowerInvariant(c);
                folded.Append(lower == 'đ' ? 'd' : lower);
            }
        }

        return folded.ToString();
    }

    /// <summary>Whether a folded text holds every word of a search, in any order; an empty search is held by all.</summary>
    public static bool Holds(string folded, string? search) =>
        Words(search).All(word => folded.Contains(word, StringComparison.Ordinal));

    /// <summary>The folded words of a search.</summary>
    public static string[] Words(string? search) => Fold(search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The words a folded text is found by: runs of letters and digits, and a number within one also by itself, with and without its leading zeros ("cd007": "cd007", "007", "7").</summary>
    public static IEnumerable<string> Terms(string folded) => Runs(folded)
        .SelectMany(run => run.Any(char.IsAsciiDigit)
            ? Digits(run).SelectMany(number => (string[])[number, number.TrimStart('0')]).Append(run)
            : [run])
        .Where(term => term.Length > 0)
        .Distinct(StringComparer.Ordinal);

    /// <summary>What a typed search looks for among <see cref="Terms"/>: each must begin one of them.</summary>
    public static string[] Prefixes(string? search) => [.. Runs(Fold(search ?? "")).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Runs(string folded) => Split(folded, char.IsLetterOrDigit).Select(run => run[..Math.Min(run.Length, TermMaxLength)]);

    private static IEnumerable<string> Digits(string run) => Split(run, char.IsAsciiDigit);

    private static IEnumerable<string> Split(string text, Func<char, bool> belongs)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && belongs(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                yield return text[start..i];
                start = -1;
            }
        }
    }
}
