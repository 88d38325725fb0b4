using System.Globalization;
using System.Text;

namespace YenBai.Cdvc.Domain;

/// <summary>Chữ để tìm: lower case without diacritics, đ as d, so that "so noi vu" finds "Sở Nội vụ" on every database engine.</summary>
public static class SearchText
{
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
