using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Web.Features.Ratings;

/// <summary>Lọc of the CĐCS on the page.</summary>
public enum RatingFilter
{
    All,

    /// <summary>Chưa có xếp loại.</summary>
    Unrated,

    /// <summary>Chờ xác nhận.</summary>
    Waiting,
}

/// <summary>Sắp xếp of the CĐCS on the page.</summary>
public enum RatingOrder
{
    ByName,
    MostAchieved,
    FewestAchieved,
}

/// <summary>Tìm, lọc, sắp xếp: which CĐCS the page shows, and in what order.</summary>
public static class RatingList
{
    public static IReadOnlyList<RatingLine> Of(IEnumerable<RatingLine> lines, string? ratingItem, string search, RatingFilter filter, RatingOrder order)
    {
        IEnumerable<RatingLine> found = lines.Where(l => SearchText.Holds(l.Union.SearchText, search) && Passes(l, ratingItem, filter));
        return order switch
        {
            RatingOrder.MostAchieved => [.. ByName(found).OrderByDescending(Achieved)],
            RatingOrder.FewestAchieved => [.. ByName(found).OrderBy(Achieved)],
            _ => [.. ByName(found)],
        };
    }

    private static IOrderedEnumerable<RatingLine> ByName(IEnumerable<RatingLine> lines) => lines.OrderBy(l => l.Union.Name, Vietnamese.Names);

    private static int Achieved(RatingLine line) => line.Rating.Count(ContributionState.Pass);

    private static bool Passes(RatingLine line, string? ratingItem, RatingFilter filter) => filter switch
    {
        RatingFilter.Unrated => line.Rating.Decided.Any(d => string.Equals(d.Item.Code, ratingItem, StringComparison.Ordinal) && d.Value.IsBlank),
        RatingFilter.Waiting => line.Waits,
        _ => true,
    };
}
