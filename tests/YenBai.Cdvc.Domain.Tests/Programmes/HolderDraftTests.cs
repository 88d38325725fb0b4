using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain.Tests.Programmes;

public sealed class HolderDraftTests
{
    private static readonly DateOnly Start = new(2024, 1, 1);

    [Fact]
    public void A_body_has_one_holder_at_a_time()
    {
        Body body = new() { Name = "Đ/c Chủ tịch" };
        body.Holders.Add(Holder(Start, to: null).ToHolder());

        string refusal = Assert.Single(Holder(Start.AddYears(1), to: null).Refusals(body));

        Assert.Equal("“Đ/c Chủ tịch” do Nguyễn Văn Mẫu đảm nhiệm từ 01/01/2024, trùng với từ 01/01/2025. Hãy ghi ngày thôi của người đó trước.", refusal);
        Assert.Empty(Holder(Start.AddYears(-1), Start).Refusals(body));
        body.Holders[0].To = Start.AddYears(1);
        Assert.Empty(Holder(Start.AddYears(1), to: null).Refusals(body));
        Assert.Contains("Hãy sửa lại ngày", Assert.Single(Holder(Start.AddYears(1).AddDays(-1), to: null).Refusals(body)), StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_are_in_order_and_the_name_is_there()
    {
        Body body = new() { Name = "Đ/c Chủ tịch" };

        Assert.Contains("phải sau ngày bắt đầu", Assert.Single(Holder(Start, Start).Refusals(body)), StringComparison.Ordinal);
        Assert.Contains("Hãy ghi họ tên", Assert.Single((Holder(Start, to: null) with { PersonName = " " }).Refusals(body)), StringComparison.Ordinal);
    }

    private static HolderDraft Holder(DateOnly from, DateOnly? to) => new("Nguyễn Văn Mẫu", AccountId: null, from, to);
}
