namespace YenBai.Cdvc.Domain.Figures;

/// <summary>Quy ước ghi số: what stands between the thousands of a pasted block.</summary>
public enum NumberConvention
{
    /// <summary>Nothing: "1500000".</summary>
    Plain,

    /// <summary>"1.500.000".</summary>
    Dots,

    /// <summary>"1,500,000".</summary>
    Commas,

    /// <summary>"1 500 000", also with the spaces that spreadsheets and web pages put there.</summary>
    Spaces,
}

/// <summary>Số ghi theo nhóm ba chữ số.</summary>
/// <param name="Digits">All its digits.</param>
/// <param name="Separators">How many separators: 1 in "1.234", which may have been meant as a decimal, 2 in "1.500.000".</param>
/// <param name="Convention">What they are; never <see cref="NumberConvention.Plain"/>.</param>
internal readonly record struct GroupedNumber(string Digits, int Separators, NumberConvention Convention)
{
    /// <summary>Null where the text is not digits in groups of three with the same separator throughout.</summary>
    public static GroupedNumber? Of(string text)
    {
        int first = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (first < 1 || ConventionOf(text[first]) is not { } convention)
        {
            return null;
        }

        string[] groups = text.Split(text[first]);
        return groups[0].Length <= 3 && groups[0][0] != '0' && groups[1..].All(g => g.Length == 3 && g.All(char.IsAsciiDigit))
            ? new GroupedNumber(string.Concat(groups), groups.Length - 1, convention)
            : null;
    }

    private static NumberConvention? ConventionOf(char separator) => separator switch
    {
        '.' => NumberConvention.Dots,
        ',' => NumberConvention.Commas,
        ' ' or '\u00A0' or '\u202F' => NumberConvention.Spaces,
        _ => null,
    };
}
