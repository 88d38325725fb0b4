using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Seeding;

/// <summary>Số liệu minh họa: one cell.</summary>
/// <param name="UnionCode">Null for the province's own figures.</param>
internal sealed record DemonstrationFigure(int PeriodYear, PeriodKind PeriodKind, string? UnionCode, string ItemCode, FigureValue Value);

/// <summary>
/// Dữ liệu minh họa: 50 generated CĐCS and their figures for programme 03/CTr-CĐVC, the same at every call.
/// 2023–2025 are reported in full; of 2026 about half of the CĐCS have reported the year, and ratings are still to be decided.
/// </summary>
internal static class DemonstrationData
{
    private const int FirstYear = 2023;
    private const int CurrentYear = 2026;

    /// <summary>Made up, and named so that nobody takes one for a real CĐCS. By code; a CĐCS that took over another stands in the list too.</summary>
    public static IReadOnlyList<UnionDetails> Unions => DemonstrationUnions.Create();

    /// <summary>By year, kind and CĐCS, the province last; only of CĐCS active in the period, and without contradictions.</summary>
    public static IReadOnlyList<DemonstrationFigure> Figures =>
    [
        .. from year in Enumerable.Range(FirstYear, CurrentYear - FirstYear + 1)
           from kind in Enum.GetValues<PeriodKind>()
           from cell in FiguresOf(year, kind)
           select cell,
    ];

    private static IEnumerable<DemonstrationFigure> FiguresOf(int year, PeriodKind kind)
    {
        ReportingPeriod period = PeriodCalendar.Create(year, kind, DateOnly.MaxValue);
        foreach ((int index, UnionDetails union) in Unions.Index())
        {
            foreach ((string item, FigureValue value) in new DemonstrationUnionYear(index, year - FirstYear).Report(kind, StandingOf(union, index, period)))
            {
                yield return new DemonstrationFigure(year, kind, union.Code, item, value);
            }
        }

        foreach ((string item, FigureValue value) in DemonstrationProvince.Report(year - FirstYear, kind, ratingsDecided: year < CurrentYear))
        {
            yield return new DemonstrationFigure(year, kind, UnionCode: null, item, value);
        }
    }

    private static DemonstrationStanding StandingOf(UnionDetails details, int index, ReportingPeriod period)
    {
        GrassrootsUnion union = new() { Code = details.Code, Name = details.Name, OpenedOn = details.OpenedOn!.Value, ClosedOn = details.ClosedOn };
        if (!union.IsActiveWithin(period.Start, period.CutOff))
        {
            return DemonstrationStanding.NotActive;
        }

        if (!union.IsActiveOn(period.CutOff))
        {
            return DemonstrationStanding.ClosedBeforeCutOff;
        }

        return (period.Year, period.Kind) switch
        {
            (CurrentYear, PeriodKind.FullYear) when index % 13 == 5 => DemonstrationStanding.OnlyBegun,
            (CurrentYear, PeriodKind.FullYear) => index % 2 == 0 ? DemonstrationStanding.ReportedNotRated : DemonstrationStanding.NotReported,
            (CurrentYear, PeriodKind.NineMonths) when index % 16 == 11 => DemonstrationStanding.NotReported,
            _ => DemonstrationStanding.Reported,
        };
    }
}

/// <summary>How far one CĐCS has come in one period.</summary>
internal enum DemonstrationStanding
{
    /// <summary>Not active on any day: no figures.</summary>
    NotActive,

    /// <summary>Closed inside the period: only what it counted until then.</summary>
    ClosedBeforeCutOff,

    /// <summary>Nothing yet, but the province's inspections.</summary>
    NotReported,

    /// <summary>Only its size yet.</summary>
    OnlyBegun,

    /// <summary>All of its own, the province's rating still to come.</summary>
    ReportedNotRated,

    /// <summary>Everything.</summary>
    Reported,
}
