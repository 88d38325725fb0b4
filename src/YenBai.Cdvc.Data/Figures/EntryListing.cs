using YenBai.Cdvc.Data.Unions;

namespace YenBai.Cdvc.Data.Figures;

/// <summary>Which CĐCS of a period a page of entry wants.</summary>
/// <param name="Filter">By their figures; of a list that is given whole the page looks at them itself.</param>
public sealed record EntryListing(UnionListing Unions, EntryFilter Filter = EntryFilter.All)
{
    /// <summary>A long list is looked through by so many CĐCS for one answer; the next page goes on behind them.</summary>
    public const int MostLookedAt = 2000;

    /// <summary>The first page of everything.</summary>
    public static EntryListing First { get; } = new(UnionListing.First);

    /// <summary>Just these CĐCS, by code; null for a page.</summary>
    public IReadOnlyList<string>? Codes { get; init; }
}

/// <summary>Lọc CĐCS by their figures.</summary>
public enum EntryFilter
{
    /// <summary>Tất cả.</summary>
    All,

    /// <summary>Còn thiếu.</summary>
    Missing,

    /// <summary>Có mâu thuẫn.</summary>
    Contradicting,
}

/// <summary>Tình hình nhập của một trang CĐCS.</summary>
public sealed record ListedProgress(IReadOnlyList<EntryProgress> Unions, UnionPlace Place);
