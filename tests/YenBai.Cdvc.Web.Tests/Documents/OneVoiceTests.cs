using System.Text.RegularExpressions;

namespace YenBai.Cdvc.Web.Tests.Documents;

/// <summary>One word for one thing: what the glossary's last table forbids stands in no sentence of the program and not in the guide.</summary>
public sealed partial class OneVoiceTests
{
    private static readonly string[] Kinds = [".razor", ".cs", ".js"];
    private static readonly IReadOnlyList<Forbidden> Words = ReadGlossary();

    [Fact]
    public void No_sentence_of_the_program_or_of_the_guide_uses_a_forbidden_word()
    {
        string source = Path.Combine(SourceTree.Root, "src");
        IEnumerable<string> files = Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(file => Kinds.Contains(Path.GetExtension(file), StringComparer.Ordinal) && !IsMade(file));

        string[] faults = [.. files.Append(MarkdownFile.Guide.Path).SelectMany(file => Faults(Path.GetRelativePath(SourceTree.Root, file), File.ReadAllText(file)))];

        Assert.True(faults.Length == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData("\"Hãy chọn đơn vị.\"", 1)]
    [InlineData("\"Hãy ghi đơn vị tính.\"", 0)]
    [InlineData("\"Cơ quan, đơn vị văn hóa; đơn vị khác\"", 1)]
    [InlineData("// đơn vị", 0)]
    [InlineData("/// <summary>Đơn vị tính, đơn vị.</summary>\nreturn;", 0)]
    [InlineData("@* đơn vị\n*@ <p>Đơn vị</p>", 1)]
    [InlineData("\"http://a\" + \"Đơn vị\"", 1)]
    [InlineData("\"Hãy xem lại.\"", 0)]
    [InlineData("\"Xem lại\"", 1)]
    public void A_forbidden_word_is_found_where_a_person_reads_it(string text, int faults) => Assert.Equal(faults, Faults("một tệp", text).Count());

    [Fact]
    public void A_fault_says_where_it_is_and_what_to_say_instead() =>
        Assert.Equal(["một tệp:2: “Đợt”; say: kỳ báo cáo"], Faults("một tệp", "\n\"Đợt một\""));

    private static IEnumerable<string> Faults(string name, string text)
    {
        string[] lines = Comment().Replace(text.Normalize(), comment => new string('\n', comment.Value.Count(c => c == '\n'))).Split('\n');
        return lines.SelectMany((line, index) => Words.SelectMany(word => word.In(line).Select(found => $"{name}:{index + 1}: “{found}”; say: {word.Instead}")));
    }

    private static bool IsMade(string file) => Made().IsMatch(Path.GetRelativePath(SourceTree.Root, file).Replace('\\', '/'));

    private static IReadOnlyList<Forbidden> ReadGlossary()
    {
        string glossary = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "glossary.md"));
        string table = glossary[glossary.IndexOf("## One voice", StringComparison.Ordinal)..];
        return [.. Row().Matches(table).Skip(2).SelectMany(row => Phrases(row, "never").Select(phrase => new Forbidden(phrase, Phrases(row, "but"), row.Groups["say"].Value.Trim())))];
    }

    private static string[] Phrases(Match row, string column) => row.Groups[column].Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // of C#, Razor and JavaScript; what follows "//" inside a text, as in an address, is none
    [GeneratedRegex(@"@\*.*?\*@|/\*.*?\*/|(?<=^|[\s;{},)])//[^\n]*", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Comment();

    [GeneratedRegex("/(obj|bin|Migrations|_framework)/", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Made();

    [GeneratedRegex(@"^\|(?<say>[^|\n]*)\|(?<never>[^|\n]*)\|(?<but>[^|\n]*)\|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    /// <summary>A phrase in small letters is meant at the beginning of a sentence too; one with a capital only so.</summary>
    private sealed record Forbidden(string Phrase, string[] Allowed, string Instead)
    {
        public IEnumerable<string> In(string line)
        {
            if (!line.Contains(Phrase[1..], StringComparison.Ordinal))
            {
                return [];
            }

            string rest = Allowed.Aggregate(line, (left, allowed) => left.Replace(allowed, "…", StringComparison.OrdinalIgnoreCase));
            return Regex.Matches(rest, $@"(?<!\p{{L}}){Start}{Regex.Escape(Phrase[1..])}(?!\p{{L}})", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(m => m.Value);
        }

        private string Start => $"[{Phrase[0]}{char.ToUpperInvariant(Phrase[0])}]";
    }
}
