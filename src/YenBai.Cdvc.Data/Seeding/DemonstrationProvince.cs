using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;

namespace YenBai.Cdvc.Data.Seeding;

/// <summary>Số liệu minh họa của cấp tỉnh.</summary>
internal static class DemonstrationProvince
{
    private static readonly long[] Officers = [5, 6, 6, 6];
    private static readonly long[] DigitalOfficers = [4, 5, 6, 5];
    private static readonly long[] WomenBoardRatings = [DemonstrationLevels.Fair, DemonstrationLevels.Good, DemonstrationLevels.Good, DemonstrationLevels.Good];

    /// <param name="yearIndex">0 for 2023.</param>
    public static IEnumerable<(string Item, FigureValue Value)> Report(int yearIndex, PeriodKind kind, bool ratingsDecided)
    {
        yield return ("CB_CT", FigureValue.Of(Officers[yearIndex]));
        yield return ("CB_CT_SO", FigureValue.Of(kind == PeriodKind.SixMonths ? DigitalOfficers[yearIndex] - 1 : DigitalOfficers[yearIndex]));
        yield return ("KT_DONG_CAP", FigureValue.Of(kind == PeriodKind.SixMonths ? 0 : 1));
        if (kind == PeriodKind.FullYear && ratingsDecided)
        {
            yield return ("BNC_TINH_XL", FigureValue.Of(WomenBoardRatings[yearIndex]));
        }
    }
}
