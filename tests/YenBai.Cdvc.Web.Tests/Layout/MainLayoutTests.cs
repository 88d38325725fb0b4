using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Web.Layout;
using YenBai.Cdvc.Web.Tests.Features;

namespace YenBai.Cdvc.Web.Tests.Layout;

public sealed class MainLayoutTests : PageTest
{
    private const string Banner = "Dữ liệu minh họa – không phải số liệu thật";

    private readonly ConfigurationManager configuration = new();

    public MainLayoutTests()
        : base(new DateOnly(2025, 12, 12), Officer)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<IConfiguration>(configuration);
    }

    [Fact]
    public void The_issuer_is_named_as_set_in_the_form_of_documents() =>
        Assert.Equal("CĐVC tỉnh Yên Bái", RenderLayout(demonstration: false, interactive: true).Find(".shell-brand span").TextContent);

    [Fact]
    public void A_demonstration_says_so_on_every_page() =>
        Assert.Contains(Banner, RenderLayout(demonstration: true, interactive: true).Markup, StringComparison.Ordinal);

    [Fact]
    public void Real_data_are_not_called_a_demonstration() =>
        Assert.DoesNotContain(Banner, RenderLayout(demonstration: false, interactive: true).Markup, StringComparison.Ordinal);

    [Theory]
    [InlineData(true, "true")]
    [InlineData(false, "false")]
    public void The_page_says_whether_it_answers_yet(bool interactive, string expected) =>
        Assert.Equal(expected, RenderLayout(demonstration: false, interactive).Find("main").GetAttribute("data-interactive"));

    [Fact]
    public void The_skip_link_leads_to_the_main_part_of_this_page()
    {
        IRenderedComponent<MainLayout> layout = RenderLayout(demonstration: false, interactive: true);

        Services.GetRequiredService<NavigationManager>().NavigateTo("/nhap-lieu/2025-nam/SNV?x=1#cuoi");
        layout.Render();

        Assert.Equal("/nhap-lieu/2025-nam/SNV?x=1#" + layout.Find("main").Id, layout.Find(".skip-link").GetAttribute("href"));
    }

    private IRenderedComponent<MainLayout> RenderLayout(bool demonstration, bool interactive)
    {
        configuration["Demonstration"] = demonstration ? "true" : "false";
        SetRendererInfo(new RendererInfo("Server", interactive));
        return Render<MainLayout>(p => p.Add(l => l.Body, "<h1>Trang</h1>"));
    }
}
