using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Web.Features.Scorecards;
using YenBai.Cdvc.Web.Hosting;
using TestContext = Xunit.TestContext;

namespace YenBai.Cdvc.Web.Tests.Features.Scorecards;

/// <summary>Pages that are open while somebody else writes.</summary>
public sealed class LivePageTests : ScorecardPageTest
{
    // a limit, not a wait
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_figure_saved_by_somebody_else_shows_and_the_page_says_when()
    {
        await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        await SaveAsync("2024-nam", "CD01", "DV", 40);
        IRenderedComponent<DashboardPage> page = Open<DashboardPage>("/?ky=2024-nam");
        Assert.Equal("", page.Find(".live-notice [role=status]").TextContent.Trim());

        await SaveAsync("2024-nam", "CD01", "QUY_DV", 30);

        page.WaitForAssertion(() => Assert.Contains("75,0% (30/40)", ActualOf(page, "5.1"), StringComparison.Ordinal), Soon);
        Assert.EndsWith("Vừa cập nhật lúc 12:00", page.Find(".live-notice [role=status]").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".spinner"));
    }

    [Fact]
    public async Task What_needs_a_decision_stays_where_it_is_until_the_reader_asks()
    {
        await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        await SaveAsync("2026-nam", "CD01", "DV", 40);
        await SaveAsync("2026-nam", "CD01", "QUY_DV", 20);
        await SaveAsync("2026-nam", "CD01", "LD", 40);
        await SaveAsync("2026-nam", "CD01", "HOC_NQ", 30);
        IRenderedComponent<DashboardPage> page = Open<DashboardPage>("/?ky=2026-nam");
        Assert.Equal(["CT 5.1", "CT 6.1"], Decisions(page), StringComparer.Ordinal);

        // the first is reached, and a third is not
        await SaveAsync("2026-nam", "CD01", "QUY_DV", 40, version: 1);
        await SaveAsync("2026-nam", "CD01", "CQ", 2);
        await SaveAsync("2026-nam", "CD01", "CQ_DK", 1);
        page.WaitForAssertion(() => Assert.Contains("50,0% (1/2)", ActualOf(page, "7.1"), StringComparison.Ordinal), Soon);

        Assert.Equal(["CT 5.1", "CT 6.1"], Decisions(page), StringComparer.Ordinal);
        Assert.Contains("Vượt", page.Find(".decision .status-badge").TextContent, StringComparison.Ordinal);

        await page.Find(".live-notice button").ClickAsync(new());

        Assert.Equal(["CT 7.1", "CT 6.1"], Decisions(page), StringComparer.Ordinal);
        Assert.Empty(page.FindAll(".live-notice button"));
    }

    [Fact]
    public async Task Going_to_another_period_starts_anew()
    {
        await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        IRenderedComponent<DashboardPage> page = Open<DashboardPage>("/?ky=2026-nam");
        await SaveAsync("2026-nam", "CD01", "DV_MOI", 3);
        page.WaitForAssertion(() => Assert.NotEmpty(page.Find(".live-notice [role=status]").TextContent.Trim()), Soon);

        Services.GetRequiredService<NavigationManager>().NavigateTo("/?ky=2024-nam");
        page.Render();

        Assert.Equal("Tổng quan: Năm 2024", page.Find("h1").TextContent);
        Assert.Equal("", page.Find(".live-notice [role=status]").TextContent.Trim());
    }

    [Fact]
    public async Task A_change_elsewhere_is_not_announced_and_the_period_chosen_for_the_reader_stays()
    {
        await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        await SaveAsync("2024-nam", "CD01", "DV", 40);
        IRenderedComponent<DashboardPage> page = Open<DashboardPage>("/");
        using Counter told = new(Services.GetRequiredService<ChangeFeed>());
        await told.ToldAsync(1);

        await SaveAsync("2025-nam", "CD01", "DV", 41);
        await told.ToldAsync(2);
        await page.InvokeAsync(() => Task.CompletedTask);

        Assert.Equal("Tổng quan: Năm 2024", page.Find("h1").TextContent);
        Assert.Equal("", page.Find(".live-notice [role=status]").TextContent.Trim());
    }

    [Fact]
    public async Task A_row_s_page_follows_too_and_its_CĐCS_stay_in_place()
    {
        await AddUnionAsync("CD01", "Công đoàn A");
        await AddUnionAsync("CD02", "Công đoàn B");
        foreach (string union in new[] { "CD01", "CD02" })
        {
            await SaveAsync("2024-nam", union, "DV", 40);
            await SaveAsync("2024-nam", union, "QUY_DV", string.Equals(union, "CD01", StringComparison.Ordinal) ? 20 : 30);
        }

        IRenderedComponent<MeasurePage> page = Open<MeasurePage>("/chi-tieu/5.1?ky=2024-nam", p => p.Add(m => m.Code, "5.1"));
        await SaveAsync("2024-nam", "CD01", "QUY_DV", 40, version: 1);

        page.WaitForAssertion(() => Assert.Contains("87,5% (70/80)", page.Find(".score-figure").TextContent, StringComparison.Ordinal), Soon);
        Assert.Equal(["Công đoàn A", "Công đoàn B"], page.FindAll(".contribution-table tbody th").Select(t => t.TextContent), StringComparer.Ordinal);
        Assert.StartsWith("1 CĐCS còn có thể bổ sung", page.Find(".contribution-head h2").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_away_for_a_while_leaves_the_page_as_it_is()
    {
        await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        await SaveAsync("2024-nam", "CD01", "DV", 40);
        IRenderedComponent<DashboardPage> page = Open<DashboardPage>("/?ky=2024-nam");
        using Counter told = new(Services.GetRequiredService<ChangeFeed>());
        await told.ToldAsync(1);

        await SaveAsync("2024-nam", "CD01", "QUY_DV", 30);
        await ExecuteAsync("ALTER TABLE Figures RENAME TO Away");
        await told.ToldAsync(2);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.Contains("–", ActualOf(page, "5.1"), StringComparison.Ordinal);
        await ExecuteAsync("ALTER TABLE Away RENAME TO Figures");

        page.WaitForAssertion(() => Assert.Contains("75,0% (30/40)", ActualOf(page, "5.1"), StringComparison.Ordinal), Soon);
    }

    [Fact]
    public async Task Who_goes_away_is_not_followed_for()
    {
        await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        IRenderedComponent<DashboardPage> page = Open<DashboardPage>("/?ky=2024-nam");
        Assert.True(Services.GetRequiredService<ChangeFeed>().IsPolling);

        page.Instance.Dispose();

        Assert.False(Services.GetRequiredService<ChangeFeed>().IsPolling);
    }

    private static IEnumerable<string> Decisions(IRenderedComponent<DashboardPage> page) => page.FindAll(".decision .score-code").Select(c => c.TextContent);

    private static string ActualOf(IRenderedComponent<DashboardPage> page, string code) =>
        page.FindAll(".score-row").Single(r => string.Equals(r.QuerySelector(".score-code")!.TextContent, $"CT {code}", StringComparison.Ordinal)).QuerySelector(".score-actual")!.TextContent;

    private Task SaveAsync(string period, string union, string item, long number, int version) =>
        SaveAsync(period, union, item, Domain.Figures.FigureValue.Of(number), by: null, version);

    /// <summary>Another listener, to know when pages were told.</summary>
    private sealed class Counter : IDisposable
    {
        private readonly SemaphoreSlim told = new(0);
        private readonly IDisposable subscription;
        private int seen;

        public Counter(ChangeFeed feed) => subscription = feed.Subscribe(() =>
        {
            told.Release();
            return Task.CompletedTask;
        });

        public async Task ToldAsync(int times)
        {
            for (; seen < times; seen++)
            {
                Assert.True(await told.WaitAsync(Soon, TestContext.Current.CancellationToken));
            }
        }

        public void Dispose()
        {
            subscription.Dispose();
            told.Dispose();
        }
    }
}
