using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.TestKit;
using YenBai.Cdvc.Web.Features.Unions;

namespace YenBai.Cdvc.Web.Tests.Features.Unions;

public sealed class UnionListStateTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly GrassrootsUnion[] All =
    [
        Searchable(new UnionBuilder(1, "CĐCS Sở Nội vụ").Build()),
        Searchable(new UnionBuilder(2, "CĐCS Sở Y tế").Closed(Today).Build()),
        Searchable(new UnionBuilder(3, "CĐCS Đài truyền thanh").Opened(Today.AddDays(1)).Build()),
    ];

    [Theory]
    [InlineData("so noi vu", 1)]
    [InlineData("NỘI Sở", 1)]
    [InlineData("dai", 3)]
    [InlineData("cs02", 2)]
    public void A_search_needs_neither_diacritics_nor_order(string search, int expected) =>
        Assert.Equal([expected], Ids(UnionListState.Filter(All, state: null, search, Today)));

    [Fact]
    public void The_first_day_no_longer_active_counts_as_closed()
    {
        Assert.Equal([1], Ids(UnionListState.Filter(All, UnionListState.Active, search: null, Today)));
        Assert.Equal([2], Ids(UnionListState.Filter(All, UnionListState.Closed, search: null, Today)));
        Assert.Equal([1, 2], Ids(UnionListState.Filter(All, UnionListState.Active, search: null, Today.AddDays(-1))));
    }

    [Fact]
    public void Without_a_state_all_are_shown() => Assert.Equal([1, 2, 3], Ids(UnionListState.Filter(All, state: null, search: " ", Today)));

    private static GrassrootsUnion Searchable(GrassrootsUnion union)
    {
        union.SearchText = SearchText.Fold($"{union.Code} {union.Name}");
        return union;
    }

    private static IEnumerable<int> Ids(IEnumerable<GrassrootsUnion> unions) => unions.Select(u => u.Id);
}
