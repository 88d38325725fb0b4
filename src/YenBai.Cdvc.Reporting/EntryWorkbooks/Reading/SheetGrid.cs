namespace YenBai.Cdvc.Reporting.EntryWorkbooks.Reading;

/// <summary>Trang tính: the cells of one sheet that hold something.</summary>
public sealed class SheetGrid
{
    private readonly Dictionary<CellAddress, SheetCell> cells = [];
    private readonly SortedDictionary<int, int> lastColumns = [];

    public SheetGrid(string name)
    {
        Name = name;
    }

    public string Name { get; }

    /// <summary>Why it could not be read to its end; null when it was.</summary>
    public string? Refusal { get; internal set; }

    /// <summary>Hidden rows that hold something.</summary>
    public int HiddenRows { get; internal set; }

    /// <inheritdoc cref="WorkbookParts.DayShift"/>
    internal int DayShift { get; init; }

    /// <summary>The merged areas.</summary>
    internal List<CellRange> Merged { get; } = [];

    /// <summary>The rows that hold something, from the top.</summary>
    internal IReadOnlyCollection<int> Rows => lastColumns.Keys;

    internal int Count => cells.Count;

    internal SheetCell this[int row, int column] => cells.GetValueOrDefault(new CellAddress(row, column), SheetCell.Nothing);

    internal void Put(CellAddress address, SheetCell cell)
    {
        cells[address] = cell;
        lastColumns[address.Row] = Math.Max(lastColumns.GetValueOrDefault(address.Row), address.Column);
    }

    /// <summary>The last column of a row that holds something.</summary>
    internal int LastColumnOf(int row) => lastColumns.GetValueOrDefault(row);

    /// <summary>The texts of a row from its first column to the last that holds something.</summary>
    internal string[] TextsOf(int row) => [.. Enumerable.Range(1, LastColumnOf(row)).Select(column => TextOf(row, column))];

    internal string TextOf(int row, int column) => this[row, column].Text.Trim();

    /// <summary>The merged area over a cell; null without.</summary>
    internal CellRange? MergedOver(CellAddress cell)
    {
        int at = Merged.FindIndex(m => m.Holds(cell));
        return at < 0 ? null : Merged[at];
    }
}
