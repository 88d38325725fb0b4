using System.Reflection;
using System.Text.RegularExpressions;

namespace YenBai.Cdvc.Web.Tests.Architecture;

/// <summary>docs/architecture.md names only what is there.</summary>
public sealed partial class ArchitectureDocumentTests
{
    private const BindingFlags Every = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly string Document = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "architecture.md"));
    private static readonly Type[] Types =
        [.. ((string[])["Domain", "Data", "Reporting", "Web"]).SelectMany(project => Assembly.Load($"YenBai.Cdvc.{project}").GetTypes())];

    public static TheoryData<string> Names => [.. Quoted().Where(quoted => Name().IsMatch(quoted))];

    public static TheoryData<string> Paths =>
        [.. Quoted().Where(quoted => !Name().IsMatch(quoted)).Concat(Link().Matches(Document).Select(link => "docs/" + link.Groups["path"].Value)).Distinct(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Names))]
    public void A_quoted_class_or_member_exists(string quoted)
    {
        string[] parts = quoted.Split('.');
        Type[] named = [.. Types.Where(type => string.Equals(type.Name, parts[0], StringComparison.Ordinal))];

        Assert.NotEmpty(named);
        Assert.True(parts.Length == 1 || named.Any(type => Has(type, parts[1])), $"{parts[0]} has no {quoted}.");
    }

    [Theory, MemberData(nameof(Paths))]
    public void A_quoted_file_or_folder_exists(string quoted)
    {
        string[] places =
        [
            Path.Combine(SourceTree.Root, quoted),
            Path.Combine(SourceTree.Root, "src", "YenBai.Cdvc." + quoted),
            Path.Combine(SourceTree.Root, "src", "YenBai.Cdvc.Data", "Seeding", quoted),
        ];

        Assert.Contains(places, Path.Exists);
    }

    [Fact]
    public void Every_folder_of_the_overview_exists() =>
        Assert.All(Folder().Matches(Document).Select(folder => folder.Value), folder => Assert.True(Directory.Exists(Path.Combine(SourceTree.Root, "src", folder)), folder));

    private static bool Has(Type type, string member) => type.GetMember(member, Every).Length > 0 || type.GetNestedType(member, Every) is not null;

    private static IEnumerable<string> Quoted() => Code().Matches(Document).Select(code => code.Groups["text"].Value).Distinct(StringComparer.Ordinal);

    // between single back-quotes, not in a block
    [GeneratedRegex("(?<!`)`(?<text>[^`\n]+)`(?!`)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"^[A-Z]\w+(\.[A-Z]\w+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"\]\((?<path>[^)#]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<=^  )YenBai\.Cdvc\.\w+(?=/)", RegexOptions.Multiline, 1000)]
    private static partial Regex Folder();
}
