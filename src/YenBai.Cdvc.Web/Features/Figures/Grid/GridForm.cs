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
        Lines = [.. grid.Sheets.Select((sheet, index) => new GridLine(new EntryForm(sheet, actor), index))];
        byCode = Lines.ToDictionary(l => l.Union.Code, StringComparer.OrdinalIgnoreCase);
        Sectors = [.. grid.Sheets.Select(s => s.Union!.Sector).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal).Order(Domain.Vietnamese.Names)];
        Show(GridView.Read(search: null, filter: null, sector: null, withNotAsked: null));
    }

    public FigureGrid Grid { get; }

    public IReadOnlyList<GridLine> Lines { get; }

    /// <summary>The items in sight, in the order of entry.</summary>
    public IReadOnlyList<DataItem> Items { get; private set; } = [];

    /// <summary>Khối that may be looked at by itself.</summary>
    public IReadOnlyList<string> Sectors { get; }

    public int Shown => Lines.Count(l => !l.Hidden);

    public int NotAsked => Grid.Items.Count(i => !Asked(i));

    public int Complete => Lines.Sum(l => l.Form.Complete);

    public int Expected => Lines.Sum(l => l.Form.Expected);

    public int Contradicting => Lines.Count(l => l.Form.Contradictions > 0);

    public bool MayEnterAny => Lines.Any(l => l.Form.MayEnterAny);

    public void Show(GridView view)
    {
        Items = [.. Grid.Items.Where(i => view.WithNotAsked || Asked(i))];
        foreach (GridLine line in Lines)
        {
            line.Show(Items, hidden: !view.Shows(line.Form));
        }
    }

    public GridLine? Line(string unionCode) => byCode.GetValueOrDefault(unionCode);

    /// <summary>Takes over what is saved by now, also by others.</summary>
    public void Refresh(FigureGrid now)
    {
        foreach (EntrySheet sheet in now.Sheets)
        {
            Line(sheet.Union!.Code)?.Form.Refresh(sheet);
        }
    }

    private bool Asked(DataItem item) => item.AskedIn.Includes(Grid.Period.Kind);
}
