using YenBai.Cdvc.Domain.Periods;

namespace YenBai.Cdvc.TestKit;

/// <summary>Periods with the dates of the real programme.</summary>
public static class SamplePeriods
{
    public static ReportingPeriod FullYear(int year) => Make(year, PeriodKind.FullYear, new(year, 11, 30), new(year, 12, 10), new(year + 1, 3, 31));

    public static ReportingPeriod SixMonths(int year) => Make(year, PeriodKind.SixMonths, new(year, 5, 31), new(year, 6, 10), new(year, 6, 30));

    public static ReportingPeriod NineMonths(int year) => Make(year, PeriodKind.NineMonths, new(year, 8, 31), new(year, 9, 10), new(year, 9, 30));

    private static ReportingPeriod Make(int year, PeriodKind kind, DateOnly cutOff, DateOnly due, DateOnly locked) => new ReportingPeriod
    {
        Year = year,
        Kind = kind,
        Start = new DateOnly(year - 1, 12, 1),
        CutOff = cutOff,
        DueDate = due,
        LockDate = locked,
    }.WithId((year * 10) + (int)kind);
}
