using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain.Tests.Programmes;

public sealed class AmendmentBasisTests
{
    [Fact]
    public void A_reason_and_a_document_are_asked_for_and_have_their_longest_length()
    {
        Assert.Empty(Of(" Theo nghị quyết ", "05/NQ").Refusals());
        Assert.Empty(Of(new string('a', Amendment.ReasonMaxLength), new string('1', Amendment.DocumentNumberMaxLength)).Refusals());
        Assert.Equal("Hãy ghi lý do điều chỉnh, nhiều nhất 500 ký tự.", Assert.Single(Of("  ", "05/NQ").Refusals()));
        Assert.Equal("Hãy ghi lý do điều chỉnh, nhiều nhất 500 ký tự.", Assert.Single(Of(new string('a', Amendment.ReasonMaxLength + 1), "05/NQ").Refusals()));
        Assert.Equal("Hãy ghi số ký hiệu văn bản điều chỉnh, nhiều nhất 50 ký tự.", Assert.Single(Of("x", " ").Refusals()));
        Assert.Equal("Hãy ghi số ký hiệu văn bản điều chỉnh, nhiều nhất 50 ký tự.", Assert.Single(Of("x", new string('1', Amendment.DocumentNumberMaxLength + 1)).Refusals()));
        Assert.Equal(2, Of("", "").Refusals().Count());
    }

    [Fact]
    public void An_amendment_keeps_what_changed_why_and_who()
    {
        DateTime at = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);

        Amendment amendment = Of(" lý do ".Normalize(System.Text.NormalizationForm.FormD), " 05/NQ ").Of(
            new AmendedDefinition(AmendmentKind.Target, "95%", "96%") { MeasureCode = "2.1", IndicatorNumber = 2, ItemCode = "XL", Year = 2026 }, at, "Quản trị");

        Assert.Equal((AmendmentKind.Target, "95%", "96%"), (amendment.Kind, amendment.Before, amendment.After));
        Assert.Equal(("2.1", 2, "XL", 2026), (amendment.MeasureCode, amendment.IndicatorNumber, amendment.ItemCode, amendment.Year));
        Assert.Equal(("lý do", "05/NQ", new DateOnly(2026, 3, 1)), (amendment.Reason, amendment.DocumentNumber, amendment.DocumentDate));
        Assert.Equal((at, "Quản trị"), (amendment.RecordedAt, amendment.RecordedBy));
    }

    private static AmendmentBasis Of(string reason, string document) => new(reason, document, new DateOnly(2026, 3, 1));
}
