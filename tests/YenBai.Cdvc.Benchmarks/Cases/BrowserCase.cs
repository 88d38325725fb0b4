using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using YenBai.Cdvc.Benchmarks.Databases;
using YenBai.Cdvc.Benchmarks.Servers;
using Browser = YenBai.Cdvc.Benchmarks.Servers.Browser;

namespace YenBai.Cdvc.Benchmarks.Cases;

/// <summary>The truth of a real browser: when cells are seen, when a tick stands, what goes over the wire, and twenty pages that type.</summary>
internal sealed class BrowserCase : BenchmarkCase
{
    private const int Pages = 20;

    // from the key to the change of the page that answers it
    private const string TickTimer = """
        ([scope, answer]) => {
          const root = document.querySelector(scope);
          window.ticks = [];
          let start = null;
          addEventListener('keydown', e => { if (e.key === 'Enter') start = performance.now(); }, true);
          new MutationObserver(all => {
            if (start === null || !all.some(m => answer === null ? true : m.attributeName === answer)) return;
            window.ticks.push(performance.now() - start);
            start = null;
          }).observe(root, { subtree: true, childList: answer === null, characterData: answer === null, attributes: answer !== null });
        }
        """;

    public override string Name => "browser";

    public override async Task MeasureAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        await using ChromiumBrowser chromium = await ChromiumBrowser.StartAsync();
        await using SampleDatabase database = await run.Databases.CopyAsync(50);
        await using RunningProgram server = await RunningProgram.StartAsync(await run.Programs.WebAsync(cancellationToken), database.Folder, "--Server:CircuitsPerUser=100");
        await using RunningProgram bare = await RunningProgram.StartAsync(await run.Programs.BareAsync(cancellationToken), folder: null);
        using Browser session = new(server.Url);
        await session.SignInAsync(SampleDatabase.Officer(1), SampleDatabase.Password, cancellationToken);

        string grid = new Uri(server.Url, "/nhap-lieu/" + SampleDatabase.Period).AbsoluteUri;
        string bareGrid = new Uri(bare.Url, "/bang").AbsoluteUri;
        Times seen = new();
        Times bareSeen = new();
        for (int i = 0; i < run.Options.Times(9); i++)
        {
            bareSeen.Add(await chromium.FirstSeenAsync(bareGrid, "table td", cookies: null));
            seen.Add(await chromium.FirstSeenAsync(grid, "tr[data-union] td", session.Cookies));
        }

        run.Add(Measured.Ratio("cells of the grid seen, cold cache", seen.Median, "bare grid page", bareSeen.Median, 1.8));
        run.Add(Measured.AtMost(
            "first dashboard on the wire, cold cache", await chromium.BytesAsync(new Uri(server.Url, "/").AbsoluteUri, session.Cookies) / 1000.0, 200, "kB"));

        int typed = run.Options.Times(100);
        TimeSpan tick = await TicksAsync(chromium, grid, session, ".grid-page", "data-code", page => TypeGridAsync(page, typed));
        TimeSpan bareTick = await TicksAsync(chromium, bareGrid, session: null, "#last", answer: null, page => TypeBareAsync(page, typed));
        run.Add(Measured.Ratio("Chromium: typed to tick, p50", tick, "bare grid with one handler", bareTick, 2));

        int kept = await ManyAsync(chromium, grid, session, run.Options.Smoke ? 2 : Pages, run.Options.Times(10));
        run.Add(Measured.AtMost($"figures missing after {kept} typed on {(run.Options.Smoke ? 2 : Pages)} Chromium pages at once", 0, 0, ""));
    }

    private static async Task<TimeSpan> TicksAsync(
        ChromiumBrowser chromium, string url, Browser? session, string scope, string? answer, Func<IPage, Task> type)
    {
        await using IBrowserContext context = await chromium.ContextAsync(session?.Cookies, url);
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(url);
        await ReadyAsync(page);
        await page.EvaluateAsync(TickTimer, new object?[] { scope, answer });
        await type(page);
        double[] ticks = (await page.EvaluateAsync<JsonElement>("window.ticks")).Deserialize<double[]>()!;
        return TimeSpan.FromMilliseconds(ticks.Order().ElementAt(ticks.Length / 2));
    }

    /// <summary>Down a column of the grid, as an officer types.</summary>
    private static async Task TypeGridAsync(IPage page, int count)
    {
        for (int i = 0; i < count; i++)
        {
            await TypeCellAsync(page, 1 + (i % 50), 1 + (i / 50), 200 + i);
        }
    }

    /// <summary>Types a number into a cell and waits until the server holds it.</summary>
    private static async Task TypeCellAsync(IPage page, int union, int column, int number)
    {
        string text = number.ToString(CultureInfo.InvariantCulture);
        ILocator cell = page.Locator($"tr[data-union='{SampleDatabase.UnionCode(union)}'] td").Nth(column - 1);
        await cell.ClickAsync();
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(cell).ToHaveAttributeAsync("data-code", text);
    }

    private static async Task TypeBareAsync(IPage page, int count)
    {
        for (int i = 0; i < count; i++)
        {
            string text = (2000 + i).ToString(CultureInfo.InvariantCulture);
            ILocator cell = page.Locator("td input").Nth(i);
            await cell.SelectTextAsync();
            await page.Keyboard.TypeAsync(text);
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator("#last")).ToHaveTextAsync(text);
        }
    }

    /// <summary>Each page types into a column of its own, then a fresh page shows all of it. How many figures that were.</summary>
    private static async Task<int> ManyAsync(ChromiumBrowser chromium, string grid, Browser session, int pages, int each)
    {
        await using IBrowserContext context = await chromium.ContextAsync(session.Cookies, grid);
        IPage[] open = await Task.WhenAll(Enumerable.Range(0, pages).Select(async _ =>
        {
            IPage page = await context.NewPageAsync();
            await page.GotoAsync(grid);
            await ReadyAsync(page);
            return page;
        }));
        // a column between those of the ticks before; levels take no numbers, so only counts are typed into
        int[] columns = await CountColumnsAsync(open[0]);
        await Task.WhenAll(open.Select(async (page, number) =>
        {
            for (int i = 0; i < each; i++)
            {
                await TypeCellAsync(page, 1 + (number / columns.Length * each) + i, columns[number % columns.Length], 1 + i);
            }
        }));
        IPage fresh = await context.NewPageAsync();
        await fresh.GotoAsync(grid);
        for (int number = 0; number < pages; number++)
        {
            for (int i = 0; i < each; i++)
            {
                ILocator cell = fresh.Locator($"tr[data-union='{SampleDatabase.UnionCode(1 + (number / columns.Length * each) + i)}'] td").Nth(columns[number % columns.Length] - 1);
                await Assertions.Expect(cell).ToHaveAttributeAsync("data-code", (1 + i).ToString(CultureInfo.InvariantCulture));
            }
        }

        return pages * each;
    }

    /// <summary>The columns, from 1, that take a count.</summary>
    private static async Task<int[]> CountColumnsAsync(IPage page)
    {
        string?[] kinds = (await page.EvaluateAsync<JsonElement>("[...document.querySelectorAll('th[data-item]')].map(th => th.dataset.kind)")).Deserialize<string?[]>()!;
        return [.. kinds.Select((kind, index) => (kind, index)).Where(c => string.Equals(c.kind, "Count", StringComparison.Ordinal)).Select(c => c.index + 1)];
    }

    /// <summary>Both grids say when they take keys.</summary>
    private static Task ReadyAsync(IPage page) => Assertions.Expect(page.Locator("[data-sheet][data-open], [data-interactive=True]").First).ToBeAttachedAsync();
}
