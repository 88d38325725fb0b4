namespace YenBai.Cdvc.Reporting.EntryWorkbooks.Reading;

/// <summary>Ô của bảng tính as the file has it.</summary>
/// <param name="Text">A text as written; a number as the file stores it, by the invariant culture.</param>
/// <param name="IsFormula">Whether the value was computed when the file was saved.</param>
public readonly record struct SheetCell(SheetCellKind Kind, string Text, bool IsFormula)
{
    public static SheetCell Nothing { get; } = new(SheetCellKind.Empty, "", IsFormula: false);

    public bool IsEmpty => Kind == SheetCellKind.Empty && !IsFormula;
}

/// <summary>Loại ô, also by how the number is shown: 100% is stored as 1.</summary>
public enum SheetCellKind
{
    Empty,
    Text,
    Number,

    /// <summary>A number shown with three decimals: "1,000" is stored as 1.</summary>
    ThreeDecimals,

    Percent,
    Date,
    Boolean,
    Error,
}
