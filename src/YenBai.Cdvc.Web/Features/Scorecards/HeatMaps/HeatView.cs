using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Scorecards.HeatMaps;

/// <summary>Cách xem bản đồ CĐCS, as the address has it.</summary>
/// <param name="Sort"><see cref="ByName"/>, <see cref="BySector"/>, <see cref="ByNotReached"/>, or a row's code.</param>
/// <param name="Sector">Only the CĐCS of this khối; null for all.</param>
/// <param name="InWords">Whether the cells are written out in words.</param>
public sealed record HeatView(string Sort, string? Sector, bool InWords)
{
    public const string ByName = "ten";
    public const string BySector = "khoi";
    public const string ByNotReached = "chua-dat";

    /// <summary>The view of an address; who is behind most comes first where it says nothing.</summary>
    public static HeatView Read(string? sort, string? sector, bool? inWords) =>
        new(string.IsNullOrEmpty(sort) ? ByNotReached : sort, string.IsNullOrEmpty(sector) ? null : sector, inWords ?? false);

    public string Url(string periodCode) => PageUrls.HeatMap(periodCode, string.Equals(Sort, ByNotReached, StringComparison.Ordinal) ? null : Sort, Sector, InWords);

    public bool IsSortedBy(string sort) => string.Equals(Sort, sort, StringComparison.Ordinal);

    /// <summary>By one row: who is farthest behind first, then who has not reported, then the others; equal ones by name.</summary>
    public IReadOnlyList<HeatRow> Sorted(IEnumerable<HeatRow> rows)
    {
        IEnumerable<HeatRow> byName = rows.OrderBy(r => r.Union.Name, Vietnamese.Names).ThenBy(r => r.Union.Code, StringComparer.Ordinal);
        return Sort switch
        {
            ByName => [.. byName],
            // without a khối last
            BySector => [.. byName.OrderBy(r => r.Union.Sector.Length == 0).ThenBy(r => r.Union.Sector, Vietnamese.Names)],
            ByNotReached => [.. byName.OrderByDescending(r => r.NotReached).ThenByDescending(r => r.Blank)],
            _ => [.. byName.OrderBy(r => Rank(r.Cells.GetValueOrDefault(Sort))).ThenBy(r => Reached(r.Cells.GetValueOrDefault(Sort)))],
        };
    }

    private static int Rank(UnionContribution? cell) => cell?.State switch
    {
        ContributionState.Fail => 0,
        ContributionState.Blank => 1,
        ContributionState.Counted => 2,
        ContributionState.Pass => 3,
        ContributionState.NotApplicable => 4,
        _ => 5,
    };

    private static decimal Reached(UnionContribution? cell) => cell?.Actual ?? cell?.Numerator ?? 0;
}
