using System.Globalization;
using System.Text.RegularExpressions;

namespace YenBai.Cdvc.Web.Tests.Layout;

/// <summary>WCAG 2.2 AA, by day and by night: 4.5:1 for text, 3:1 for what is not text.</summary>
public sealed partial class ContrastTests
{
    private const string Night = "@media screen and (prefers-color-scheme: dark)";

    private static readonly string[] Sheet = File.ReadAllText(Path.Combine(SourceTree.Web, "wwwroot", "css", "tokens.css")).Split(Night);
    private static readonly Dictionary<string, string> ByDay = TokensIn(Sheet[0]);
    private static readonly Dictionary<string, string> ByNight = TokensIn(Sheet[1]);

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
    [InlineData("brand-dark", "brand-soft")]
    [InlineData("on-solid", "brand")]
    [InlineData("on-solid", "brand-light")]
    [InlineData("on-solid", "bad")]
    [InlineData("on-header", "header")]
    [InlineData("on-header-soft", "header")]
    [InlineData("on-accent", "accent")]
    public void Text_is_readable_on_its_surface(string ink, string surface)
    {
        Assert.True(Contrast(ByDay, ink, surface) >= 4.5, "by day");
        Assert.True(Contrast(ByNight, ink, surface) >= 4.5, "by night");
    }

    [Theory]
    [InlineData("line-strong", "surface")]
    [InlineData("focus", "surface")]
    [InlineData("focus", "surface-page")]
    [InlineData("focus", "surface-sunken")]
    [InlineData("progress", "surface-sunken")]
    [InlineData("good", "surface-sunken")]
    [InlineData("accent", "header")]
    public void Borders_bars_and_the_ring_of_the_focus_stand_out(string mark, string surface)
    {
        Assert.True(Contrast(ByDay, mark, surface) >= 3, "by day");
        Assert.True(Contrast(ByNight, mark, surface) >= 3, "by night");
    }

    [Fact]
    public void No_colour_stands_outside_the_tokens()
    {
        string[] sheets = [.. Directory.EnumerateFiles(Path.Combine(SourceTree.Web, "wwwroot", "css")).Where(file => Path.GetFileName(file) is not ("tokens.css" or "print.css"))];

        Assert.All(sheets, file => Assert.DoesNotMatch(Colour(), File.ReadAllText(file)));
    }

    private static Dictionary<string, string> TokensIn(string css) =>
        Token().Matches(css).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["colour"].Value, StringComparer.Ordinal);

    // a token the night leaves alone is the day's
    private static double Contrast(Dictionary<string, string> tokens, string one, string other)
    {
        double[] lights = [.. new[] { one, other }.Select(name => Luminance(tokens.GetValueOrDefault(name, ByDay[name])))];
        return (lights.Max() + 0.05) / (lights.Min() + 0.05);
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

    [GeneratedRegex(@"[:\s,(]#[0-9a-fA-F]{3,8}\b(?!\s*[.\[{:>])|\b(rgb|hsl)a?\(|:[^;{}]*\b(white|black)\b(?!-)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Colour();
}
