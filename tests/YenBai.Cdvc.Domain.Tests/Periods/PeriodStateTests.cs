using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.Periods;

public sealed class PeriodStateTests
{
    [Theory]
    [InlineData("2025-11-29", PeriodState.NotYet)]
    [InlineData("2025-11-30", PeriodState.Receiving)]
    [InlineData("2025-12-10", PeriodState.Receiving)]
    [InlineData("2025-12-11", PeriodState.Overdue)]
    [InlineData("2026-03-31", PeriodState.Overdue)]
    [InlineData("2026-04-01", PeriodState.Locked)]
    public void Each_of_the_four_dates_is_the_last_day_of_its_own_state(string today, PeriodState expected) =>
        Assert.Equal(expected, SamplePeriods.FullYear(2025).StateOn(Day(today)));

    [Fact]
    public void Without_a_lock_date_a_period_stays_overdue()
    {
        ReportingPeriod period = SamplePeriods.FullYear(2025);
        period.LockDate = null;

        Assert.Equal(PeriodState.Overdue, period.StateOn(Day("2030-01-01")));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
