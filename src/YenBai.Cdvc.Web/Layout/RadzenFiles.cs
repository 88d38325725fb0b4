using Radzen.Blazor;

namespace YenBai.Cdvc.Web.Layout;

/// <summary>Tệp của Radzen: half of what a first page would weigh, for the calendar of a date field alone; so only pages with one fetch them.</summary>
public static class RadzenFiles
{
    private static readonly string Version = typeof(RadzenTheme).Assembly.GetName().Version!.ToString(3);

    /// <summary>For js/shell.js, which fetches it when the first calendar opens. Not the fingerprinted copy: that goes out uncompressed.</summary>
    public static string Script { get; } = $"_content/Radzen.Blazor/Radzen.Blazor.min.js?v={Version}";

    /// <summary>The theme, and its colours of enough contrast.</summary>
    public static IReadOnlyList<string> Sheets { get; } =
        [$"_content/Radzen.Blazor/css/material-base.css?v={Version}", $"_content/Radzen.Blazor/css/material-wcag.css?v={Version}"];
}
