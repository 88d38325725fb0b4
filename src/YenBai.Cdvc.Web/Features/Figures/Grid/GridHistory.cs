using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Web.Features.Figures.Grid;

/// <summary>Một ô đã đổi.</summary>
public sealed record CellChange(GridLine Line, EntryRow Row, FigureValue Before, FigureValue After);

/// <summary>Hoàn tác và làm lại: the steps of one person at one grid. Taking back is a new write like any other, and never over somebody else's.</summary>
public sealed class GridHistory
{
    private readonly List<Step> done = [];
    private readonly List<Step> undone = [];

    // the version this person last made of a cell: while it is the cell's own, nobody else was there
    private readonly Dictionary<EntryRow, int> mine = [];

    public int Steps => done.Count;

    /// <summary>Keeps a change; changes of the same key stroke or paste become one step.</summary>
    public void Record(Guid? step, CellChange change)
    {
        undone.Clear();
        mine[change.Row] = change.Row.Cell.Version;
        if (step is not null && done.LastOrDefault() is { } last && last.Id == step && last.Changes.TrueForAll(c => c.Row != change.Row))
        {
            last.Changes.Add(change);
        }
        else
        {
            done.Add(new Step(step ?? Guid.NewGuid(), [change]));
        }
    }

    /// <summary>A note makes a version too, of the same figure.</summary>
    public void Noted(EntryRow row, int versionBefore)
    {
        if (mine.TryGetValue(row, out int version) && version == versionBefore)
        {
            mine[row] = row.Cell.Version;
        }
    }

    /// <summary>The writes that take the last step back (or do it again), each with the change it makes; null when there is none.</summary>
    public IReadOnlyList<(CellChange Change, AcceptedFigure Write)>? Next(bool redo) =>
        (redo ? undone : done).LastOrDefault() is not { } step ? null : [.. step.Changes.Select(c => redo ? c : c with { Before = c.After, After = c.Before })
            .Select(c => (c, new AcceptedFigure(c.Line.Union.Code, c.Row.Item.Code, c.After, mine[c.Row])))];

    /// <summary>The step was written: each of its cells has a version more.</summary>
    public void Moved(bool redo)
    {
        (List<Step> from, List<Step> to) = redo ? (undone, done) : (done, undone);
        foreach (CellChange change in from[^1].Changes)
        {
            mine[change.Row]++;
        }

        to.Add(from[^1]);
        from.RemoveAt(from.Count - 1);
    }

    /// <summary>The step cannot be taken any more.</summary>
    public void Forget(bool redo)
    {
        List<Step> steps = redo ? undone : done;
        steps.RemoveAt(steps.Count - 1);
    }

    private sealed record Step(Guid Id, List<CellChange> Changes);
}
