using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using YenBai.Cdvc.Domain;

namespace YenBai.Cdvc.Reporting.Documents;

/// <summary>Văn bản Word in the union's form: A4, margins of 20, 20, 30 and 15 mm, Times New Roman, the page number above from the second page on; an annex lies across.</summary>
internal static class WordForm
{
    /// <summary>Cỡ chữ of the text, in points.</summary>
    public const int TextSize = 14;

    private const string NumberedHeader = "rId10";
    private const string FirstHeader = "rId11";

    /// <summary>The same content gives the same bytes. Leaves the stream open.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="content">On pages upright.</param>
    /// <param name="demonstration">True where the figures are generated: every page says so.</param>
    /// <param name="annex">Phụ lục, on pages of its own that lie across; null without.</param>
    public static void Write(Stream output, IEnumerable<OpenXmlElement> content, bool demonstration, IEnumerable<OpenXmlElement>? annex = null)
    {
        using MemoryStream package = new();
        using (WordprocessingDocument document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            MainDocumentPart main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = Styles();
            main.AddNewPart<HeaderPart>(NumberedHeader).Header = new Header([.. Marks(demonstration), PageNumber()]);
            main.AddNewPart<HeaderPart>(FirstHeader).Header = new Header([.. Marks(demonstration), .. demonstration ? [] : (Paragraph[])[new Paragraph()]]);
            main.Document = new Document(new Body(annex is null
                ? [.. content, Section(across: false, firstIsUnnumbered: true)]
                : [.. content, WordText.EndOf(Section(across: false, firstIsUnnumbered: true)), .. annex, Section(across: true, firstIsUnnumbered: false)]));
        }

        package.Position = 0;
        StablePackage.Copy(package, output);
    }

    private static Styles Styles() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = "Times New Roman", ComplexScript = "Times New Roman" },
                new FontSize { Val = WordText.HalfPoints(TextSize) },
                new FontSizeComplexScript { Val = WordText.HalfPoints(TextSize) },
                new Languages { Val = "vi-VN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true });

    private static SectionProperties Section(bool across, bool firstIsUnnumbered) => new(
    [
        new HeaderReference { Type = HeaderFooterValues.Default, Id = NumberedHeader },
        new HeaderReference { Type = HeaderFooterValues.First, Id = FirstHeader },
        across
            ? new PageSize { Width = (uint)WordText.Twips(297), Height = (uint)WordText.Twips(210), Orient = PageOrientationValues.Landscape }
            : new PageSize { Width = (uint)WordText.Twips(210), Height = (uint)WordText.Twips(297) },
        new PageMargin
        {
            Top = WordText.Twips(20),
            Bottom = WordText.Twips(20),
            Left = (uint)WordText.Twips(30),
            Right = (uint)WordText.Twips(15),
            Header = (uint)WordText.Twips(8),
            Footer = (uint)WordText.Twips(10),
            Gutter = 0,
        },
        .. firstIsUnnumbered ? (OpenXmlElement[])[new TitlePage()] : [],
    ]);

    private static IEnumerable<Paragraph> Marks(bool demonstration) => demonstration
        ? [WordText.Line(Texts.Demonstration, size: 11, bold: true, colour: "A8201A")]
        : [];

    private static Paragraph PageNumber() => new(
        new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
        new SimpleField(WordText.Run("2", 13)) { Instruction = "PAGE" });
}
