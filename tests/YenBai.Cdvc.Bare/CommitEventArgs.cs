using Microsoft.AspNetCore.Components;

namespace YenBai.Cdvc.Bare;

/// <summary>A change of any cell: Blazor's own onchange does not reach the table around it.</summary>
public sealed class CommitEventArgs : EventArgs
{
    public string Value { get; set; } = "";
}

/// <summary>Tells the Razor compiler about the event; it looks for a class of this name.</summary>
[EventHandler("oncommit", typeof(CommitEventArgs))]
public static class EventHandlers;
