using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Web.Controls;

namespace YenBai.Cdvc.Web.Features.Figures.Grid;

/// <summary>Dòng của bảng nhập. Rendered again only when its line has changed: a save renders one row.</summary>
public sealed partial class GridRow
{
    private (GridLine? Line, int Revision) shown;

    // the sentence before, of this rendering: a CĐCS's cells are often written together, and an open page keeps every text it shows
    private string said = "";

    [Parameter, EditorRequired]
    public GridLine Line { get; set; } = null!;

    /// <summary>The columns.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<DataItem> Items { get; set; } = [];

    /// <summary><see cref="GridLine.Revision"/> at the time of the page's rendering.</summary>
    [Parameter, EditorRequired]
    public int Revision { get; set; }

    /// <summary>Why what the report holds is read-only; null where it may be typed.</summary>
    private string? Frozen => Line.Sheet.Submission is { State: SubmissionState.Sent or SubmissionState.Approved } submission
        ? FigureAcceptance.RefusalOfFrozen(Line.Union, submission, "ô này")
        : null;

    protected override bool ShouldRender() => shown != (Line, Revision);

    protected override void OnAfterRender(bool firstRender) => shown = (Line, Revision);

    private string Sentences(EntryRow row)
    {
        string now = GridMarks.Sentences(row);
        return said = string.Equals(said, now, StringComparison.Ordinal) ? said : now;
    }

    // nothing is based on the version of a cell nobody types into
    private static string? Version(EntryRow row) => row.Enabled && row.Cell.Version > 0 ? MarkupNumber.Of(row.Cell.Version) : null;

    private static string? Offer(EntryRow row) => row.Enabled && row.Offer is { } offer && row.Cell.Value.IsBlank ? FigureText.ToCode(offer, row.Item) : null;
}
