using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>Mức phải đạt, as an amount of the numerator: what a percentage asks of 50 CĐCS is a number of CĐCS, so every comparison is exact.</summary>
/// <param name="Needed">The amount, not rounded.</param>
/// <param name="Strict">True: the numerator must be above it ("trên").</param>
internal readonly record struct Goal(decimal Needed, bool Strict)
{
    public bool IsReachedBy(long numerator) => Strict ? numerator > Needed : numerator >= Needed;

    /// <summary>The least whole number to add to reach it; 0 when reached.</summary>
    public long Shortfall(long numerator)
    {
        decimal least = Strict ? decimal.Floor(Needed) + 1 : decimal.Ceiling(Needed);
        return Math.Max(0, (long)least - numerator);
    }
}

/// <summary>Mức năm and ngưỡng văn bản of one row in one year; null where the year has none.</summary>
internal sealed record Goals(Goal? Target, Goal? Text)
{
    /// <param name="denominator">What a percentage is of; unused by counts.</param>
    /// <param name="activeUnions">How many CĐCS a threshold per active CĐCS is multiplied by.</param>
    public static Goals Of(Measure measure, Programme programme, int year, long denominator, int activeUnions)
    {
        if (measure.TargetOf(year) is not { } target)
        {
            return new(Target: null, Text: null);
        }

        TextThreshold threshold = measure.TextThreshold;
        decimal text = threshold.Scope == ThresholdScope.PerActiveUnion ? threshold.Value * activeUnions : Amount(threshold.Value);
        return new(new Goal(Amount(target), Strict: false), TextApplies() ? new Goal(text, threshold.Strict) : null);

        decimal Amount(decimal value) => measure.IsPercentage ? value * denominator / 100m : value;

        bool TextApplies() => measure.TermRule switch
        {
            TermRule.LastYear => year == programme.LastYear,
            TermRule.CumulativeOverTerm => false,
            _ => true,
        };
    }

    /// <summary>Whether the numerator reaches the target and keeps the threshold, where they apply.</summary>
    public bool AreReachedBy(long numerator) => Target is not { } target || (target.IsReachedBy(numerator) && TextIsKeptBy(numerator));

    /// <summary>The least whole number to add to reach both, where they apply; 0 when reached.</summary>
    public long Shortfall(long numerator) => Math.Max(Target?.Shortfall(numerator) ?? 0, Text?.Shortfall(numerator) ?? 0);

    public bool TextIsKeptBy(long numerator) => Text is not { } text || text.IsReachedBy(numerator);
}
