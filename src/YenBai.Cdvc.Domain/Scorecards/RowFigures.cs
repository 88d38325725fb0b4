using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>Số liệu của một dòng: the cells one row is computed from, and which bodies count as complete, missing or not applicable.</summary>
internal sealed class RowFigures
{
    private RowFigures(ScorecardInput input, IReadOnlyList<DataItem> items, bool isProvincial)
    {
        Input = input;
        Items = items;
        IsProvincial = isProvincial;
    }

    public ScorecardInput Input { get; }

    /// <summary>The items of the row, numerator first.</summary>
    public IReadOnlyList<DataItem> Items { get; }

    /// <summary>True where the province reports the row once.</summary>
    public bool IsProvincial { get; }

    /// <summary>Bodies with a number in every item.</summary>
    public List<RowCells> Complete { get; } = [];

    /// <summary>Bodies expected but not complete.</summary>
    public List<RowCells> Missing { get; } = [];

    /// <summary>Active CĐCS with ktd in any item.</summary>
    public List<GrassrootsUnion> NotApplicable { get; } = [];

    public Coverage Coverage => new(Complete.Count, Complete.Count + Missing.Count);

    public static RowFigures Of(ScorecardInput input, Measure measure)
    {
        IReadOnlyList<DataItem> items = [.. measure.Formula.ItemCodes.Select(input.Programme.Item)];
        var row = new RowFigures(input, items, items.All(i => i.Reporter == Reporter.Province));
        if (row.IsProvincial)
        {
            row.Expect(row.CellsOf(input.ProvinceId));
            return row;
        }

        foreach (GrassrootsUnion union in input.Unions.Where(u => u.IsActiveOn(input.Period.CutOff)))
        {
            RowCells cells = row.CellsOf(union.Id);
            if (cells.IsNotApplicable)
            {
                row.NotApplicable.Add(union);
            }
            else
            {
                row.Expect(cells);
            }
        }

        return row;
    }

    /// <summary>Whether anything reported enters the row: a CĐCS closed before the cut-off is heard in sums only.</summary>
    public static bool HasAny(ScorecardInput input, Measure measure)
    {
        RowFigures row = Of(input, measure);
        IEnumerable<RowCells> closed = measure.Formula is SumOf
            ? input.Unions.Where(u => !u.IsActiveOn(input.Period.CutOff)).Select(u => row.CellsOf(u.Id))
            : [];
        return row.NotApplicable.Count > 0 || row.Complete.Count > 0 || row.Missing.Concat(closed).Any(c => c.Values.Any(v => !v.IsBlank));
    }

    public RowCells CellsOf(int bodyId) => new(bodyId, [.. Items.Select(i => Input.Figures[bodyId, i.Id])]);

    private void Expect(RowCells cells) => (cells.IsComplete ? Complete : Missing).Add(cells);
}

/// <summary>The cells of one body in one row, in the order of its items.</summary>
internal readonly record struct RowCells(int BodyId, IReadOnlyList<FigureValue> Values)
{
    public bool IsComplete => Values.All(v => v.IsNumber);

    public bool IsNotApplicable => Values.Any(v => v.IsNotApplicable);
}
