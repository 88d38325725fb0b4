using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Web.Features.Figures.Grid;

/// <summary>Bảng nhập đang mở: one line per CĐCS, each the same form its own entry page has.</summary>
public sealed class GridForm
{
    private readonly Dictionary<string, GridLine> byCode;

    public GridForm(FigureGrid grid, Actor actor)
    {
        Grid = grid;
        Lines = [.. grid.Sheets.Select((sheet, index) => new GridLine(sheet, index, actor))];
        byCode = Lines.ToDictionary(l => l.Union.Code, StringComparer.OrdinalIgnoreCase);
        Sectors = [.. grid.Sectors.Order(Domain.Vietnamese.Names)];
        Show(GridView.Read(search: null, filter: null, sector: null, withNotAsked: null));
    }

    public FigureGrid Grid { get; }

    /// <summary>What was done in it: in another period, or on another page of a long list, there is nothing of it to take back.</summary>
    public GridHistory History { get; } = new();

    public IReadOnlyList<GridLine> Lines { get; }

    /// <summary>The items in sight, in the order of entry.</summary>
    public IReadOnlyList<DataItem> Items { get; private set; } = [];

    /// <summary>Khối that may be looked at by itself.</summary>
    public IReadOnlyList<string> Sectors { get; }

    /// <summary>Every CĐCS of the period is in it, and is shown or hidden here; of a long list the database finds a page.</summary>
    public bool IsWhole => Grid.Place.IsWhole;

    public int Shown => Lines.Count(l => !l.Hidden);

    public IReadOnlyList<string> Codes => [.. Lines.Select(l => l.Union.Code)];

    public int NotAsked => Grid.Items.Count(i => !Asked(i));

    public int Complete => Lines.Sum(l => l.Complete);

    public int Expected => Lines.Sum(l => l.Expected);

    public int Contradicting => Lines.Count(l => l.Contradictions > 0);

    public bool MayEnterAny => Lines.Any(l => l.MayEnterAny);

    public void Show(GridView view)
    {
        int shown = Items.Count;
        Items = [.. Grid.Items.Where(i => view.WithNotAsked || Asked(i))];
        foreach (GridLine line in Lines)
        {
            line.Show(hidden: IsWhole && !view.Shows(line), otherItems: shown != Items.Count);
        }
    }

    public GridLine? Line(string unionCode) => byCode.GetValueOrDefault(unionCode);

    /// <summary>Takes over what is saved by now, also by others.</summary>
    public void Refresh(FigureGrid now)
    {
        foreach (EntrySheet sheet in now.Sheets)
        {
            if (Line(sheet.Union!.Code) is { } line)
            {
                line.Form.Refresh(sheet);
                line.Count();
            }
        }
    }

    /// <summary>To be called when all that has changed is on screen.</summary>
    public void Rest()
    {
        foreach (GridLine line in Lines)
        {
            line.Rest();
        }
    }

    private bool Asked(DataItem item) => item.AskedIn.Includes(Grid.Period.Kind);
}
