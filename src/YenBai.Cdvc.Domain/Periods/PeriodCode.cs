using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace YenBai.Cdvc.Domain.Periods;

/// <summary>Mã kỳ: "2024-nam" and its kin, the one spelling used in URLs, files and commands.</summary>
public static class PeriodCode
{
    private static readonly Dictionary<string, PeriodKind> Kinds = new(StringComparer.Ordinal)
    {
        ["6thang"] = PeriodKind.SixMonths,
        ["9thang"] = PeriodKind.NineMonths,
        ["nam"] = PeriodKind.FullYear,
    };

    public static string Of(int year, PeriodKind kind) =>
        $"{year}-{Kinds.First(k => k.Value == kind).Key}";

    /// <summary>Reads "2024-nam"; year 1900…2999.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out (int Year, PeriodKind Kind)? period)
    {
        period = null;
        if (text is null || text.Length < 6 || text[4] != '-' || !Kinds.TryGetValue(text[5..], out PeriodKind kind)
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year is < 1900 or > 2999)
        {
            return false;
        }

        period = (year, kind);
        return true;
    }
}
