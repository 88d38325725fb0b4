using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace YenBai.Cdvc.Data.Seeding;

/// <content>Attributes by type. Numbers and dates have one spelling, whatever the culture of the machine.</content>
internal sealed partial class FileElement
{
    public string Text(string attribute, int maximumLength = ShortText)
    {
        string? text = OptionalText(attribute, maximumLength);
        if (text is null)
        {
            RefuseMissing(attribute);
        }

        return text ?? "";
    }

    public string? OptionalText(string attribute, int maximumLength = ShortText)
    {
        if (Find(attribute) is not { } found)
        {
            return null;
        }

        string text = Tidy(found.Value);
        if (text.Length == 0)
        {
            Refuse(attribute, $"thuộc tính “{attribute}” của <{Name}> để trống.");
        }

        return Shorter(text, maximumLength, $"thuộc tính “{attribute}”", found);
    }

    /// <summary>Words separated by spaces, e.g. codes of rows; none where the attribute is absent.</summary>
    public IReadOnlyList<string> Words(string attribute)
    {
        string[] words = OptionalText(attribute)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        foreach (string twice in words.GroupBy(w => w, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key))
        {
            Refuse(attribute, $"thuộc tính “{attribute}” ghi “{twice}” hai lần.");
        }

        return words;
    }

    /// <summary>0 where it is missing or refused.</summary>
    public int WholeNumber(string attribute, int minimum, int maximum)
    {
        if (!Has(attribute))
        {
            RefuseMissing(attribute);
        }

        return (int)(OptionalWholeNumber(attribute, minimum, maximum) ?? 0);
    }

    /// <summary>Null where it is absent or refused.</summary>
    public long? OptionalWholeNumber(string attribute, long minimum, long maximum)
    {
        if (Find(attribute)?.Value is not { } text)
        {
            return null;
        }

        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            || number < minimum || number > maximum || !IsSpelledAs(text, number))
        {
            RefuseValue(attribute, text, $"một số nguyên từ {minimum} đến {maximum}");
            return null;
        }

        return number;
    }

    /// <summary>Digits with at most four after a point.</summary>
    public decimal Number(string attribute, decimal maximum)
    {
        if (Find(attribute)?.Value is not { } text)
        {
            return Missing(attribute, 0);
        }

        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            || number > maximum || number.Scale > 4 || !IsSpelledAs(text, number))
        {
            RefuseValue(attribute, text, string.Create(CultureInfo.InvariantCulture, $"một số từ 0 đến {maximum}, phần lẻ nếu có viết sau dấu chấm, nhiều nhất bốn chữ số"));
        }

        return number;
    }

    public DateOnly Date(string attribute)
    {
        if (Find(attribute)?.Value is not { } text)
        {
            return Missing(attribute, default(DateOnly));
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            RefuseValue(attribute, text, "một ngày có thật viết theo năm-tháng-ngày, ví dụ 2023-12-20");
        }

        return date;
    }

    /// <summary>True or false; false where the attribute is absent.</summary>
    public bool Flag(string attribute)
    {
        string? text = Find(attribute)?.Value;
        if (text is not (null or "true" or "false"))
        {
            RefuseValue(attribute, text, "true hoặc false");
        }

        return text is "true";
    }

    /// <summary>A member of an enum in camel case.</summary>
    public T Choice<T>(string attribute)
        where T : struct, Enum =>
        Find(attribute) is { } found ? Chosen<T>(attribute, found.Value) : Missing(attribute, default(T));

    /// <inheritdoc cref="Choice{T}(string)"/>
    public T Choice<T>(string attribute, T whenAbsent)
        where T : struct, Enum =>
        Find(attribute) is { } found ? Chosen<T>(attribute, found.Value) : whenAbsent;

    /// <summary>Members of an enum in camel case, separated by spaces; none where the attribute is absent.</summary>
    public IReadOnlyList<T> Choices<T>(string attribute)
        where T : struct, Enum => [.. Words(attribute).Select(w => Chosen<T>(attribute, w))];

    private T Chosen<T>(string attribute, string text)
        where T : struct, Enum
    {
        var choices = Enum.GetValues<T>().ToDictionary(v => JsonNamingPolicy.CamelCase.ConvertName(v.ToString()), StringComparer.Ordinal);
        if (!choices.TryGetValue(text, out T chosen))
        {
            RefuseValue(attribute, text, $"một trong các chữ: {string.Join(", ", choices.Keys)}");
        }

        return chosen;
    }

    private XAttribute? Find(string attribute)
    {
        attributesRead.Add(attribute);
        return element.Attribute(attribute);
    }

    private T Missing<T>(string attribute, T instead)
    {
        RefuseMissing(attribute);
        return instead;
    }

    private void RefuseMissing(string attribute) => Refuse($"thẻ <{Name}> thiếu thuộc tính “{attribute}”.");

    private void RefuseValue(string attribute, string text, string expected) =>
        Refuse(attribute, $"thuộc tính “{attribute}” của <{Name}> phải là {expected}; đang ghi “{text}”.");

    // a leading zero or a bare point reads as a number but is more likely a slip of the hand
    private static bool IsSpelledAs(string text, IFormattable number) =>
        string.Equals(text, number.ToString(format: null, CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
