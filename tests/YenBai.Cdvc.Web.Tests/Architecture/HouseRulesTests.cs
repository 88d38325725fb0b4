using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using YenBai.Cdvc.Data;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Reporting;

namespace YenBai.Cdvc.Web.Tests.Architecture;

/// <summary>What the code keeps to, as far as a machine can tell.</summary>
public sealed partial class HouseRulesTests
{
    private const int WordsOfTheTerm = 3;

    private static readonly Assembly[] Ours = [typeof(Outcome).Assembly, typeof(DataServices).Assembly, typeof(YearWorkbook).Assembly];

    [Fact]
    public void The_summary_of_every_public_type_begins_with_the_Vietnamese_term()
    {
        IEnumerable<string> strangers =
            from assembly in Ours
            let said = Summaries(assembly)
            from type in assembly.GetExportedTypes()
            where type.Namespace?.Contains("Migrations", StringComparison.Ordinal) != true
            where !(said.TryGetValue(type.FullName!.Replace('+', '.'), out string? summary) && BeginsInVietnamese(summary))
            select type.FullName;

        Assert.Empty(strangers);
    }

    [Fact]
    public void No_warning_is_suppressed_without_a_reason() =>
        Assert.All(Suppressions(), line => Assert.Matches(Reason(), line));

    [Fact]
    public void The_machines_clock_is_asked_through_a_TimeProvider_only() =>
        Assert.DoesNotContain(Lines(), line => MachineClock().IsMatch(line));

    [Fact]
    public void Every_page_looks_whether_its_answer_is_still_asked_for_before_it_shows_it()
    {
        string[] readings = [.. SourceTree.Read("*.cs").SelectMany(source => Reading().Matches(source)).Select(reading => reading.Value)];

        Assert.NotEmpty(readings);
        Assert.All(readings, reading => Assert.Contains("cancellationToken.ThrowIfCancellationRequested();", reading, StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Summaries(Assembly assembly) => XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"))
        .Descendants("member")
        .Where(member => member.Attribute("name")!.Value.StartsWith("T:", StringComparison.Ordinal))
        .ToDictionary(member => member.Attribute("name")!.Value[2..], member => member.Element("summary")?.Value ?? "", StringComparer.Ordinal);

    /// <summary>Among its first words one has a letter that English has not.</summary>
    private static bool BeginsInVietnamese(string summary) =>
        summary.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(WordsOfTheTerm).Any(word => word.Any(c => char.IsLetter(c) && !char.IsAscii(c)));

    private static IEnumerable<string> Suppressions()
    {
        string[] lines = [.. Lines().Where(line => Suppression().IsMatch(line))];
        Assert.NotEmpty(lines);
        return lines;
    }

    private static IEnumerable<string> Lines() =>
        from file in Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "src"), "*.cs", SearchOption.AllDirectories)
        where !Generated().IsMatch(Path.GetRelativePath(SourceTree.Root, file))
        from line in File.ReadLines(file)
        select line;

    [GeneratedRegex(@"#pragma warning disable|SuppressMessage\(", RegexOptions.None, 1000)]
    private static partial Regex Suppression();

    [GeneratedRegex(@"//\s*\S|Justification = ""\S", RegexOptions.None, 1000)]
    private static partial Regex Reason();

    [GeneratedRegex(@"override async Task(<PageState>)? (ReadAsync|LoadAsync)\(Actor .*?\n    \}", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reading();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MachineClock();

    [GeneratedRegex(@"[\\/](obj|bin|Migrations)[\\/]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Generated();
}
