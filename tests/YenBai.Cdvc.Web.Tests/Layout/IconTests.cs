using System.Security.Cryptography;
using System.Text.RegularExpressions;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Web.Controls;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Tests.Layout;

/// <summary>An icon that is not in the subset shows as letters.</summary>
public sealed partial class IconTests
{
    private static readonly string ListFile = Path.Combine(SourceTree.Web, "Fonts", "icons.txt");
    private static readonly HashSet<string> Subset = [.. File.ReadAllLines(ListFile)];

    [Fact]
    public void Every_icon_named_in_the_sources_is_in_the_subset()
    {
        List<string> used =
        [
            .. SourceTree.Read("*.razor").SelectMany(text => IconAttribute().Matches(text)).Select(m => m.Groups["icon"].Value),
            .. SourceTree.Read("*.razor").Concat(SourceTree.Read("*.cs"))
                .SelectMany(text => IconMember().Matches(text)).SelectMany(m => Literal().Matches(m.Value)).Select(m => m.Groups["icon"].Value),
            .. NavGroup.All.SelectMany(group => group.Entries).Select(entry => entry.Icon),
            .. Enum.GetValues<MeasureStatus>().SelectMany(status => new[] { StatusTone.Icon(status), StatusTone.Icon(status, inProgress: true) }),
        ];

        Assert.NotEmpty(used);
        Assert.Empty(used.Except(Subset, StringComparer.Ordinal));
    }

    [Fact]
    public void The_font_was_made_from_the_list_as_it_is()
    {
        string made = File.ReadAllText(Path.Combine(SourceTree.Web, "Fonts", "icons.sha256")).Trim();

        Assert.Equal(made, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(ListFile))));
    }

    // Icon="save"
    [GeneratedRegex("Icon=\"(?<icon>[a-z0-9_]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IconAttribute();

    // Icon="@(open ? "expand_less" : "expand_more")", and a property or method named …Icon up to its end
    [GeneratedRegex("""Icon="@\([^)]*\)|\bstring \w*Icon\b[^;]*=[^;]*;""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IconMember();

    [GeneratedRegex("\"(?<icon>[a-z0-9_]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();
}
