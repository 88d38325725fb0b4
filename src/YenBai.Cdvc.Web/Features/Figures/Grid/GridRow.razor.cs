using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Web.Features.Figures.Grid;

/// <summary>Dòng của bảng nhập. Rendered again only when its line has changed: a save renders one row.</summary>
public sealed partial class GridRow
{
    private (GridLine? Line, int Revision, bool Interactive) shown;

    [Parameter, EditorRequired]
    public GridLine Line { get; set; } = null!;

    /// <summary><see cref="GridLine.Revision"/> at the time of the page's rendering.</summary>
    [Parameter, EditorRequired]
    public int Revision { get; set; }

    private string ReadOnlyReason(EntryRow row) => Line.Form.Sheet.ReadOnlyReason
        ?? FigureAcceptance.RefusalOfItem(Line.Union, Line.Form.Sheet.Submission, row.Item)
        ?? "Tài khoản này chỉ xem, không nhập ô này.";

    protected override bool ShouldRender() => shown != (Line, Revision, RendererInfo.IsInteractive);

    protected override void OnAfterRender(bool firstRender) => shown = (Line, Revision, RendererInfo.IsInteractive);

    // until the circuit is there nobody would hear what is typed
    private bool Enabled(EntryRow row) => row.Enabled && RendererInfo.IsInteractive;

    private static string? Offer(EntryRow row) => row.Offer is { } offer && row.Cell.Value.IsBlank ? FigureText.ToCode(offer, row.Item) : null;
}
