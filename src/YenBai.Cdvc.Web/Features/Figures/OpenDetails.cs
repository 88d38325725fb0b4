using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Web.Features.Figures;

/// <summary>Ô đang mở chi tiết: whose side panel is open, on the entry page and on the grid. What is read for it may come late: after it was closed, or another was opened, it is dropped.</summary>
public sealed class OpenDetails(FigureDetailsReader reader)
{
    private (int Body, int Item)? cell;
    private int readings;

    /// <summary>What the panel shows; null while none is open.</summary>
    public FigureDetails? Shown { get; private set; }

    /// <summary>Opens the panel of a cell in place of any other.</summary>
    public Task OpenAsync(Actor actor, EntryForm form, EntryRow row)
    {
        cell = CellOf(form, row);
        return ReadAsync(actor, form, row);
    }

    /// <summary>After a save: reads once more where it is this cell's panel that is open.</summary>
    public Task RefreshAsync(Actor actor, EntryForm form, EntryRow row) => cell == CellOf(form, row) ? ReadAsync(actor, form, row) : Task.CompletedTask;

    public void Close()
    {
        readings++;
        (cell, Shown) = (null, null);
    }

    private static (int, int) CellOf(EntryForm form, EntryRow row) => (form.Sheet.BodyId, row.Item.Id);

    private async Task ReadAsync(Actor actor, EntryForm form, EntryRow row)
    {
        int reading = ++readings;
        FigureDetails? read = await reader.ReadAsync(actor, form, row, CancellationToken.None);
        if (reading == readings)
        {
            Shown = read;
        }
    }
}
