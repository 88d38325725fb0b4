using Bunit;
using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Web.Controls;

namespace YenBai.Cdvc.Web.Tests.Controls;

public sealed class RenderedOnceTests : BunitContext
{
    private int rendered;

    [Fact]
    public void Until_the_page_is_interactive_a_part_is_rendered_once_for_what_it_shows()
    {
        SetRendererInfo(new RendererInfo("Static", isInteractive: false));
        object board = new();

        Assert.Equal("<p>Kết quả 1</p>", Show(board, "a").Markup);
        Assert.Equal("<p>Kết quả 1</p>", Show(board, "a").Markup);
        Assert.Equal("<p>Kết quả 2</p>", Show(board, "b").Markup);
        Assert.Equal("<p>Kết quả 3</p>", Show(new object(), "a").Markup);
        Assert.Equal("<p>Kết quả 1</p>", Show(board, "a").Markup);
    }

    [Fact]
    public void On_an_interactive_page_it_is_rendered_like_any_other_part()
    {
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        object board = new();

        Assert.Equal("<p>Kết quả 1</p>", Show(board, "a").Markup);
        Assert.Equal("<p>Kết quả 2</p>", Show(board, "a").Markup);
    }

    private IRenderedComponent<RenderedOnce> Show(object of, string variant) => Render<RenderedOnce>(p => p
        .Add(c => c.Of, of)
        .Add(c => c.Variant, variant)
        .Add(c => c.ChildContent, (RenderFragment)(builder => builder.AddMarkupContent(0, $"<p>Kết quả {++rendered}</p>"))));
}
