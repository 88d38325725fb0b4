namespace YenBai.Cdvc.Domain.Figures;

/// <summary>Cột đã nhận biết: what a heading of the union's own sheets meant the last time somebody said so.</summary>
public sealed class ColumnMapping
{
    /// <summary>Longest heading kept.</summary>
    public const int HeadingMaxLength = 200;

    /// <summary>The heading, folded (<see cref="SearchText"/>), so that spelling and case do not matter.</summary>
    public required string Heading { get; init; }

    /// <summary>Code of the item; "" where the column is to be left out.</summary>
    public required string ItemCode { get; set; }
}
