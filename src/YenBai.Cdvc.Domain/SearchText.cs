using System.Globalization;
using System.Text;

namespace YenBai.Cdvc.Domain;

/// <summary>Chữ để tìm: lower case without diacritics, đ as d, so that "so noi vu" finds "Sở Nội vụ" on every database engine.</summary>
public static class SearchText
{
    /// <summary>Whether a folded text holds every word of a search, in any order; an empty search is held by all.</summary>
    public static bool Holds(string folded, string? search) =>
        Words(search).All(word => folded.Contains(word, StringComparison.Ordinal));

    /// <summary>The folded words of a search.</summary>
    public static string[] Words(string? search) => Fold(search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

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
}
