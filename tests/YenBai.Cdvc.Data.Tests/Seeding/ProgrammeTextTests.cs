using System.Text;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Tests.Seeding;

public sealed class ProgrammeTextTests
{
    private readonly Programme programme = ShippedProgramme.Read();

    [Fact]
    public void The_document_is_named_as_it_was_issued()
    {
        Assert.Equal("03/CTr-CĐVC", programme.Number);
        Assert.Equal(new DateOnly(2023, 12, 20), programme.IssuedOn);
        Assert.Equal("Yên Bái", programme.IssuedAt);
        Assert.Equal("Công đoàn Viên chức tỉnh Yên Bái", programme.Issuer);
        Assert.Equal("Liên đoàn Lao động tỉnh Yên Bái", programme.ParentBody);
        Assert.Equal("2023-2028", programme.CongressTerm);
        Assert.Equal([2023, 2024, 2025, 2026, 2027], programme.Years);
    }

    [Fact]
    public void Every_text_is_composed_Vietnamese() => Assert.True(ShippedProgramme.Text().IsNormalized(NormalizationForm.FormC));

    [Theory]
    [InlineData("Phần đầu", "Phấn đấu", 2)]
    [InlineData("khởi ", "khối ", 2)]
    [InlineData("Giải việc nước", "Giỏi việc nước", 1)]
    [InlineData("quân chủng", "quần chúng", 1)]
    [InlineData("chuyển đổi số tại cấp công đoàn", "chuyển đổi số tại các cấp công đoàn", 1)]
    public void A_scanning_error_stands_only_in_the_scanned_wording(string scanned, string corrected, int texts)
    {
        var wrong = Texts().Where(t => t.Scanned?.Contains(scanned, StringComparison.Ordinal) == true).ToList();

        Assert.Equal(texts, wrong.Count);
        Assert.All(wrong, t => Assert.Contains(corrected, t.Corrected, StringComparison.Ordinal));
        Assert.DoesNotContain(Texts(), t => t.Corrected.Contains(scanned, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_but_the_known_errors_was_changed()
    {
        (string Scanned, string Corrected)[] known =
        [
            ("Phần đầu", "Phấn đấu"), ("khởi hành chính", "khối hành chính"), ("khởi sản xuất", "khối sản xuất"), ("Giải việc nước", "Giỏi việc nước"),
            ("quân chủng", "quần chúng"), ("tại cấp công đoàn", "tại các cấp công đoàn"),
        ];

        Assert.All(Texts().Where(t => t.Scanned is not null), t =>
            Assert.Equal(t.Corrected, known.Aggregate(t.Scanned!, (text, error) => text.Replace(error.Scanned, error.Corrected, StringComparison.Ordinal))));
    }

    [Fact]
    public void The_ten_solutions_are_whole_and_only_the_correction_of_the_ninth_is_probable()
    {
        Assert.Equal(Enumerable.Range(1, 10), programme.Solutions.Select(s => s.Number));
        Assert.All(programme.Solutions, s => Assert.True(s.Wording.Length > 200));
        Assert.Equal([9], programme.Solutions.Where(s => s.CorrectionIsProbable).Select(s => s.Number));
        Assert.Equal([9], programme.Solutions.Where(s => s.ScannedWording is not null).Select(s => s.Number));
    }

    private IEnumerable<(string Corrected, string? Scanned)> Texts() =>
    [
        .. programme.Measures.Select(m => (m.Wording, m.ScannedWording)),
        .. programme.ProvincialClauses.Select(c => (c.Wording, c.ScannedWording)),
        .. programme.ProvincialClauses.SelectMany(c => c.Figures).Select(f => (f.Wording, default(string))),
        .. programme.Solutions.Select(s => (s.Wording, s.ScannedWording)),
    ];
}
