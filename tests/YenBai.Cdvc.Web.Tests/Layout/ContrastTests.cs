using System.Globalization;
using System.Text.RegularExpressions;

namespace YenBai.Cdvc.Web.Tests.Layout;

/// <summary>WCAG 2.2 AA: 4.5:1 for text.</summary>
public sealed partial class ContrastTests
{
    private static readonly Dictionary<string, string> Tokens = Token()
        .Matches(File.ReadAllText(Path.Combine(SourceTree.Web, "wwwroot", "css", "tokens.css")))
        .ToDictionary(m => m.Groups["name"].Value, m => m.Groups["colour"].Value, StringComparer.Ordinal);

    [Theory]
    [InlineData("good", "good-tint")]
    [InlineData("exceeded", "exceeded-tint")]
    [InlineData("warn", "warn-tint")]
    [InlineData("bad", "bad-tint")]
    [InlineData("progress", "progress-tint")]
    [InlineData("absent", "absent-tint")]
    [InlineData("ink", "surface-sunken")]
    [InlineData("ink-soft", "surface-sunken")]
    [InlineData("brand", "brand-soft")]
    [InlineData("surface", "brand")]
    [InlineData("surface", "brand-light")]
    public void Text_is_readable_on_its_surface(string ink, string surface)
    {
        double[] lights = [Luminance(Tokens[ink]), Luminance(Tokens[surface])];

        Assert.True((lights.Max() + 0.05) / (lights.Min() + 0.05) >= 4.5);
    }

    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            double c = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(0)) + (0.7152 * Channel(2)) + (0.0722 * Channel(4));
    }

    [GeneratedRegex(@"--(?<name>[a-z-]+): #(?<colour>[0-9a-f]{6});", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
