using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Web.Features.Figures.Grid;

/// <summary>Khối dán, as js/grid-clipboard.js hands it over: only cells with a text, each with the cell of the grid it falls on.</summary>
/// <param name="Rows">Rows of the block as copied.</param>
/// <param name="Columns">Columns of the block as copied.</param>
/// <param name="Outside">Cells with a text that fall beyond the edge of the grid.</param>
public sealed record PastedBlock(int Rows, int Columns, int Outside, IReadOnlyList<PastedCell> Cells)
{
    /// <summary>Far more than 50 × 23 cells of the longest texts.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;
}

/// <summary>Ô dán.</summary>
/// <param name="Version">The version the grid showed when it was pasted.</param>
public sealed record PastedCell(string Union, string Item, int Version, string Text);

/// <summary>Dán đang xem trước: how the numbers of the block are read, and what they would change.</summary>
public sealed class PasteForm
{
    private readonly Dictionary<(string, string), string> texts;
    private readonly HashSet<PlannedFigure> mine = [];

    public PasteForm(GridForm form, PastedBlock block)
    {
        Form = form;
        Block = block;
        texts = block.Cells.ToDictionary(c => (c.Union, c.Item), c => c.Text);
        Numbers = PastedNumbers.Detect(block.Cells.Select(c => c.Text));
        Convention = Numbers.Certain ? Numbers.Convention : null;
    }

    /// <summary>The grid it was pasted into.</summary>
    public GridForm Form { get; }

    public PastedBlock Block { get; }

    /// <summary>What the block itself says of its numbers.</summary>
    public PastedNumbers Numbers { get; }

    /// <summary>How its numbers are read; null while that is asked.</summary>
    public NumberConvention? Convention { get; set; }

    /// <summary>Null until the convention is known.</summary>
    public FigurePreview? Preview { get; private set; }

    /// <summary>What somebody else did between preview and commit; null without.</summary>
    public string? Trouble { get; set; }

    /// <summary>The cells as the chosen convention reads them.</summary>
    public IReadOnlyList<ProposedFigure> Proposed => Convention is not { } convention
        ? []
        : [.. from cell in Block.Cells
              let line = Form.Line(cell.Union)
              let row = line?.Form.Row(cell.Item)
              where row is not null
              select new ProposedFigure($"ô “{row.Item.ShortName}” của {Texts.NameAndCode(line.Union)}", line.Union.Code, row.Item.Code, FigureText.ParsePasted(cell.Text, row.Item, convention), cell.Version)];

    /// <summary>The cells to write: new, changed, and those where the user's own value is to stand instead of somebody else's.</summary>
    public IReadOnlyList<PlannedFigure> Chosen =>
        [.. Preview?.Cells.Where(c => c.Verdict is FigureVerdict.New or FigureVerdict.Changed || mine.Contains(c)) ?? []];

    public void Show(FigurePreview preview)
    {
        mine.Clear();
        Preview = preview;
    }

    public int Count(FigureVerdict verdict) => Preview?.Cells.Count(c => c.Verdict == verdict) ?? 0;

    public bool IsMine(PlannedFigure cell) => mine.Contains(cell);

    public void Choose(PlannedFigure cell, bool isMine)
    {
        if (isMine)
        {
            mine.Add(cell);
        }
        else
        {
            mine.Remove(cell);
        }
    }

    /// <summary>The text a cell was pasted with.</summary>
    public string TextOf(PlannedFigure cell) => texts[(cell.Proposed.UnionCode!, cell.Proposed.ItemCode)];
}

/// <summary>Kết quả dán, with the cells that were left as they were.</summary>
public sealed record PasteResult(int Written, int Same, int Outside, IReadOnlyList<PlannedFigure> Left);
