namespace YenBai.Cdvc.TestKit;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class FakeClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    /// <summary>Noon in Asia/Ho_Chi_Minh of this day.</summary>
    public FakeClock(DateOnly day)
        : this(new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.FromHours(7)))
    {
    }

    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => now.UtcTicks;

    public void Advance(TimeSpan by) => now += by;

    public void SetTo(DateTimeOffset moment) => now = moment;
}
