using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Web.Features.Figures;
using YenBai.Cdvc.Web.Features.Figures.Grid;
using YenBai.Cdvc.Web.Layout;
using TestContext = Xunit.TestContext;

namespace YenBai.Cdvc.Web.Tests.Features.Figures;

/// <summary>The grid over the two CĐCS of <see cref="EntryTest"/> and a third in another khối.</summary>
public abstract class GridTest : EntryTest
{
    protected const string Three = "CD03";
    protected const string Sector = "Khối Thử";

    protected GridTest()
    {
        Script = JSInterop.SetupModule("./js/grid.js");
        Script.Mode = JSRuntimeMode.Loose;
    }

    protected BunitJSModuleInterop Script { get; }

    /// <summary>Of the third CĐCS.</summary>
    protected GrassrootsUnion Third { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Third = await AddUnionAsync(Three, "Trung tâm Thử nghiệm", Sector);
    }

    protected IRenderedComponent<GridPage> OpenGrid(string period = Period, string? search = null, string? filter = null, string? sector = null, bool notAsked = false)
    {
        // the view is in the address, as after F5
        Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo(PageUrls.EntryGrid(period, search, filter, sector, notAsked));
        return Render<GridPage>(p => p.Add(g => g.PeriodCode, period));
    }

    /// <summary>The page says a cell's item once, at the head of its column; js/grid-cells.js writes it to each cell.</summary>
    protected static IElement Cell(IRenderedComponent<GridPage> page, string item, string union = One) =>
        page.Find($"tr[data-union={union}] td:nth-child({page.FindAll("thead th").TakeWhile(h => !string.Equals(h.GetAttribute("data-item"), item, StringComparison.Ordinal)).Count() + 1})");

    protected static IEnumerable<string> Shown(IRenderedComponent<GridPage> page) =>
        page.FindAll("tbody tr:not([hidden])").Select(r => r.GetAttribute("data-union")!);

    /// <summary>What js/unsent.js sends when a cell is left.</summary>
    protected static Task TypeAsync(
        IRenderedComponent<GridPage> page, string item, string text, int version = 0, string union = One, string field = FigureCommitEventArgs.Value, Guid? step = null) =>
        SendAsync(page, new FigureCommitEventArgs { Union = union, Item = item, Field = field, Text = text, Version = version, Step = step, OperationId = Guid.NewGuid() });

    protected static Task UndoAsync(IRenderedComponent<GridPage> page) =>
        SendAsync(page, new FigureCommitEventArgs { Field = FigureCommitEventArgs.Undo, OperationId = Guid.NewGuid() });

    protected static Task RedoAsync(IRenderedComponent<GridPage> page) =>
        SendAsync(page, new FigureCommitEventArgs { Field = FigureCommitEventArgs.Redo, OperationId = Guid.NewGuid() });

    protected static Task SendAsync(IRenderedComponent<GridPage> page, FigureCommitEventArgs asked) =>
        page.Find("section.grid-page").TriggerEventAsync("onfigurecommit", asked);

    protected static string Message(IRenderedComponent<GridPage> page) => page.Find(".grid-message").TextContent;

    /// <summary>The value as the database has it.</summary>
    protected async Task<FigureValue> ValueAsync(string item, string union = One) => (await StoredAsync(item, union)).Value;

    protected async Task<FigureHistory> HistoryAsync(string item) =>
        (await Services.GetRequiredService<FigureQueries>().HistoryAsync(Officer, Period, One, item, TestContext.Current.CancellationToken))!;
}
