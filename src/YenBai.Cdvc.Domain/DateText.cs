using System.Globalization;

namespace YenBai.Cdvc.Domain;

/// <summary>Ngày dạng chữ: a date as an officer types it.</summary>
public static class DateText
{
    private static readonly string[] Forms = ["dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "d-M-yyyy", "dd.MM.yyyy", "d.M.yyyy"];

    /// <summary>Reads "30/11/2024", "1/3/2024" and the same with hyphens or points; null of a blank text.</summary>
    /// <returns>False where the text is neither blank nor a date of 1900…2999.</returns>
    public static bool TryRead(string? text, out DateOnly? date)
    {
        date = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        if (!DateOnly.TryParseExact(text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly read)
            || read.Year is < 1900 or > 2999)
        {
            return false;
        }

        date = read;
        return true;
    }

    /// <summary>The date of a text; null where it is blank or none.</summary>
    public static DateOnly? Read(string? text) => TryRead(text, out DateOnly? date) ? date : null;

    /// <summary>"30/11/2024"; empty without a date.</summary>
    public static string Of(DateOnly? date) => date is { } day ? Texts.Date(day) : "";
}
