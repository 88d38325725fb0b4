namespace YenBai.Cdvc.Domain.Figures;

/// <summary>Bảng số liệu: the figures of one period by reporting body and item; a cell not in it is blank.</summary>
public sealed class FigureTable
{
    private readonly IReadOnlyDictionary<int, FigureColumn> columns;

    public static FigureTable Empty { get; } = new([]);

    /// <param name="figures">Of several values of one cell the last counts.</param>
    public FigureTable(IEnumerable<(int BodyId, int ItemId, FigureValue Value)> figures)
        : this(Columns(figures))
    {
    }

    internal FigureTable(IReadOnlyDictionary<int, FigureColumn> columns) => this.columns = columns;

    public FigureValue this[int bodyId, int itemId] => Column(itemId)[bodyId];

    /// <summary>Every cell that is not blank, by body and item.</summary>
    public IEnumerable<(int BodyId, int ItemId, FigureValue Value)> Cells =>
        from body in Enumerable.Range(0, columns.Values.Select(c => c.End).DefaultIfEmpty().Max())
        from column in columns.OrderBy(c => c.Key)
        let value = column.Value[body]
        where !value.IsBlank
        select (body, column.Key, value);

    /// <summary>The same table but for one cell.</summary>
    public FigureTable With(int bodyId, int itemId, FigureValue value) =>
        new(new Dictionary<int, FigureColumn>(columns) { [itemId] = Column(itemId).With(bodyId, value) });

    /// <summary>The same table overlaid with every number another has of some items.</summary>
    public FigureTable WithNumbersOf(FigureTable later, IEnumerable<int> itemIds)
    {
        Dictionary<int, FigureColumn> overlaid = new(columns);
        foreach (int item in itemIds.Where(later.HasAny))
        {
            overlaid[item] = Column(item).WithNumbersOf(later.Column(item));
        }

        return new(overlaid);
    }

    /// <summary>Whether any cell of the item has a number or ktd.</summary>
    public bool HasAny(int itemId) => Column(itemId).HasAny;

    /// <summary>One item of every body, for whoever asks for many of them.</summary>
    internal FigureColumn Column(int itemId) => columns.GetValueOrDefault(itemId, FigureColumn.Blank);

    private static IReadOnlyDictionary<int, FigureColumn> Columns(IEnumerable<(int BodyId, int ItemId, FigureValue Value)> figures)
    {
        FigureTableBuilder builder = new();
        foreach ((int bodyId, int itemId, FigureValue value) in figures)
        {
            builder.Set(bodyId, itemId, value);
        }

        return builder.Columns;
    }
}
