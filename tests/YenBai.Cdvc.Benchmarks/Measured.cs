using System.Globalization;

namespace YenBai.Cdvc.Benchmarks;

/// <summary>One line of the table: a figure beside its lower limit of the same run.</summary>
/// <param name="What">What was timed, with its size.</param>
/// <param name="Figure">As measured, with its unit.</param>
/// <param name="Limit">What it is compared with, as measured; empty where the reach is absolute.</param>
/// <param name="Reached">The ratio or amount that is judged.</param>
/// <param name="Reach">What it should be at most (or at least, see <paramref name="AtLeast"/>).</param>
/// <param name="Unit">Of both: "×" or e.g. "MB".</param>
/// <param name="AtLeast">True where more is better.</param>
internal sealed record Measured(string What, string Figure, string Limit, double Reached, double Reach, string Unit, bool AtLeast = false)
{
    /// <summary>A ratio to a lower limit that may not be greater than the reach.</summary>
    public static Measured Ratio(string what, TimeSpan figure, string limitName, TimeSpan limit, double reach) =>
        new(what, Show(figure), $"{limitName} {Show(limit)}", figure / limit, reach, "×");

    /// <summary>An amount that may not be greater than the reach.</summary>
    public static Measured AtMost(string what, double amount, double reach, string unit) =>
        new(what, string.Create(CultureInfo.InvariantCulture, $"{amount:#,0.##} {unit}"), "", amount, reach, unit);

    /// <summary>An amount that may not be less than the reach.</summary>
    public static Measured NoLess(string what, double amount, double reach, string unit) =>
        AtMost(what, amount, reach, unit) with { AtLeast = true };

    public bool Passes => double.IsFinite(Reached) && (AtLeast ? Reached >= Reach : Reached <= Reach);

    public string Judged => string.Create(CultureInfo.InvariantCulture, $"{Reached:#,0.##} {Unit}");

    public string Wanted => string.Create(CultureInfo.InvariantCulture, $"{(AtLeast ? "≥" : "≤")} {Reach:#,0.##} {Unit}");

    public static string Show(TimeSpan time) => time switch
    {
        { TotalSeconds: >= 10 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s"),
        { TotalMilliseconds: >= 10 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:#,0} ms"),
        { TotalMilliseconds: >= 0.1 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.00} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMicroseconds:0.0} µs"),
    };
}
