using System.Text.Json.Serialization;

namespace YenBai.Cdvc.Domain.Programmes;

/// <summary>Công thức of a row over data items: data, not code. Percentages are never typed.</summary>
[JsonDerivedType(typeof(SumOf), nameof(SumOf))]
[JsonDerivedType(typeof(RatioOfSums), nameof(RatioOfSums))]
[JsonDerivedType(typeof(ShareOfUnions), nameof(ShareOfUnions))]
[JsonDerivedType(typeof(ProvincialValue), nameof(ProvincialValue))]
public abstract record MeasureFormula
{
    /// <summary>Codes of the items the row is computed from, numerator first.</summary>
    [JsonIgnore]
    public abstract IReadOnlyList<string> ItemCodes { get; }
}

/// <summary>Cộng dồn: the sum of an item over every accepted figure of the period.</summary>
public sealed record SumOf(string Item) : MeasureFormula
{
    [JsonIgnore]
    public override IReadOnlyList<string> ItemCodes => [Item];
}

/// <summary>Tỷ lệ: 100 × Σ numerator / Σ denominator; never a mean of percentages.</summary>
public sealed record RatioOfSums(string Numerator, string Denominator) : MeasureFormula
{
    [JsonIgnore]
    public override IReadOnlyList<string> ItemCodes => [Numerator, Denominator];
}

/// <summary>Tỷ lệ số CĐCS: 100 × CĐCS whose level passes / CĐCS that answered, or that are active.</summary>
/// <param name="Item">An item with levels.</param>
/// <param name="PassingLevels">Level codes that pass, e.g. "xs", "tot".</param>
/// <param name="Basis">What the share is of.</param>
public sealed record ShareOfUnions(string Item, IReadOnlyList<string> PassingLevels, ShareBasis Basis) : MeasureFormula
{
    [JsonIgnore]
    public override IReadOnlyList<string> ItemCodes => [Item];

    public bool Equals(ShareOfUnions? other) => other is not null && string.Equals(Item, other.Item, StringComparison.Ordinal)
        && Basis == other.Basis && PassingLevels.SequenceEqual(other.PassingLevels, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Item, Basis, PassingLevels.Count);
}

/// <summary>Số của cấp tỉnh: the province's own count, or 1 / 0 by whether its level passes.</summary>
/// <param name="Item">An item the province reports once.</param>
/// <param name="PassingLevels">Empty for a count.</param>
public sealed record ProvincialValue(string Item, IReadOnlyList<string> PassingLevels) : MeasureFormula
{
    [JsonIgnore]
    public override IReadOnlyList<string> ItemCodes => [Item];

    public bool Equals(ProvincialValue? other) => other is not null && string.Equals(Item, other.Item, StringComparison.Ordinal)
        && PassingLevels.SequenceEqual(other.PassingLevels, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Item, PassingLevels.Count);
}

/// <summary>Mẫu số of a share of CĐCS.</summary>
public enum ShareBasis
{
    /// <summary>CĐCS that answered with a level; a blank one is missing.</summary>
    Answered,

    /// <summary>CĐCS active and concerned; a blank one counts as not passing.</summary>
    Active,
}
