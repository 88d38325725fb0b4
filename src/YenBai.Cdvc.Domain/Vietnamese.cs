using System.Globalization;
using System.Text;

namespace YenBai.Cdvc.Domain;

/// <summary>Tiếng Việt: the one culture of every text and order a user sees, whatever the machine's is.</summary>
public static class Vietnamese
{
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Order of names by the Vietnamese alphabet.</summary>
    public static StringComparer Names { get; } = StringComparer.Create(Culture, CompareOptions.None);

    /// <summary>As a typed text is kept: no blanks around, letter and diacritics as one, whatever the keyboard made.</summary>
    public static string Tidy(string text) => text.Trim().Normalize(NormalizationForm.FormC);

    /// <summary>Whether two words are the same but for case and composed or decomposed diacritics.</summary>
    public static bool SameWord(string one, string other) => Culture.CompareInfo.Compare(one, other, CompareOptions.IgnoreCase) == 0;
}
