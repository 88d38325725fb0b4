namespace YenBai.Cdvc.Domain.Figures;

/// <summary>Dựng bảng số liệu cell by cell, for tables of millions of figures.</summary>
public sealed class FigureTableBuilder
{
    private readonly Dictionary<int, FigureColumn> columns = [];
    private int lastItem = -1;
    private FigureColumn lastColumn = FigureColumn.Blank;

    internal IReadOnlyDictionary<int, FigureColumn> Columns => columns;

    /// <summary>Writes one cell; of several values of one cell the last counts.</summary>
    /// <param name="bodyId">From 0: ids are given by the database in turn.</param>
    public void Set(int bodyId, int itemId, FigureValue value) => Of(itemId).Set(bodyId, value);

    /// <summary>The value a cell has so far.</summary>
    public FigureValue Value(int bodyId, int itemId) => columns.GetValueOrDefault(itemId, FigureColumn.Blank)[bodyId];

    /// <summary>The table of what was written; nothing may be written after it.</summary>
    public FigureTable Build() => new(columns);

    private FigureColumn Of(int itemId)
    {
        if (itemId != lastItem)
        {
            if (!columns.TryGetValue(itemId, out FigureColumn? column))
            {
                column = new FigureColumn();
                columns[itemId] = column;
            }

            (lastItem, lastColumn) = (itemId, column);
        }

        return lastColumn;
    }
}
