using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace YenBai.Cdvc.Reporting.Documents;

/// <summary>Đoạn văn: paragraphs as the union writes them. Sizes in points.</summary>
internal static class WordText
{
    /// <summary>One centred line, or one to the left.</summary>
    public static Paragraph Line(string text, int size = WordForm.TextSize, bool bold = false, bool italic = false, bool left = false, string? colour = null, int before = 0) => new(
        new ParagraphProperties(
            Spacing(before, after: 0),
            new Justification { Val = left ? JustificationValues.Left : JustificationValues.Center }),
        Run(text, size, bold, italic, colour));

    /// <summary>A paragraph of the text: both sides even, the first line indented by 10 mm, 6 points below.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="lead">Bold words before; null without.</param>
    /// <param name="withNext">Whether it stays on the page of what follows.</param>
    public static Paragraph Body(string text, string? lead = null, bool withNext = false) => new(
    [
        new ParagraphProperties(
        [
            .. withNext ? (OpenXmlElement[])[new KeepNext()] : [],
            Spacing(before: 0, after: 6),
            new Indentation { FirstLine = Text(Twips(10)) },
            new Justification { Val = JustificationValues.Both },
        ]),
        .. lead is null ? [] : (OpenXmlElement[])[Run(lead, WordForm.TextSize, bold: true)],
        Run(text, WordForm.TextSize),
    ]);

    /// <summary>A heading of the text, kept with what follows.</summary>
    public static Paragraph Heading(string text) => new(
        new ParagraphProperties(
            new KeepNext(),
            Spacing(before: 6, after: 6),
            new Indentation { FirstLine = Text(Twips(10)) },
            new Justification { Val = JustificationValues.Both }),
        Run(text, WordForm.TextSize, bold: true));

    /// <summary>Ends a section of pages that are alike.</summary>
    public static Paragraph EndOf(SectionProperties section) => new(new ParagraphProperties(Spacing(before: 0, after: 0, exactly: 1), section));

    /// <summary>A short rule below a line of the heading, a third to a half of its length.</summary>
    public static Paragraph Rule(double indentMillimetres) => new(
        new ParagraphProperties(
            new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 1 }),
            Spacing(before: 1, after: 0, exactly: 4),
            new Indentation { Left = Text(Twips(indentMillimetres)), Right = Text(Twips(indentMillimetres)) }));

    public static Run Run(string text, int size, bool bold = false, bool italic = false, string? colour = null)
    {
        RunProperties properties = new();
        if (bold)
        {
            properties.Append(new Bold());
        }

        if (italic)
        {
            properties.Append(new Italic());
        }

        if (colour is not null)
        {
            properties.Append(new Color { Val = colour });
        }

        properties.Append(new FontSize { Val = HalfPoints(size) }, new FontSizeComplexScript { Val = HalfPoints(size) });
        return new Run(properties, new Text(text) { Space = SpaceProcessingModeValues.Preserve });
    }

    /// <summary>Twentieths of a point in so many millimetres.</summary>
    public static int Twips(double millimetres) => (int)Math.Round(millimetres * 1440 / 25.4);

    public static string HalfPoints(int points) => Text(points * 2);

    private static SpacingBetweenLines Spacing(int before, int after, int? exactly = null) => new()
    {
        Before = Text(before * 20),
        After = Text(after * 20),
        Line = exactly is { } points ? Text(points * 20) : "240",
        LineRule = exactly is null ? LineSpacingRuleValues.Auto : LineSpacingRuleValues.Exact,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
