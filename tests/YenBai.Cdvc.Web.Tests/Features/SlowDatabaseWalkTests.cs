using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Web.Features.Figures;
using YenBai.Cdvc.Web.Features.Figures.Grid;
using YenBai.Cdvc.Web.Features.Scorecards;
using YenBai.Cdvc.Web.Features.Scorecards.HeatMaps;
using YenBai.Cdvc.Web.Features.Scorecards.Terms;
using YenBai.Cdvc.Web.Features.Snapshots;
using YenBai.Cdvc.Web.Features.Submissions;
using YenBai.Cdvc.Web.Features.Unions;
using TestContext = Xunit.TestContext;

namespace YenBai.Cdvc.Web.Tests.Features;

/// <summary>Every query takes 50–300 ms, and somebody leaves pages before they are read, again and again, within one circuit.</summary>
public sealed class SlowDatabaseWalkTests : PageTest
{
    private const int Seed = 20261130;
    private const string Period = "2025-nam";
    private readonly SlowDatabase slow = new();
    private readonly Complaints complaints = new();

    public SlowDatabaseWalkTests()
        : base(new DateOnly(2025, 10, 15), Officer)
    {
        Services.AddSingleton<IInterceptor>(slow);
        Services.AddLogging(logging => logging.AddProvider(complaints));
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./js/entry.js").Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./js/grid.js").Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    /// <summary>25 in the ordinary run; CDVC_WALK_STEPS sets another number.</summary>
    private static int Steps =>
        int.TryParse(Environment.GetEnvironmentVariable("CDVC_WALK_STEPS"), CultureInfo.InvariantCulture, out int steps) ? steps : 25;

    [Fact]
    public async Task Fast_random_navigation_over_slow_queries_never_runs_two_operations_on_one_context()
    {
        await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        await SaveAsync(Period, "CD01", "LD", FigureValue.Of(100));
        Action[] pages =
        [
            () => Open<DashboardPage>("/?ky=2025-nam"),
            () => Open<DashboardPage>("/?ky=2024-nam"),
            () => Open<MeasurePage>("/chi-tieu/2.1?ky=2025-nam", p => p.Add(m => m.Code, "2.1")),
            () => Open<TermPage>("/nhiem-ky"),
            () => Open<HeatMapPage>("/ban-do-nhiet?ky=2025-nam"),
            () => Open<EntryPage>("/nhap-lieu/2025-nam/CD01", p => p.Add(e => e.PeriodCode, Period).Add(e => e.BodyCode, "CD01")),
            () => Open<GridPage>("/nhap-lieu/2025-nam", p => p.Add(g => g.PeriodCode, Period)),
            () => Open<SubmissionsPage>("/gui-duyet?ky=2025-nam"),
            () => Open<UnionsPage>("/cdcs"),
            () => Open<SnapshotsPage>("/ban-chot"),
        ];
        Random random = new(Seed);
        slow.Wakes = true;
        for (int step = 0; step < Steps; step++)
        {
            pages[random.Next(pages.Length)]();
            await Task.Delay(random.Next(0, 350), TestContext.Current.CancellationToken);
            // sometimes two pages are open at once, as a page and what it is replaced by are
            if (random.Next(4) > 0)
            {
                await DisposeComponentsAsync();
            }
        }

        await DisposeComponentsAsync();
        IRenderedComponent<DashboardPage> last = Open<DashboardPage>("/?ky=2025-nam");
        last.WaitForAssertion(() => Assert.Equal("Tổng quan: Năm 2025", last.Find("h1").TextContent), TimeSpan.FromSeconds(30));

        Assert.Empty(complaints.Errors);
        Assert.False(Renderer.UnhandledException.IsCompleted);
        Assert.True(slow.Delayed > Steps, $"only {slow.Delayed} queries were delayed");
    }

    private IRenderedComponent<TPage> Open<TPage>(string url, Action<ComponentParameterCollectionBuilder<TPage>>? route = null)
        where TPage : IComponent
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(url);
        return Render(route);
    }

    /// <summary>Lets nobody read at once.</summary>
    private sealed class SlowDatabase : DbCommandInterceptor
    {
        private int delayed;

        public bool Wakes { get; set; }

        public int Delayed => delayed;

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (Wakes)
            {
                int number = Interlocked.Increment(ref delayed);
                await Task.Delay(50 + (number * 97 % 250), cancellationToken);
            }

            return result;
        }
    }

    /// <summary>What was logged as an error: pages that cannot read say so there.</summary>
    private sealed class Complaints : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Errors { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Errors.Enqueue($"{formatter(state, exception)} {exception}");
            }
        }

        public void Dispose()
        {
        }
    }
}
