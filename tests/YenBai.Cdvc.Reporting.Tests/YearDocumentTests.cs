using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using YenBai.Cdvc.Domain.Documents;
using YenBai.Cdvc.Domain.Reports;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Reporting.Tests;

public class YearDocumentTests
{
    private static readonly YearReport Some = SampleReport.Of(new InputBuilder()
        .Union("=Sở Một").Figure("DV", 100).Figure("QUY_DV", 60).Figure("DV_MOI", 3).Union("Sở Hai").NotApplicable("DV").Build());

    public static TheoryData<string> Documents => ["year", "empty", "demonstration", "term", "empty term"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_file_breaks_no_rule_of_the_format(string which)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(Write(which)), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2016).Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_same_report_gives_the_same_bytes_without_a_time_stamp(string which)
    {
        byte[] first = Write(which);
        using MachineCulture vietnamese = MachineCulture.Vietnamese();
        Assert.Equal(first, Write(which));
        using ZipArchive zip = new(new MemoryStream(first));
        Assert.All(zip.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void All_19_rows_stand_in_the_annex_which_lies_across(string which)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(Write(which)), isEditable: false);
        Body body = document.MainDocumentPart!.Document.Body!;
        Assert.Equal(20, body.Elements<Table>().Last().Elements<TableRow>().Count());
        PageSize[] pages = [.. body.Descendants<PageSize>()];
        Assert.Equal([(11906u, 16838u), (16838u, 11906u)], pages.Select(p => (p.Width!.Value, p.Height!.Value)));
        Assert.All(body.Descendants<PageMargin>(), margin => Assert.Equal((1134, 1134, 1701u, 850u), (margin.Top!.Value, margin.Bottom!.Value, margin.Left!.Value, margin.Right!.Value)));
        Assert.DoesNotContain("NaN", body.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void It_has_the_form_that_is_set_and_names_nobody_else()
    {
        DocumentForm form = DocumentForm.Of(Some.Programme);
        (form.ParentBody, form.Issuer, form.TitleLine, form.MottoLine, form.ReportSymbol, form.SignerName) = ("", "Công đoàn Thử", "CÔNG ĐOÀN VIỆT NAM", "", "BC-THU", "Người Ký Thử");
        form.Recipients = ["Ban Thường vụ;", "Lưu: VP."];
        string[] lines = [.. Lines(Some with { Form = form })];

        Assert.Equal(["CÔNG ĐOÀN THỬ", "Số:        /BC-THU", "CÔNG ĐOÀN VIỆT NAM", "Yên Bái, ngày …… tháng …… năm ………", "BÁO CÁO", "Kết quả thực hiện các chỉ tiêu năm 2024"], lines.Take(6), StringComparer.Ordinal);
        Assert.All((string[])["- Ban Thường vụ;", "- Lưu: VP.", "Người Ký Thử", "PHỤ LỤC"], line => Assert.Contains(line, lines, StringComparer.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("(Kèm theo Báo cáo số        /BC-THU", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains("CỘNG HÒA", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_row_has_its_paragraph_under_its_indicator()
    {
        string[] lines = [.. Lines(Some)];
        Assert.Equal(10, lines.Count(l => l.Contains("(chủ trì: Đ/c Chủ tịch)", StringComparison.Ordinal)));
        Assert.Equal(19, Some.Scorecard.Measures.Count(m => lines.Any(l => l.StartsWith($"{m.Measure.Code}. Nội dung {m.Measure.Code}: ", StringComparison.Ordinal))));
        Assert.Contains(lines, l => l.Contains("=Sở Một (còn 40 người)", StringComparison.Ordinal));
    }

    private static byte[] Write(string which)
    {
        using MemoryStream output = new();
        switch (which)
        {
            case "year":
                YearDocument.Write(output, Some);
                break;
            case "empty":
                YearDocument.Write(output, SampleReport.Empty());
                break;
            case "demonstration":
                YearDocument.Write(output, Some with { Demonstration = true });
                break;
            case "term":
                TermDocument.Write(output, Some.Term, Some.Form, demonstration: true);
                break;
            default:
                TermDocument.Write(output, SampleReport.Empty().Term, Some.Form, demonstration: false);
                break;
        }

        return output.ToArray();
    }

    private static IEnumerable<string> Lines(YearReport report)
    {
        using MemoryStream output = new();
        YearDocument.Write(output, report);
        using WordprocessingDocument document = WordprocessingDocument.Open(output, isEditable: false);
        return [.. document.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().Select(p => p.InnerText).Where(t => t.Length > 0)];
    }
}
