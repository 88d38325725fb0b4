using Microsoft.AspNetCore.Components;

namespace YenBai.Cdvc.Web.Features.Figures;

/// <summary>Chi tiết một ô: who typed it, what it was, what it does.</summary>
public sealed partial class FigurePanel
{
    private ElementReference panel;

    // afterwards the field belongs to js/figure-panel.js
    private string? firstNote;

    [Parameter, EditorRequired]
    public FigureDetails Details { get; set; } = null!;

    /// <summary>The cell as the page's script names it, e.g. "CD01 LD" on the grid.</summary>
    [Parameter, EditorRequired]
    public string Cell { get; set; } = "";

    /// <summary>Whether to offer the way to the CĐCS's own page.</summary>
    [Parameter]
    public bool OpenSheet { get; set; }

    [Parameter]
    public EventCallback Close { get; set; }

    private EntryRow Row => Details.Row;

    protected override void OnInitialized() => firstNote = Row.Cell.Note;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await panel.FocusAsync();
        }
    }
}
