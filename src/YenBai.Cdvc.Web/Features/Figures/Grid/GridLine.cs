using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Web.Features.Figures.Grid;

/// <summary>Dòng của bảng nhập: one CĐCS. Contradictions stay within one, so a save changes one line only.</summary>
/// <remarks>A grid is open all day in many browsers: between two uses a line keeps its sheet, its counts, and only those rows something has happened to.</remarks>
public sealed class GridLine
{
    private readonly Actor actor;
    private EntryForm? form;
    private IReadOnlyList<EntryRow> touched = [];
    private int rested;
    private int revised;

    /// <param name="sheet">Its figures.</param>
    /// <param name="index">Place among all lines, from 0.</param>
    public GridLine(EntrySheet sheet, int index, Actor actor)
    {
        (Sheet, Index, this.actor) = (sheet, index, actor);
        Count();
    }

    public EntrySheet Sheet { get; private set; }

    public int Index { get; }

    public GrassrootsUnion Union => Sheet.Union!;

    /// <summary>The same form its own entry page has, made when it is asked for.</summary>
    public EntryForm Form => form ??= Opened();

    /// <inheritdoc cref="EntryForm.Complete"/>
    public int Complete { get; private set; }

    /// <inheritdoc cref="EntryForm.Expected"/>
    public int Expected { get; private set; }

    /// <inheritdoc cref="EntryForm.Contradictions"/>
    public int Contradictions { get; private set; }

    public bool MayEnterAny { get; private set; }

    /// <summary>Left out by the filter.</summary>
    public bool Hidden { get; private set; }

    /// <summary>Goes up whenever the line must be shown anew.</summary>
    public int Revision => revised + (form is null ? 0 : RevisionOf(form) - rested);

    public void Show(bool hidden, bool otherItems)
    {
        if (hidden != Hidden || otherItems)
        {
            revised++;
        }

        Hidden = hidden;
    }

    /// <summary>Counts again after a change.</summary>
    public void Count()
    {
        (Complete, Expected, Contradictions, MayEnterAny) = (Form.Complete, Form.Expected, Form.Contradictions, Form.MayEnterAny);
    }

    /// <summary>Lets go of what can be made again.</summary>
    public void Rest()
    {
        if (form is null)
        {
            return;
        }

        if (RevisionOf(form) != rested)
        {
            revised += RevisionOf(form) - rested;
            touched = [.. form.Rows.Where(r => r.Touched)];
            Sheet = Sheet with { Cells = [.. form.Rows.Select(r => r.Cell)] };
        }

        form = null;
    }

    private static int RevisionOf(EntryForm form) => form.Rows.Sum(r => r.Revision);

    private EntryForm Opened()
    {
        EntryForm opened = new(Sheet, actor, thread: null, touched);
        rested = RevisionOf(opened);
        return opened;
    }
}
