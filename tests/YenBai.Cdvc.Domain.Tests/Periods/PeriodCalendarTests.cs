using YenBai.Cdvc.Domain.Periods;

namespace YenBai.Cdvc.Domain.Tests.Periods;

public sealed class PeriodCalendarTests
{
    private static readonly DateOnly BeforeTheTerm = new(2022, 1, 1);

    [Theory]
    [InlineData(PeriodKind.SixMonths, "2024-05-31", "2024-06-10", "2024-06-30")]
    [InlineData(PeriodKind.NineMonths, "2024-08-31", "2024-09-10", "2024-09-30")]
    [InlineData(PeriodKind.FullYear, "2024-11-30", "2024-12-10", "2025-03-31")]
    public void A_period_has_four_dates_and_starts_in_December_of_the_year_before(PeriodKind kind, string cutOff, string dueDate, string lockDate)
    {
        ReportingPeriod period = PeriodCalendar.Create(2024, kind, BeforeTheTerm);

        Assert.Equal((2024, kind), (period.Year, period.Kind));
        Assert.Equal(new DateOnly(2023, 12, 1), period.Start);
        Assert.Equal(Day(cutOff), period.CutOff);
        Assert.Equal(Day(dueDate), period.DueDate);
        Assert.Equal(Day(lockDate), period.LockDate);
    }

    [Theory]
    [InlineData("2025-03-31", true)]
    [InlineData("2025-04-01", false)]
    public void A_period_whose_lock_date_is_past_is_created_without_one(string today, bool hasLockDate) =>
        Assert.Equal(hasLockDate, PeriodCalendar.Create(2024, PeriodKind.FullYear, Day(today)).LockDate is not null);

    [Fact]
    public void A_kind_that_does_not_exist_is_a_bug() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PeriodCalendar.Create(2024, (PeriodKind)9, BeforeTheTerm));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
