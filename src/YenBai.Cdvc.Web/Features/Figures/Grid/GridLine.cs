using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Web.Features.Figures.Grid;

/// <summary>Dòng của bảng nhập: one CĐCS. Contradictions stay within one, so a save changes one line only.</summary>
/// <param name="form">Its figures.</param>
/// <param name="index">Place among all lines, from 0.</param>
public sealed class GridLine(EntryForm form, int index)
{
    private int shows;

    public EntryForm Form => form;

    public int Index => index;

    public GrassrootsUnion Union => form.Sheet.Union!;

    /// <summary>The cells in sight, in the order of the columns.</summary>
    public IReadOnlyList<EntryRow> Cells { get; private set; } = [];

    /// <summary>Left out by the filter.</summary>
    public bool Hidden { get; private set; }

    /// <summary>Goes up whenever the line must be shown anew.</summary>
    public int Revision => shows + form.Rows.Sum(r => r.Revision);

    public void Show(IReadOnlyList<DataItem> items, bool hidden)
    {
        if (hidden != Hidden || items.Count != Cells.Count)
        {
            shows++;
        }

        Hidden = hidden;
        Cells = [.. items.Select(i => form.Row(i.Code)!)];
    }
}
