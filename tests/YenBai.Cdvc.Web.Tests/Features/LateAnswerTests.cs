using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Snapshots;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Web.Features.Figures;
using YenBai.Cdvc.Web.Features.Figures.Grid;
using YenBai.Cdvc.Web.Features.Figures.Import;
using YenBai.Cdvc.Web.Features.Snapshots;
using YenBai.Cdvc.Web.Features.WorkPlans;
using TestContext = Xunit.TestContext;

namespace YenBai.Cdvc.Web.Tests.Features;

/// <summary>Two addresses of one page, one after the other, and the answer to the first comes last: the page shows the second.</summary>
public sealed class LateAnswerTests : PageTest
{
    public LateAnswerTests()
        : base(new DateOnly(2026, 1, 15), new Actor(AccountId: 1, "Quản trị Thử", Role.Administrator))
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./js/entry.js").Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./js/grid.js").Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        await AddUnionAsync("CD02", "Công đoàn Trường Mẫu");
        await SaveAsync("2025-nam", "CD01", "LD", FigureValue.Of(10));
        await SaveAsync("2024-nam", "CD01", "LD", FigureValue.Of(20));
    }

    [Fact]
    public Task Of_a_work_plan() => ShowsTheLastAsync<WorkPlanPage>(
        p => p.Add(o => o.Year, 2025).Add(o => o.Code, "CD01"), p => p.Add(o => o.Year, 2025).Add(o => o.Code, "CD02"), page => Assert.Contains("Trường Mẫu", page.Find(".page-header").TextContent, StringComparison.Ordinal));

    [Fact]
    public async Task Of_a_snapshot()
    {
        foreach (string period in new[] { "2024-nam", "2025-nam" })
        {
            Assert.IsType<Outcome.Saved>(await Services.GetRequiredService<SnapshotCommands>().TakeAsync(
                Operation.By(new Actor(AccountId: 5, "Lãnh đạo Thử", Role.Leader)), new TakeSnapshot(period, ""), TestContext.Current.CancellationToken));
        }

        await ShowsTheLastAsync<SnapshotPage>(p => p.Add(o => o.Number, 1), p => p.Add(o => o.Number, 2), page => Assert.Contains("Năm 2025", page.Find("h1").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public Task Of_a_figure() => ShowsTheLastAsync<FigurePage>(
        p => p.Add(o => o.PeriodCode, "2024-nam").Add(o => o.BodyCode, "CD01").Add(o => o.ItemCode, "LD"),
        p => p.Add(o => o.PeriodCode, "2025-nam").Add(o => o.BodyCode, "CD01").Add(o => o.ItemCode, "LD"),
        page => Assert.StartsWith("10", page.Find(".score-figure").TextContent, StringComparison.Ordinal));

    [Fact]
    public Task Of_a_sheet() => ShowsTheLastAsync<EntryPage>(
        p => p.Add(o => o.PeriodCode, "2025-nam").Add(o => o.BodyCode, "CD01"),
        p => p.Add(o => o.PeriodCode, "2025-nam").Add(o => o.BodyCode, "CD02"),
        page => Assert.Contains("Trường Mẫu", page.Find("h1").TextContent, StringComparison.Ordinal));

    [Fact]
    public Task Of_a_grid() => ShowsTheLastAsync<GridPage>(
        p => p.Add(o => o.PeriodCode, "2024-nam"), p => p.Add(o => o.PeriodCode, "2025-nam"), page => Assert.Contains("Năm 2025", page.Find("h1").TextContent, StringComparison.Ordinal));

    [Fact]
    public Task Of_the_start_of_entry() => ShowsTheLastAsync<EntryStartPage>("/nhap-lieu?ky=2024-nam", "/nhap-lieu?ky=2025-nam", ".page-header", "Năm 2025");

    [Fact]
    public Task Of_the_place_of_a_file() => ShowsTheLastAsync<ImportFiguresPage>("/nhap-lieu/tep?ky=2024-nam", "/nhap-lieu/tep?ky=2025-nam", "h1", "Năm 2025");

    [Fact]
    public Task Of_the_plans_of_a_year() => ShowsTheLastAsync<WorkPlansPage>("/ke-hoach-cong-tac?nam=2024", "/ke-hoach-cong-tac?nam=2025", "h1", "năm 2025");

    private Task ShowsTheLastAsync<TPage>(string first, string second, string where, string words)
        where TPage : IComponent
    {
        NavigationManager address = Services.GetRequiredService<NavigationManager>();
        address.NavigateTo(first);
        IRenderedComponent<TPage> page = Render<TPage>();
        return ShowsTheLastAsync(page, () => address.NavigateTo(first), () => address.NavigateTo(second), shown => Assert.Contains(words, shown.Find(where).TextContent, StringComparison.Ordinal));
    }

    private Task ShowsTheLastAsync<TPage>(Action<ComponentParameterCollectionBuilder<TPage>> first, Action<ComponentParameterCollectionBuilder<TPage>> second, Action<IRenderedComponent<TPage>> check)
        where TPage : IComponent
    {
        IRenderedComponent<TPage> page = Render(first);
        return ShowsTheLastAsync(page, () => page.Render(first), () => page.Render(second), check);
    }

    private async Task ShowsTheLastAsync<TPage>(IRenderedComponent<TPage> page, Action first, Action second, Action<IRenderedComponent<TPage>> check)
        where TPage : IComponent
    {
        second();
        await page.WaitForAssertionAsync(() => check(page), TimeSpan.FromSeconds(20));
        int before = Held.Answers;
        first();
        await page.WaitForAssertionAsync(() => Assert.ThrowsAny<Exception>(() => check(page)), TimeSpan.FromSeconds(20));
        int answers = Held.Answers - before;
        second();
        await page.WaitForAssertionAsync(() => check(page), TimeSpan.FromSeconds(20));

        Held.HoldAfter(answers - 1);
        first();
        Assert.True(SpinWait.SpinUntil(() => Held.IsHolding, TimeSpan.FromSeconds(20)));
        second();
        await page.WaitForAssertionAsync(() => check(page), TimeSpan.FromSeconds(20));
        Held.Release();
        Assert.True(SpinWait.SpinUntil(() => !Held.IsHolding, TimeSpan.FromSeconds(20)));
        await Task.Delay(100, TestContext.Current.CancellationToken);
        page.Render();

        check(page);
    }
}
