namespace YenBai.Cdvc.Domain.Figures;

/// <summary>Bảng số liệu: the figures of one period by reporting body and item; a cell not in it is blank.</summary>
public sealed class FigureTable
{
    private readonly Dictionary<(int BodyId, int ItemId), FigureValue> values = [];
    private readonly HashSet<int> itemsWithFigures;

    public static FigureTable Empty { get; } = new([]);

    public FigureTable(IEnumerable<(int BodyId, int ItemId, FigureValue Value)> figures)
    {
        foreach ((int bodyId, int itemId, FigureValue value) in figures)
        {
            values[(bodyId, itemId)] = value;
        }

        itemsWithFigures = [.. values.Where(v => !v.Value.IsBlank).Select(v => v.Key.ItemId)];
    }

    public FigureValue this[int bodyId, int itemId] => values.GetValueOrDefault((bodyId, itemId));

    /// <summary>Every cell that is not blank, by body and item.</summary>
    public IEnumerable<(int BodyId, int ItemId, FigureValue Value)> Cells =>
        values.Where(v => !v.Value.IsBlank).OrderBy(v => v.Key).Select(v => (v.Key.BodyId, v.Key.ItemId, v.Value));

    /// <summary>The same table but for one cell.</summary>
    public FigureTable With(int bodyId, int itemId, FigureValue value) =>
        new([.. values.Select(v => (v.Key.BodyId, v.Key.ItemId, v.Value)), (bodyId, itemId, value)]);

    /// <summary>Whether any cell of the item has a number or ktd.</summary>
    public bool HasAny(int itemId) => itemsWithFigures.Contains(itemId);
}
