using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Guide;

/// <summary>Nội dung hướng dẫn: docs/user-guide.md as a part of a page, made once.</summary>
public static class GuideText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        // the same anchors as where the file is read on its own
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .DisableHtml()
        .Build();

    private static readonly Lazy<MarkupString> Made = new(() => (MarkupString)Render(Read()));

    /// <summary>Everything below the title, which the page's header shows.</summary>
    public static MarkupString Html => Made.Value;

    /// <summary>HTML of a text in Markdown, without its title, its anchors of this page and its pictures of one size.</summary>
    public static string Render(string markdown)
    {
        MarkdownDocument document = Markdown.Parse(markdown, Pipeline);
        foreach (HeadingBlock title in document.OfType<HeadingBlock>().Where(h => h.Level == 1).ToList())
        {
            document.Remove(title);
        }

        foreach (LinkInline link in document.Descendants<LinkInline>())
        {
            if (link.IsImage)
            {
                // known before the picture is there, so that the anchor asked for stays in sight
                HtmlAttributes attributes = link.GetAttributes();
                attributes.AddProperty("width", "1366");
                attributes.AddProperty("height", "768");
                attributes.AddProperty("loading", "lazy");
            }
            else if (link.Url is ['#', ..])
            {
                // with <base href="/"> a bare "#đôn-đốc" would lead to the home page
                link.Url = PageUrls.Guide + link.Url;
            }
        }

        return document.ToHtml(Pipeline);
    }

    private static string Read()
    {
        using Stream file = typeof(GuideText).Assembly.GetManifestResourceStream("user-guide.md")!;
        using StreamReader reader = new(file);
        return reader.ReadToEnd();
    }
}
