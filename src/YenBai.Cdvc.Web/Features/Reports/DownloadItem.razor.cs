using Microsoft.AspNetCore.Components;

namespace YenBai.Cdvc.Web.Features.Reports;

/// <summary>Một tệp tải được, and what is in it.</summary>
public sealed partial class DownloadItem
{
    [Parameter, EditorRequired]
    public string Icon { get; set; } = "";

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter, EditorRequired]
    public string Url { get; set; } = "";

    /// <summary>What the button says.</summary>
    [Parameter, EditorRequired]
    public string Action { get; set; } = "";

    [Parameter, EditorRequired]
    public RenderFragment ChildContent { get; set; } = null!;
}
