namespace YenBai.Cdvc.Domain.Figures;

/// <summary>Cách ghi số của một khối dán: one convention for the whole block, found in its texts and never guessed.</summary>
/// <param name="Convention">What the texts point to; read with it only if <paramref name="Certain"/>, or after the user said yes to <paramref name="Question"/>. After a no, read with <see cref="NumberConvention.Plain"/>, which refuses every text with separators.</param>
/// <param name="Example">A text of the block that shows the convention; null where no text has separators.</param>
/// <param name="Question">Vietnamese: what the example would become; null where it is certain.</param>
public sealed record PastedNumbers(NumberConvention Convention, bool Certain, string? Example, string? Question)
{
    /// <summary>Looks at all texts of the block; those that are no numbers say nothing.</summary>
    public static PastedNumbers Detect(IEnumerable<string> texts)
    {
        var seen = texts.Select(t => t.Trim()).Select(t => (Text: t, Number: GroupedNumber.Of(t))).Where(t => t.Number is not null)
            .Select(t => (t.Text, Number: t.Number.GetValueOrDefault())).ToList();
        if (seen.Count == 0)
        {
            return new PastedNumbers(NumberConvention.Plain, Certain: true, Example: null, Question: null);
        }

        // "1.500.000" has one reading, "1.234" has two; the former decide where they agree
        var telling = seen.Where(n => n.Number.Separators > 1).ToList();
        if (telling.Count == 0)
        {
            telling = seen;
        }

        var (example, number) = telling.GroupBy(n => n.Number.Convention).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().First();
        bool certain = number.Separators > 1 && telling.TrueForAll(n => n.Number.Convention == number.Convention);
        return new PastedNumbers(number.Convention, certain, example, certain ? null : Ask(example, number));
    }

    private static string Ask(string example, GroupedNumber number) =>
        $"Trong khối dán, “{example}” là {number.Digits} phải không? Nếu phải, {Texts.Separator(number.Convention)} được hiểu là ngăn cách hàng nghìn ở mọi ô của khối; nếu không phải, các ô có dấu ngăn cách sẽ không được nhận.";
}
