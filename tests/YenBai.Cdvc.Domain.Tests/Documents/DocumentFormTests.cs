using YenBai.Cdvc.Domain.Documents;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.Documents;

public sealed class DocumentFormTests
{
    [Fact]
    public void Out_of_the_box_it_is_what_the_programme_was_issued_with()
    {
        DocumentForm form = DocumentForm.Of(SampleProgramme.Create());

        Assert.Equal(
            ("Liên đoàn Lao động tỉnh Yên Bái", "Công đoàn Viên chức tỉnh", "CĐVC tỉnh", "Yên Bái"), (form.ParentBody, form.Issuer, form.ShortIssuer, form.Place));
        Assert.Equal(("BC-CĐVC", "CV-CĐVC"), (form.ReportSymbol, form.LetterSymbol));
        Assert.Equal(("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH", ""), (form.OnBehalfOf, form.SignerTitle, form.SignerName));
        Assert.Equal(("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"), (form.TitleLine, form.MottoLine));
        Assert.Equal(2, form.Recipients.Count);
        Assert.Empty(form.Refusals());
    }

    [Theory]
    [InlineData("Công đoàn Viên chức tỉnh Yên Bái", "03/CTr-CĐVC", "CĐVC tỉnh Yên Bái")]
    [InlineData("Công đoàn ngành Giáo dục", "03/CTr-CĐVC", "Công đoàn ngành Giáo dục")]
    [InlineData("Công đoàn", "03/CTr-CĐVC", "Công đoàn")]
    [InlineData("Công đoàn Viên chức", "03", "Công đoàn Viên chức")]
    public void The_issuer_is_shortened_only_where_its_words_begin_with_its_letters(string issuer, string number, string shortened) =>
        Assert.Equal(shortened, DocumentForm.Of(Issued(issuer, number)).ShortIssuer);

    [Fact]
    public void What_may_be_empty_may_and_what_must_be_written_is_named()
    {
        DocumentForm form = Empty();

        Assert.Equal(
            ["Cơ quan ban hành", "Tên gọi tắt", "Nơi ban hành", "Ký hiệu báo cáo", "Ký hiệu công văn", "Chức vụ người ký", "Nơi nhận"],
            form.Refusals().Select(r => r[..r.IndexOf(" còn trống. Hãy ghi dòng này.", StringComparison.Ordinal)]));
    }

    [Fact]
    public void Every_line_has_its_longest_length()
    {
        DocumentForm form = Filled(new string('a', DocumentForm.LineMaxLength));
        Assert.Empty(form.Refusals());

        Assert.Equal(12, Filled(new string('a', DocumentForm.LineMaxLength + 1)).Refusals().Count(r => r.Contains("dài quá 200 ký tự", StringComparison.Ordinal)));
    }

    [Fact]
    public void Taking_another_form_takes_every_line_and_no_version()
    {
        DocumentForm form = Empty();
        form.Version = 4;

        form.Take(Filled("x"));

        Assert.Equal(
            Enumerable.Repeat("x", 12),
            [form.ParentBody, form.Issuer, form.ShortIssuer, form.Place, form.TitleLine, form.MottoLine, form.ReportSymbol, form.LetterSymbol, form.OnBehalfOf, form.SignerTitle, form.SignerName, .. form.Recipients]);
        Assert.Equal(4, form.Version);
    }

    private static Programme Issued(string issuer, string number) => new()
    {
        Number = number, Title = "t", IssuedOn = default, IssuedAt = "Yên Bái", Issuer = issuer, ParentBody = "p",
        CongressTerm = "2023-2028", FirstYear = 2023, LastYear = 2027, Indicators = [], DataItems = [], ConsistencyRules = [],
    };

    private static DocumentForm Empty() => Filled("");

    private static DocumentForm Filled(string line) => new()
    {
        ParentBody = line, Issuer = line, ShortIssuer = line, Place = line, TitleLine = line, MottoLine = line, ReportSymbol = line, LetterSymbol = line,
        OnBehalfOf = line, SignerTitle = line, SignerName = line, Recipients = [line],
    };
}
