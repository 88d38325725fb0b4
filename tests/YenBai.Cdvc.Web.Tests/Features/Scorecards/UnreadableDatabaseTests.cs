using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Web.Features.Scorecards;
using YenBai.Cdvc.Web.Features.Scorecards.HeatMaps;
using TestContext = Xunit.TestContext;

namespace YenBai.Cdvc.Web.Tests.Features.Scorecards;

/// <summary>The database is not there when the page is opened.</summary>
public sealed class UnreadableDatabaseTests : ScorecardPageTest
{
    public override ValueTask InitializeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_page_says_it_could_not_read_and_works_once_it_can()
    {
        IRenderedComponent<HeatMapPage> page = Open<HeatMapPage>("/ban-do-nhiet?ky=2024-nam");
        IElement error = page.Find(".state-error[role=alert]");
        Assert.Contains("Không đọc được số liệu", error.TextContent, StringComparison.Ordinal);

        await Services.GetRequiredService<DatabaseStarter>().StartAsync(TestContext.Current.CancellationToken);
        await page.Find(".state-error button").ClickAsync(new());

        Assert.Empty(page.FindAll(".state-error"));
    }

    [Fact]
    public async Task A_page_that_follows_changes_comes_back_by_itself()
    {
        IRenderedComponent<DashboardPage> page = Open<DashboardPage>("/?ky=2024-nam");
        Assert.NotEmpty(page.FindAll(".state-error button"));

        await Services.GetRequiredService<DatabaseStarter>().StartAsync(TestContext.Current.CancellationToken);

        page.WaitForAssertion(() => Assert.Equal("Tổng quan: Năm 2024", page.Find("h1").TextContent), TimeSpan.FromSeconds(10));
    }
}
