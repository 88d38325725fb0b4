using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Domain.Tests.Unions;

public sealed class UnionDetailsTests
{
    private static readonly UnionDetails Sound = new("CD01", "Sở Thử nghiệm", "Khối 1", new DateOnly(2020, 1, 1), ClosedOn: null, MergedInto: null);

    [Fact]
    public void What_is_sound_is_not_refused()
    {
        Assert.Empty(Sound.Refusals());
        Assert.Empty((Sound with { Name = new string('a', ReportingBody.NameMaxLength), Sector = new string('b', GrassrootsUnion.SectorMaxLength) }).Refusals());
        Assert.Empty((Sound with { ClosedOn = new DateOnly(2020, 1, 2), MergedInto = "CD02" }).Refusals());
        Assert.Empty((Sound with { ClosedOn = new DateOnly(2020, 1, 2), MergedInto = "" }).Refusals());
    }

    [Fact]
    public void Each_part_that_is_wrong_has_its_sentence()
    {
        Assert.NotEmpty((Sound with { Code = "cd 01!" }).Refusals());
        Assert.Equal("Chưa có tên CĐCS.", Assert.Single((Sound with { Name = " " }).Refusals()));
        Assert.Contains("Tên CĐCS dài quá", Assert.Single((Sound with { Name = new string('a', ReportingBody.NameMaxLength + 1) }).Refusals()), StringComparison.Ordinal);
        Assert.Contains("Khối dài quá", Assert.Single((Sound with { Sector = new string('a', GrassrootsUnion.SectorMaxLength + 1) }).Refusals()), StringComparison.Ordinal);
        Assert.Equal(
            "Ngày thôi hoạt động (01/01/2020) phải sau ngày bắt đầu hoạt động (01/01/2020).", Assert.Single((Sound with { ClosedOn = new DateOnly(2020, 1, 1) }).Refusals()));
        Assert.Equal("CĐCS sáp nhập vào nơi khác phải có ngày thôi hoạt động.", Assert.Single((Sound with { MergedInto = "CD02" }).Refusals()));
        Assert.Equal("CĐCS không thể sáp nhập vào chính nó.", Assert.Single((Sound with { ClosedOn = new DateOnly(2021, 1, 1), MergedInto = "cd01" }).Refusals()));
    }

    [Fact]
    public void Everything_wrong_is_told_at_once() =>
        Assert.Equal(4, new UnionDetails("CD01", "", new string('a', GrassrootsUnion.SectorMaxLength + 1), new DateOnly(2020, 1, 1), ClosedOn: null, "CD01").Refusals().Count());
}
