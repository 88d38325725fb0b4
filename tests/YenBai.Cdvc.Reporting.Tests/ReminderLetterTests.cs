using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Reporting.Tests;

public class ReminderLetterTests
{
    private static readonly Programme Programme = SampleProgramme.Create();

    [Theory]
    [InlineData(1, false)]
    [InlineData(60, true)]
    public void The_file_breaks_no_rule_of_the_format(int unions, bool demonstration)
    {
        using WordprocessingDocument document = Open(Letter(unions) with { Demonstration = demonstration });
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2016).Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void The_same_letter_gives_the_same_bytes_without_a_time_stamp()
    {
        byte[] first = Write(Letter(3)).ToArray();
        using MachineCulture vietnamese = MachineCulture.Vietnamese();
        Assert.Equal(first, Write(Letter(3)).ToArray());
        using ZipArchive zip = new(Write(Letter(3)));
        Assert.All(zip.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
        Assert.DoesNotContain(zip.Entries, e => e.FullName.Contains("core", StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_is_A4_with_the_unions_margins_in_Times_New_Roman()
    {
        using WordprocessingDocument document = Open(Letter(1));
        SectionProperties section = document.MainDocumentPart!.Document.Descendants<SectionProperties>().Single();
        PageMargin margin = section.GetFirstChild<PageMargin>()!;
        PageSize page = section.GetFirstChild<PageSize>()!;
        Assert.Equal((11906u, 16838u), (page.Width!.Value, page.Height!.Value));
        Assert.Equal((20, 20, 30, 15), (Millimetres(margin.Top!.Value), Millimetres(margin.Bottom!.Value), Millimetres((int)margin.Left!.Value), Millimetres((int)margin.Right!.Value)));
        Assert.Equal("Times New Roman", document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Descendants<RunFonts>().Single().Ascii!.Value);
    }

    [Fact]
    public void It_has_the_form_of_a_letter_and_names_nobody()
    {
        IReadOnlyList<string> lines = Lines(Letter(2));
        Assert.Equal(
            ["LIÊN ĐOÀN LAO ĐỘNG TỈNH YÊN BÁI", "CÔNG ĐOÀN VIÊN CHỨC TỈNH", "Số:        /CV-CĐVC", "V/v đôn đốc báo cáo số liệu năm 2025", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Yên Bái, ngày …… tháng …… năm ………"],
            lines.Where(l => l.Length > 0).Take(7).Select(l => l.Replace('\u00A0', ' ')), StringComparer.Ordinal);
        Assert.Contains("Kính gửi: Ban Chấp hành các công đoàn cơ sở", lines, StringComparer.Ordinal);
        Assert.Contains(lines, l => l.Contains("đã quá hạn nộp nhưng còn 2/50 CĐCS", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("Công đoàn Viên chức tỉnh đề nghị", StringComparison.Ordinal));
        Assert.Contains("TM. BAN THƯỜNG VỤ", lines, StringComparer.Ordinal);
        Assert.Contains("- Lưu: VT.", lines, StringComparer.Ordinal);
    }

    [Fact]
    public void Each_of_the_late_has_a_numbered_line_with_what_it_owes()
    {
        using WordprocessingDocument document = Open(Letter(60));
        Table table = document.MainDocumentPart!.Document.Body!.Elements<Table>().ElementAt(1);
        TableRow[] rows = [.. table.Elements<TableRow>()];
        Assert.Equal(61, rows.Length);
        Assert.Single(table.Descendants<TableHeader>());
        Assert.Equal(["60", "Công đoàn Đơn vị 60", "Còn thiếu 1 mục: Tổng số CNVCLĐ."], rows[60].Elements<TableCell>().Select(c => c.InnerText), StringComparer.Ordinal);
    }

    [Fact]
    public void A_single_one_is_addressed_by_its_name_and_before_the_due_date_nobody_is_late()
    {
        IReadOnlyList<string> lines = Lines(Letter(1) with { IsLate = false });
        Assert.Contains("Kính gửi: Ban Chấp hành Công đoàn Đơn vị 1", lines, StringComparer.Ordinal);
        Assert.DoesNotContain(lines, l => l.Contains("quá hạn", StringComparison.Ordinal));
    }

    [Fact]
    public void A_demonstration_says_so_on_every_page()
    {
        using WordprocessingDocument marked = Open(Letter(1) with { Demonstration = true });
        Assert.Equal(2, marked.MainDocumentPart!.HeaderParts.Count(h => h.Header.InnerText.Contains(Texts.Demonstration, StringComparison.Ordinal)));
        using WordprocessingDocument real = Open(Letter(1));
        Assert.DoesNotContain(real.MainDocumentPart!.HeaderParts, h => h.Header.InnerText.Contains(Texts.Demonstration, StringComparison.Ordinal));
    }

    private static ReminderLetter Letter(int unions) => new(
        Programme,
        SamplePeriods.FullYear(2025),
        [
            .. Enumerable.Range(1, unions).Select(n => new OutstandingReport(
                new UnionBuilder(n, $"Công đoàn Đơn vị {n}").Build(), Asked: 20, [Programme.Item("LD")], [], [], Submission: null, [])),
        ],
        Active: 50,
        IsLate: true,
        Demonstration: false);

    private static int Millimetres(int twips) => (int)Math.Round(twips * 25.4 / 1440);

    private static List<string> Lines(ReminderLetter letter)
    {
        using WordprocessingDocument document = Open(letter);
        return [.. document.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().Select(p => p.InnerText)];
    }

    private static WordprocessingDocument Open(ReminderLetter letter) => WordprocessingDocument.Open(Write(letter), isEditable: false);

    private static MemoryStream Write(ReminderLetter letter)
    {
        MemoryStream output = new();
        letter.Write(output);
        output.Position = 0;
        return output;
    }
}
