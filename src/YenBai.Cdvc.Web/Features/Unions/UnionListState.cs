using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Web.Features.Unions;

/// <summary>Đang hoặc thôi hoạt động: which CĐCS the list shows; its words in the address.</summary>
public static class UnionListState
{
    public const string Active = "dang-hoat-dong";
    public const string Closed = "thoi-hoat-dong";

    /// <summary>The CĐCS of a state on a day that hold the words searched, with or without diacritics.</summary>
    /// <param name="unions">All CĐCS.</param>
    /// <param name="state"><see cref="Active"/>, <see cref="Closed"/> or anything else for all.</param>
    /// <param name="search">Words of code, name or sector.</param>
    /// <param name="today">The date in Asia/Ho_Chi_Minh.</param>
    public static IReadOnlyList<GrassrootsUnion> Filter(IEnumerable<GrassrootsUnion> unions, string? state, string? search, DateOnly today) =>
        [.. unions.Where(u => IsIn(u, state, today) && SearchText.Holds(u.SearchText, search))];

    // one that opens later is not closed: it is shown among all only
    private static bool IsIn(GrassrootsUnion union, string? state, DateOnly today) => state switch
    {
        Active => union.IsActiveOn(today),
        Closed => union.ClosedOn <= today,
        _ => true,
    };
}
