using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>Số liệu của một dòng: the cells one row is computed from, and which bodies count as complete, missing or not applicable.</summary>
internal sealed class RowFigures
{
    private readonly FigureColumn first;
    private readonly FigureColumn? second;
    private int complete;
    private int missing;
    private bool heard;

    private RowFigures(ScorecardInput input, Measure measure)
    {
        Input = input;
        Items = [.. measure.Formula.ItemCodes.Select(input.Programme.Item)];
        IsProvincial = input.Programme.IsProvincial(measure);
        first = input.Figures.Column(Items[0].Id);
        second = Items.Count > 1 ? input.Figures.Column(Items[1].Id) : null;
    }

    public ScorecardInput Input { get; }

    /// <summary>The items of the row, one or two, numerator first.</summary>
    public IReadOnlyList<DataItem> Items { get; }

    /// <summary>True where the province reports the row once.</summary>
    public bool IsProvincial { get; }

    /// <summary>Active CĐCS with ktd in any item.</summary>
    public List<GrassrootsUnion> NotApplicable { get; } = [];

    /// <summary>Complete are bodies with a number in every item.</summary>
    public Coverage Coverage => new(complete, complete + missing);

    /// <summary>The cells of every body expected to report, complete or not.</summary>
    public IEnumerable<RowCells> Expected
    {
        get
        {
            if (IsProvincial)
            {
                yield return CellsOf(Input.ProvinceId);
                yield break;
            }

            foreach (GrassrootsUnion union in Input.Unions)
            {
                if (union.IsActiveOn(Input.Period.CutOff) && CellsOf(union.Id) is { IsNotApplicable: false } cells)
                {
                    yield return cells;
                }
            }
        }
    }

    public static RowFigures Of(ScorecardInput input, Measure measure)
    {
        RowFigures row = new(input, measure);
        if (row.IsProvincial)
        {
            row.Expect(row.CellsOf(input.ProvinceId));
            return row;
        }

        foreach (GrassrootsUnion union in input.Unions)
        {
            if (!union.IsActiveOn(input.Period.CutOff))
            {
                continue;
            }

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
    public bool HasAny(Measure measure) => NotApplicable.Count > 0 || heard
        || (measure.Formula is SumOf && !IsProvincial && Input.Unions.Any(u => !u.IsActiveOn(Input.Period.CutOff) && CellsOf(u.Id).HasAny));

    public RowCells CellsOf(int bodyId) => new(bodyId, first[bodyId], second?[bodyId]);

    private void Expect(RowCells cells)
    {
        heard |= cells.HasAny;
        if (cells.IsComplete)
        {
            complete++;
        }
        else
        {
            missing++;
        }
    }
}

/// <summary>The cells of one body in one row.</summary>
/// <param name="Second">Null where the row has one item.</param>
internal readonly record struct RowCells(int BodyId, FigureValue First, FigureValue? Second)
{
    public bool IsComplete => First.IsNumber && Second is null or { IsNumber: true };

    public bool IsNotApplicable => First.IsNotApplicable || Second is { IsNotApplicable: true };

    public bool HasAny => !First.IsBlank || Second is { IsBlank: false };
}
