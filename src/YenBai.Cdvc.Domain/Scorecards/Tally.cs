using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>Kết quả đếm of one row by its formula, before anything is judged.</summary>
/// <param name="Numerator">Null when there is nothing to compute from.</param>
/// <param name="Denominator">Null for counts, and when there is nothing to compute from.</param>
/// <param name="Range">What the missing reports can still make of it; null where it has no range.</param>
internal sealed record Tally(long? Numerator, long? Denominator, RangeCounts? Range)
{
    public static Tally Of(RowFigures row, MeasureFormula formula) => formula switch
    {
        SumOf => SumTally.Of(row),
        RatioOfSums => RatioTally.Of(row),
        ShareOfUnions share => ShareTally.Of(row, share),
        ProvincialValue value => ProvincialTally.Of(row, value),
        _ => throw new NotSupportedException($"No calculator for {formula.GetType().Name}."),
    };
}

/// <summary>The least and the greatest numerator of the final total.</summary>
/// <param name="Borrowed">True where a denominator came from an earlier period.</param>
internal sealed record RangeCounts(long Low, long High, long Total, bool Borrowed)
{
    public ActualRange ToPercent() => new(100m * Low / Total, 100m * High / Total, Borrowed);
}

/// <summary>The numbers of an item's levels that pass.</summary>
internal sealed class PassingNumbers(DataItem item, IReadOnlyList<string> passingLevels)
{
    private readonly long[] numbers = [.. item.Levels.Where(l => passingLevels.Contains(l.Code, StringComparer.Ordinal)).Select(l => (long)l.Number)];

    public bool Holds(FigureValue value) => value.IsNumber && numbers.Contains(value.Number);
}
