namespace YenBai.Cdvc.Domain.Periods;

/// <summary>Giờ Việt Nam: moments are kept in UTC; "hôm nay" and every time on screen are those of Asia/Ho_Chi_Minh.</summary>
public static class VietnamTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>The date in Vietnam now.</summary>
    public static DateOnly Today(this TimeProvider time) => DateOf(time.GetUtcNow().UtcDateTime);

    /// <summary>The date in Vietnam at a moment in UTC.</summary>
    public static DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    /// <summary>The moment in UTC at which a day begins in Vietnam.</summary>
    public static DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Zone);

    /// <summary>The wall clock in Vietnam at a moment in UTC.</summary>
    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);
}
