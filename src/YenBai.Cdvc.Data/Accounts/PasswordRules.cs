using System.Text;
using YenBai.Cdvc.Domain;

namespace YenBai.Cdvc.Data.Accounts;

/// <summary>
/// Quy tắc mật khẩu (NIST SP 800-63B): long, and not what anybody would try first; no wish for capitals, digits or signs. A password
/// is judged by what is left of it when every known word, row of keys, repetition and the owner's own name counts as one letter.
/// </summary>
public static class PasswordRules
{
    /// <summary>In letters as people count them. NIST's least where the password may be the only factor.</summary>
    public const int MinLength = 15;

    /// <summary>Anybody may type a password, and reading one takes time by its length.</summary>
    public const int MaxLength = 128;

    /// <summary>Letters that must be left: NIST's least length of any password.</summary>
    private const int LeastLeft = 8;

    private const int LeastPattern = 3;

    private static readonly Lazy<string[]> Common = new(ReadCommon);
    private static readonly string[] Rows = [.. BothWays("abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p")];

    /// <summary>Passwords are compared in one Unicode form, however the keyboard made them.</summary>
    public static string Normal(string password) => password.Normalize(NormalizationForm.FormC);

    /// <summary>What is wrong with a new password, as sentences; none when it is good.</summary>
    public static IReadOnlyList<string> Refusals(string password, string userName, string displayName)
    {
        string normal = Normal(password);
        int length = normal.EnumerateRunes().Count();
        return length switch
        {
            < MinLength => [$"Mật khẩu phải có ít nhất {MinLength} ký tự; mật khẩu vừa nhập có {length}. Nên dùng một câu bốn, năm từ dễ nhớ."],
            > MaxLength => [$"Mật khẩu dài quá {MaxLength} ký tự."],
            _ when Left(normal, userName, displayName) < LeastLeft =>
                ["Mật khẩu này dễ đoán: nó gần như chỉ gồm từ hay gặp, tên riêng, tên địa phương, dãy phím, chữ số lặp lại hoặc tên của chính mình. Hãy dùng một câu riêng của mình, bốn, năm từ không liên quan với nhau."],
            _ => [],
        };
    }

    /// <summary>How many letters are left when everything known counts as one: the fewest pieces the password falls into.</summary>
    private static int Left(string password, string userName, string displayName)
    {
        string text = Letters(password);
        string[] known = [.. Own(userName, displayName), .. Common.Value];
        int[] fewest = new int[text.Length + 1];
        for (int at = text.Length - 1; at >= 0; at--)
        {
            fewest[at] = 1 + fewest[at + 1];
            foreach (int length in Pieces(text, at, known))
            {
                fewest[at] = Math.Min(fewest[at], 1 + fewest[at + length]);
            }
        }

        // signs are not among the letters; a password of signs alone is judged by how many different ones it has
        return fewest[0] + password.EnumerateRunes().Where(r => !Rune.IsLetterOrDigit(r) && !Rune.IsWhiteSpace(r)).Distinct().Count();
    }

    /// <summary>The lengths of the known pieces that begin here.</summary>
    private static IEnumerable<int> Pieces(string text, int at, string[] words)
    {
        string rest = text[at..];
        int pattern = Rows.Select(row => InRow(rest, row)).Append(Run(rest)).Append(Repeated(text, at)).Max();
        bool isYear = rest.Length >= 4 && (rest.StartsWith("19", StringComparison.Ordinal) || rest.StartsWith("20", StringComparison.Ordinal))
            && char.IsAsciiDigit(rest[2]) && char.IsAsciiDigit(rest[3]);
        return words.Where(word => rest.StartsWith(word, StringComparison.Ordinal)).Select(word => word.Length)
            .Concat(Enumerable.Range(LeastPattern, Math.Max(0, pattern - LeastPattern + 1)))
            // a year is one thing to guess
            .Concat(isYear ? [4] : []);
    }

    private static int Run(ReadOnlySpan<char> rest)
    {
        int length = 1;
        while (length < rest.Length && rest[length] == rest[0])
        {
            length++;
        }

        return length >= LeastPattern ? length : 0;
    }

    /// <summary>How much of what stands here has stood before.</summary>
    private static int Repeated(string text, int at)
    {
        int longest = 0;
        for (int before = 0; before < at; before++)
        {
            int length = text.AsSpan(at).CommonPrefixLength(text.AsSpan(before, at - before));
            longest = Math.Max(longest, length);
        }

        return longest >= LeastPattern ? longest : 0;
    }

    private static int InRow(ReadOnlySpan<char> rest, string row)
    {
        int longest = 0;
        for (int start = row.IndexOf(rest[0], StringComparison.Ordinal); start >= 0; start = row.IndexOf(rest[0], start + 1))
        {
            longest = Math.Max(longest, rest.CommonPrefixLength(row.AsSpan(start)));
        }

        return longest >= LeastPattern ? longest : 0;
    }

    private static IEnumerable<string> Own(string userName, string displayName) =>
        SearchText.Words(displayName).Append(displayName).Append(userName).Concat(userName.Split('.', '-', '_', '@', '+'))
            .Select(Letters).Where(w => w.Length >= LeastPattern);

    private static IEnumerable<string> BothWays(params string[] rows) => rows.Concat(rows.Select(r => string.Concat(r.Reverse())));

    /// <summary>Lower case, without diacritics, blanks and signs; the usual signs in the place of letters read as those.</summary>
    private static string Letters(string text) =>
        string.Concat(SearchText.Fold(text).Replace('@', 'a').Replace('$', 's').Where(char.IsLetterOrDigit));

    private static string[] ReadCommon()
    {
        using StreamReader lines = new(typeof(PasswordRules).Assembly.GetManifestResourceStream("CommonPasswords.txt")!);
        return
        [
            .. lines.ReadToEnd().Split('\n')
                .Where(line => !line.StartsWith('#'))
                .SelectMany(line => line.Split([' ', '\r'], StringSplitOptions.RemoveEmptyEntries))
                .Distinct(StringComparer.Ordinal),
        ];
    }
}
