using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Figures.Grid;

/// <summary>Cách xem bảng nhập: the part of the grid that is in sight, as the address has it.</summary>
/// <param name="Search">Words of a CĐCS's name or code, with or without diacritics.</param>
/// <param name="Filter">Which CĐCS by their figures.</param>
/// <param name="Sector">Khối whose CĐCS stand as columns; null for all CĐCS as rows.</param>
/// <param name="WithNotAsked">Whether items not asked in this kind of period are shown.</param>
/// <param name="After">Of a long list, the code its page begins behind.</param>
/// <param name="Before">Of a long list, the code its page ends in front of.</param>
public sealed record GridView(string Search, EntryFilter Filter, string? Sector, bool WithNotAsked, string? After = null, string? Before = null)
{
    /// <summary>"Còn thiếu" in the address.</summary>
    public const string MissingWord = "thieu";

    private const string ContradictingWord = "mau-thuan";

    /// <summary>One khối: data items × CĐCS.</summary>
    public bool IsTurned => Sector is not null;

    /// <summary>The view of an address; what it does not know is left out.</summary>
    public static GridView Read(string? search, string? filter, string? sector, bool? withNotAsked, string? after = null, string? before = null) => new(
        search ?? "",
        filter switch
        {
            MissingWord => EntryFilter.Missing,
            ContradictingWord => EntryFilter.Contradicting,
            _ => EntryFilter.All,
        },
        string.IsNullOrEmpty(sector) ? null : sector,
        withNotAsked ?? false,
        string.IsNullOrEmpty(after) ? null : after,
        string.IsNullOrEmpty(before) ? null : before);

    /// <summary>What is asked of a long list for it.</summary>
    public EntryListing Listing => new(new UnionListing(Search, Sector, After, Before), Filter);

    /// <summary>The same beginning with the first page, where other CĐCS are asked for than in another view.</summary>
    public GridView FromTheFirst(GridView other) => (Search, Filter, Sector) == (other.Search, other.Filter, other.Sector) ? this : this with { After = null, Before = null };

    /// <summary>Its address.</summary>
    public string Url(string periodCode) => PageUrls.EntryGrid(
        periodCode,
        Search.Length == 0 ? null : Search,
        Filter switch
        {
            EntryFilter.Missing => MissingWord,
            EntryFilter.Contradicting => ContradictingWord,
            _ => null,
        },
        Sector,
        WithNotAsked,
        After,
        Before);

    /// <summary>Whether a CĐCS is in sight. Asked when the view changes, not after each cell: a row does not go from under the hands that finish it.</summary>
    public bool Shows(GridLine line)
    {
        bool asked = Filter switch
        {
            EntryFilter.Missing => line.Complete < line.Expected,
            EntryFilter.Contradicting => line.Contradictions > 0,
            _ => true,
        };
        return asked && (Sector is null || string.Equals(line.Union.Sector, Sector, StringComparison.Ordinal)) && SearchText.Holds(line.Union.SearchText, Search);
    }
}
