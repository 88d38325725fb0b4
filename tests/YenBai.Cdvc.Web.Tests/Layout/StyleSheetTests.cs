using System.Text.RegularExpressions;

namespace YenBai.Cdvc.Web.Tests.Layout;

/// <summary>Every colour and size of the screens comes from tokens.css, and no rule is left over from markup that has gone.</summary>
public sealed partial class StyleSheetTests
{
    private static readonly string Styles = Path.Combine(SourceTree.Web, "wwwroot", "css");

    /// <summary>Made by libraries, or put together from a word of the code.</summary>
    private static readonly string[] Elsewhere = ["rz-", "verdict-"];

    public static TheoryData<string> Sheets => [.. Directory.GetFiles(Styles, "*.css").Select(f => Path.GetFileName(f)).Where(f => f is not "tokens.css")];

    [Theory, MemberData(nameof(Sheets))]
    public void Colours_and_sizes_of_type_are_tokens(string sheet)
    {
        // paper has measures of its own
        string screen = sheet is "print.css" ? "" : OnPaper().Replace(Read(sheet), "");

        Assert.Empty(Literal().Matches(screen).Select(m => m.Value));
    }

    [Theory, MemberData(nameof(Sheets))]
    public void Every_class_is_one_of_the_markup_or_of_a_script(string sheet)
    {
        string[] classes = [.. Selector().Matches(Read(sheet)).SelectMany(m => Class().Matches(m.Value)).Select(m => m.Value).Distinct(StringComparer.Ordinal)];

        Assert.DoesNotContain(classes, c => !Elsewhere.Any(e => c.StartsWith(e, StringComparison.Ordinal)) && !Words.Value.Contains(c));
    }

    private static readonly Lazy<HashSet<string>> Words = new(() => new(
        new[] { "*.razor", "*.cs", "*.js" }.SelectMany(SourceTree.Read).SelectMany(text => Word().Matches(text).Select(m => m.Value)),
        StringComparer.Ordinal));

    private static string Read(string sheet) => Comment().Replace(File.ReadAllText(Path.Combine(Styles, sheet)), "");

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline, 1000)]
    private static partial Regex Comment();

    /// <summary>A media query of print with all its rules.</summary>
    [GeneratedRegex(@"@media print\s*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", RegexOptions.None, 1000)]
    private static partial Regex OnPaper();

    /// <summary>A colour, or a size of type other than none, the reader's own, and the units of a drawing (px).</summary>
    [GeneratedRegex(@"#[0-9a-fA-F]{3,8}\b(?=[^{}]*\})|\b(?:rgb|hsl)a?\(|font-size:\s*(?!\s|0;|100%|inherit|(?:calc\([^;]*)?var\(|[\d.]+px)[^;]+", RegexOptions.None, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"[^{};]+(?=\{)", RegexOptions.None, 1000)]
    private static partial Regex Selector();

    [GeneratedRegex(@"(?<=\.)[a-zA-Z_][\w-]*", RegexOptions.None, 1000)]
    private static partial Regex Class();

    [GeneratedRegex(@"[a-zA-Z_][\w-]*", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
