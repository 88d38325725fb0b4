using System.Text.RegularExpressions;

namespace YenBai.Cdvc.Web.Tests.Architecture;

/// <summary>docs/asvs.md answers every item of levels 1 and 2 of OWASP ASVS 5.0.0, and names only tests that are there.</summary>
public sealed partial class AsvsTableTests
{
    // section:last item; every section counts its items of levels 1 and 2 from 1, level 3 has the numbers after them
    private const string Sections =
        "1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4 5.1:1 5.2:3 5.3:2 5.4:3 "
        + "6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 "
        + "10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 "
        + "13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2";

    private static readonly string Document = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "asvs.md"));

    private static readonly string[] Standard =
    [
        .. Sections.Split(' ').Select(section => section.Split(':'))
            .SelectMany(section => Enumerable.Range(1, int.Parse(section[1], System.Globalization.CultureInfo.InvariantCulture)).Select(n => FormattableString.Invariant($"V{section[0]}.{n}"))),
    ];

    public static TheoryData<string> Named => [.. TestName().Matches(Document).Select(m => m.Value).Distinct(StringComparer.Ordinal)];

    [Fact]
    public void Every_item_of_levels_1_and_2_is_answered_once()
    {
        // as published: 70 items of level 1 and 183 of level 2
        Assert.Equal(253, Standard.Length);
        string[] answered = [.. Row().Matches(Document).SelectMany(row => row.Groups["items"].Value.Split(", ")).SelectMany(Expand)];

        Assert.Equal(Standard.Order(StringComparer.Ordinal), answered.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_answer_names_a_test_or_says_why_there_is_none() => Assert.All(Row().Matches(Document), row =>
        Assert.True(TestName().IsMatch(row.Value) || Reason().IsMatch(row.Groups["answer"].Value), row.Value));

    [Theory, MemberData(nameof(Named))]
    public void Every_test_it_names_exists(string named)
    {
        Match name = TestName().Match(named);
        string project = Path.Combine(SourceTree.Root, "tests", "YenBai.Cdvc." + name.Groups["project"].Value);
        string? source = Directory.EnumerateFiles(project, name.Groups["class"].Value + ".cs", SearchOption.AllDirectories).SingleOrDefault();

        Assert.NotNull(source);
        Assert.Contains($" {name.Groups["method"].Value}(", File.ReadAllText(source), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Expand(string item) =>
        item.EndsWith(".*", StringComparison.Ordinal) ? Standard.Where(id => id.StartsWith(item[..^1], StringComparison.Ordinal)) : [item];

    [GeneratedRegex(@"^\| (?<items>V[\d.*]+(, V[\d.*]+)*) \| [^|]+ \| (?<answer>[^|\n]+) \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\*\*(By design|Settings|Documented|Not applicable|Not met)\*\*( in [a-z ]+)?: ?\S", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reason();

    [GeneratedRegex(@"(?<project>[A-Z]\w*(\.Tests)?)/(?<class>\w+Tests)\.(?<method>[A-Z]\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TestName();
}
