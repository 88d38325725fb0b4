using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Web.Hosting;

namespace YenBai.Cdvc.Web.Layout;

/// <summary>Trang đang mở: its content goes when the server ends it, whatever the browser does.</summary>
public sealed partial class OpenPage : IDisposable
{
    [Parameter, EditorRequired]
    public RenderFragment? ChildContent { get; set; }

    [Inject]
    private OpenCircuit Circuit { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    public void Dispose() => Circuit.Changed -= OnChanged;

    protected override void OnInitialized() => Circuit.Changed += OnChanged;

    private void OnChanged(object? sender, EventArgs e) => _ = InvokeAsync(() =>
    {
        StateHasChanged();
        if (Circuit.State == CircuitState.Ended)
        {
            Navigation.Refresh(forceReload: true);
        }
    });
}
