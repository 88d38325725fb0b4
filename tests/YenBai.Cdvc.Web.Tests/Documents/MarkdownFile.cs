using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace YenBai.Cdvc.Web.Tests.Documents;

/// <summary>One of the repository's documents: its anchors, links and pictures, as GitHub reads them.</summary>
internal sealed partial record MarkdownFile(string Path, string Text)
{
    public static IReadOnlyList<MarkdownFile> All { get; } =
    [
        .. Directory.EnumerateFiles(System.IO.Path.Combine(SourceTree.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Append(System.IO.Path.Combine(SourceTree.Root, "README.md"))
            .Select(Read),
    ];

    public static MarkdownFile Guide { get; } = Read(System.IO.Path.Combine(SourceTree.Root, "docs", "user-guide.md"));

    /// <summary>Of each heading; one met again is numbered from 1.</summary>
    public IReadOnlyList<string> Anchors => field ??= AnchorsOf(Heading().Matches(OutsideCode).Select(m => m.Groups["text"].Value));

    /// <summary>Where links lead and what pictures are, as written.</summary>
    public IEnumerable<string> Targets => Link().Matches(OutsideCode).Select(m => m.Groups["target"].Value);

    public IEnumerable<string> Pictures => Link().Matches(OutsideCode).Where(m => m.Value[0] == '!').Select(m => m.Groups["target"].Value);

    private string OutsideCode => field ??= Code().Replace(Text, "");

    public static MarkdownFile Read(string path) => new(path, File.ReadAllText(path));

    private static IReadOnlyList<string> AnchorsOf(IEnumerable<string> headings)
    {
        Dictionary<string, int> met = new(StringComparer.Ordinal);
        List<string> anchors = [];
        foreach (string heading in headings)
        {
            string anchor = AnchorOf(LinkText().Replace(heading, "${text}"));
            int before = met.GetValueOrDefault(anchor);
            met[anchor] = before + 1;
            anchors.Add(before == 0 ? anchor : $"{anchor}-{before.ToString(CultureInfo.InvariantCulture)}");
        }

        return anchors;
    }

    // letters of any language, marks, digits, "-" and "_" stay; a space becomes "-"; all else goes
    private static string AnchorOf(string heading)
    {
        StringBuilder anchor = new();
        foreach (char c in heading.Trim().ToLowerInvariant())
        {
            if (c == ' ')
            {
                anchor.Append('-');
            }
            else if (char.IsLetterOrDigit(c) || c is '-' or '_' || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                anchor.Append(c);
            }
        }

        return anchor.ToString();
    }

    [GeneratedRegex(@"^```.*?^```|(?<!`)`[^`\n]+`", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"^#{1,6} +(?<text>[^\r\n]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"!?\[[^\]]*\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"\[(?<text>[^\]]*)\]\([^)]*\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LinkText();
}
