using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;

namespace YenBai.Cdvc.Web.Controls;

/// <summary>
/// Phần dựng một lần: a part of a page that is the same for everybody who may see it. Until the page is interactive it is only markup,
/// so it is rendered once for as long as what it shows is kept; from then on it is rendered like any other part.
/// </summary>
public sealed class RenderedOnce : ComponentBase
{
    // goes away with what it shows
    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<object, MarkupString>> Rendered = [];

    private MarkupString markup;

    /// <summary>What is shown: another one is rendered anew.</summary>
    [Parameter, EditorRequired]
    public object Of { get; set; } = null!;

    /// <summary>Everything else the part depends on, compared by value. Nothing that a reader can make up: each variant is kept.</summary>
    [Parameter, EditorRequired]
    public object Variant { get; set; } = null!;

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    [Inject]
    private ILoggerFactory Loggers { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            return;
        }

        ConcurrentDictionary<object, MarkupString> variants = Rendered.GetOrCreateValue(Of);
        if (!variants.TryGetValue(Variant, out markup))
        {
            markup = await RenderAsync();
            variants[Variant] = markup;
        }
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (RendererInfo.IsInteractive)
        {
            builder.AddContent(0, ChildContent);
        }
        else
        {
            builder.AddContent(1, markup);
        }
    }

    private async Task<MarkupString> RenderAsync()
    {
        await using HtmlRenderer renderer = new(Services, Loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            ParameterView parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(Part.ChildContent)] = ChildContent });
            return new MarkupString((await renderer.RenderComponentAsync<Part>(parameters)).ToHtmlString());
        });
    }

    private sealed class Part : ComponentBase
    {
        [Parameter]
        public RenderFragment? ChildContent { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, ChildContent);
    }
}
