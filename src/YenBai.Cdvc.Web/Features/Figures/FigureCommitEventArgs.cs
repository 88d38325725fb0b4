using Microsoft.AspNetCore.Components;

namespace YenBai.Cdvc.Web.Features.Figures;

/// <summary>Ghi một ô: what js/unsent.js sends when a cell is left, and nothing before.</summary>
public sealed class FigureCommitEventArgs : EventArgs
{
    /// <summary>The value as typed, to be read and saved.</summary>
    public const string Value = "value";

    /// <summary>The note of a warning, saved with the figure.</summary>
    public const string Note = "note";

    /// <summary>The typed text is given up: what is saved stands.</summary>
    public const string Discard = "discard";

    /// <summary>The side panel of the cell is asked for; see js/figure-panel.js.</summary>
    public const string Open = "open";

    /// <summary>The last step is taken back (grid only).</summary>
    public const string Undo = "undo";

    /// <summary>The step taken back is done again (grid only).</summary>
    public const string Redo = "redo";

    /// <summary>A block was pasted and waits to be fetched (grid only).</summary>
    public const string Paste = "paste";

    /// <summary>The CĐCS's code, on the grid; empty on a page of one body.</summary>
    public string Union { get; set; } = "";

    /// <summary>Item code, e.g. "LD_NU".</summary>
    public string Item { get; set; } = "";

    /// <summary>One of the constants above.</summary>
    public string Field { get; set; } = Value;

    public string Text { get; set; } = "";

    /// <summary>Made by the browser, and the same when it is sent again after a lost connection.</summary>
    public Guid OperationId { get; set; }

    /// <summary>The same for cells that one key changed together, which are undone together; null for a cell by itself.</summary>
    public Guid? Step { get; set; }

    /// <summary>The version the typist saw; 0 for a cell never saved.</summary>
    public int Version { get; set; }
}

/// <summary>Tells the Razor compiler about the event of <see cref="FigureCommitEventArgs"/>; it looks for a class of this name.</summary>
[EventHandler("onfigurecommit", typeof(FigureCommitEventArgs))]
public static class EventHandlers;
