using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Figures.Grid;

/// <summary>Cách xem bảng nhập: the part of the grid that is in sight, as the address has it.</summary>
/// <param name="Search">Words of a CĐCS's name or code, with or without diacritics.</param>
/// <param name="Filter">Which CĐCS by their figures.</param>
/// <param name="Sector">Khối whose CĐCS stand as columns; null for all CĐCS as rows.</param>
/// <param name="WithNotAsked">Whether items not asked in this kind of period are shown.</param>
public sealed record GridView(string Search, GridFilter Filter, string? Sector, bool WithNotAsked)
{
    private const string MissingWord = "thieu";
    private const string ContradictingWord = "mau-thuan";

    /// <summary>One khối: data items × CĐCS.</summary>
    public bool IsTurned => Sector is not null;

    /// <summary>The view of an address; what it does not know is left out.</summary>
    public static GridView Read(string? search, string? filter, string? sector, bool? withNotAsked) => new(
        search ?? "",
        filter switch
        {
            MissingWord => GridFilter.Missing,
            ContradictingWord => GridFilter.Contradicting,
            _ => GridFilter.All,
        },
        string.IsNullOrEmpty(sector) ? null : sector,
        withNotAsked ?? false);

    /// <summary>Its address.</summary>
    public string Url(string periodCode) => PageUrls.EntryGrid(
        periodCode,
        Search.Length == 0 ? null : Search,
        Filter switch
        {
            GridFilter.Missing => MissingWord,
            GridFilter.Contradicting => ContradictingWord,
            _ => null,
        },
        Sector,
        WithNotAsked);

    /// <summary>Whether a CĐCS is in sight. Asked when the view changes, not after each cell: a row does not go from under the hands that finish it.</summary>
    public bool Shows(GridLine line)
    {
        bool asked = Filter switch
        {
            GridFilter.Missing => line.Complete < line.Expected,
            GridFilter.Contradicting => line.Contradictions > 0,
            _ => true,
        };
        return asked && (Sector is null || string.Equals(line.Union.Sector, Sector, StringComparison.Ordinal)) && SearchText.Holds(line.Union.SearchText, Search);
    }
}

/// <summary>Lọc CĐCS by their figures.</summary>
public enum GridFilter
{
    /// <summary>Tất cả.</summary>
    All,

    /// <summary>Còn thiếu.</summary>
    Missing,

    /// <summary>Có mâu thuẫn.</summary>
    Contradicting,
}
