using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.Programmes;

public sealed class LeadTests
{
    private static readonly Body First = new() { Name = "Đ/c Chủ tịch" };
    private static readonly Body Second = new() { Name = "Đ/c Phó Chủ tịch" };
    private static readonly Body Third = new() { Name = "Ban Chấp hành" };

    [Fact]
    public void The_lead_of_a_day_is_the_latest_change_up_to_it()
    {
        Indicator indicator = new()
        {
            Number = 1, ShortName = "x", LeadBody = First,
            LeadChanges =
            [
                new LeadChange { From = new(2025, 3, 1), Body = Third }.WithId(1),
                new LeadChange { From = new(2024, 3, 1), Body = First }.WithId(3),
                new LeadChange { From = new(2024, 3, 1), Body = Second }.WithId(4),
            ],
        };

        Assert.Same(First, indicator.LeadOn(new(2024, 2, 29)));
        Assert.Same(Second, indicator.LeadOn(new(2024, 3, 1)));
        Assert.Same(Second, indicator.LeadOn(new(2025, 2, 28)));
        Assert.Same(Third, indicator.LeadOn(new(2025, 3, 1)));
    }

    [Fact]
    public void The_holder_of_a_day_began_by_it_and_has_not_ended()
    {
        Body body = new()
        {
            Name = "x",
            Holders =
            [
                new BodyHolder { PersonName = "Sau", From = new(2025, 1, 1) },
                new BodyHolder { PersonName = "Trước", From = new(2024, 1, 1), To = new DateOnly(2024, 7, 1) },
            ],
        };

        Assert.Null(body.HolderOn(new(2023, 12, 31)));
        Assert.Equal("Trước", body.HolderOn(new(2024, 1, 1))!.PersonName);
        Assert.Equal("Trước", body.HolderOn(new(2024, 6, 30))!.PersonName);
        Assert.Null(body.HolderOn(new(2024, 7, 1)));
        Assert.Equal("Sau", body.HolderOn(new(2025, 1, 1))!.PersonName);
        Assert.Equal("Sau", body.HolderOn(new(2099, 1, 1))!.PersonName);
    }

    [Fact]
    public void Formulas_are_the_same_when_every_part_is()
    {
        ShareOfUnions share = new("XL", ["xs", "tot"], ShareBasis.Answered);
        Assert.True(share.Equals(new ShareOfUnions("XL", ["xs", "tot"], ShareBasis.Answered)));
        Assert.False(share.Equals(new ShareOfUnions("QCDC", ["xs", "tot"], ShareBasis.Answered)));
        Assert.False(share.Equals(new ShareOfUnions("XL", ["xs"], ShareBasis.Answered)));
        Assert.False(share.Equals(new ShareOfUnions("XL", ["xs", "tot"], ShareBasis.Active)));
        Assert.False(share.Equals(other: null));
        ProvincialValue value = new("CB_CT", ["co"]);
        Assert.True(value.Equals(new ProvincialValue("CB_CT", ["co"])));
        Assert.False(value.Equals(new ProvincialValue("X", ["co"])));
        Assert.False(value.Equals(new ProvincialValue("CB_CT", [])));
        Assert.False(value.Equals(other: null));
    }
}
