namespace YenBai.Cdvc.Domain.Periods;

/// <summary>Lịch kỳ báo cáo: the dates a period is seeded with. All of them can be edited afterwards.</summary>
public static class PeriodCalendar
{
    /// <summary>
    /// A period counts from 1 December of the year before. 6 tháng: chốt 31/5, hạn 10/6, khóa 30/6. 9 tháng: 31/8, 10/9, 30/9.
    /// Năm: 30/11, 10/12, khóa 31/3 of the next year, because ratings and titles are decided from December to March.
    /// </summary>
    /// <param name="year">The year reported on.</param>
    /// <param name="kind">6 tháng, 9 tháng or năm.</param>
    /// <param name="today">The date in Asia/Ho_Chi_Minh: a period locked before it gets no lock date, so that history can be back-filled.</param>
    public static ReportingPeriod Create(int year, PeriodKind kind, DateOnly today)
    {
        (DateOnly cutOff, DateOnly dueDate, DateOnly lockDate) = kind switch
        {
            PeriodKind.SixMonths => (new DateOnly(year, 5, 31), new DateOnly(year, 6, 10), new DateOnly(year, 6, 30)),
            PeriodKind.NineMonths => (new DateOnly(year, 8, 31), new DateOnly(year, 9, 10), new DateOnly(year, 9, 30)),
            PeriodKind.FullYear => (new DateOnly(year, 11, 30), new DateOnly(year, 12, 10), new DateOnly(year + 1, 3, 31)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
        };
        var period = new ReportingPeriod
        {
            Year = year,
            Kind = kind,
            Start = new DateOnly(year - 1, 12, 1),
            CutOff = cutOff,
            DueDate = dueDate,
            LockDate = lockDate,
        };
        if (period.IsLockedOn(today))
        {
            period.LockDate = null;
        }

        return period;
    }
}
