using System.Data.Common;
using Bunit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Web.Features.Auditing;
using YenBai.Cdvc.Web.Features.Periods;
using YenBai.Cdvc.Web.Features.Programmes;
using YenBai.Cdvc.Web.Features.WorkPlans;
using YenBai.Cdvc.Web.Layout;
using YenBai.Cdvc.Web.Tests.Features;

namespace YenBai.Cdvc.Web.Tests.Layout;

/// <summary>What pages that read something share, as one of them shows it.</summary>
public sealed class ReadingPageTests : PageTest
{
    private readonly LostDatabase lost = new();

    public ReadingPageTests()
        : base(new DateOnly(2025, 10, 15), new Actor(AccountId: 1, "Quản trị Thử", Role.Administrator))
    {
        Services.AddSingleton<IInterceptor>(lost);
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
    }

    [Fact]
    public async Task What_cannot_be_read_is_asked_for_once_more()
    {
        lost.IsAway = true;
        IRenderedComponent<WorkPlanPage> page = Open();
        Assert.Equal("Kế hoạch công tác", page.Find("h1").TextContent);
        Assert.Contains("Không đọc được kế hoạch công tác. Hãy thử lại; nếu vẫn lỗi, báo Quản trị.", page.Find(".state-error").TextContent, StringComparison.Ordinal);

        lost.IsAway = false;
        await page.Find(".state-error button").ClickAsync(new());

        Assert.Equal("Kế hoạch công tác năm 2025", page.Find("h1").TextContent);
    }

    [Fact]
    public async Task What_was_saved_is_said_beside_what_was_shown_though_it_cannot_be_read_again()
    {
        IRenderedComponent<WorkPlanPage> page = Open();
        await page.Find("#so").ChangeAsync("05/KH-CĐCS");
        await page.Find("#ngay").ChangeAsync("10/01/2025");
        lost.IsLostWithTheNextCommit = true;

        await page.Find("form").SubmitAsync();

        Assert.True(lost.WasAsked);
        Assert.Equal("Đã lưu kế hoạch.", page.Find(".notice-good").TextContent);
        Assert.Equal("05/KH-CĐCS", page.Find("#so").GetAttribute("value"));
        Assert.Empty(page.FindAll(".state-error"));
    }

    [Fact]
    public void Another_address_that_cannot_be_read_does_not_show_what_was_there_before()
    {
        IRenderedComponent<WorkPlanPage> page = Open();
        lost.IsAway = true;

        page.Render(p => p.Add(o => o.Year, 2026));

        Assert.NotEmpty(page.FindAll(".state-error"));
        Assert.Empty(page.FindAll("form"));
    }

    [Fact]
    public void What_stands_above_the_frame_stays_there()
    {
        lost.IsAway = true;

        Assert.NotEmpty(Render<AuditPage>().FindAll("form"));
        Assert.Equal("Người đảm nhiệm", Render<BodiesPage>().Find("h1").TextContent);
    }

    [Fact]
    public void An_address_of_nothing_and_a_page_for_others_say_so()
    {
        Assert.Equal("Không tìm thấy trang", OpenPeriod("2199-nam").Find("h1").TextContent);
        SignIn(Officer);
        Assert.Equal("Không có quyền xem trang này", OpenPeriod("2025-nam").Find("h1").TextContent);
    }

    [Fact]
    public async Task Of_two_readings_asked_for_at_once_the_last_alone_goes_on()
    {
        IRenderedComponent<SlowPage> page = Render<SlowPage>();

        await page.InvokeAsync(() =>
        {
            _ = page.Instance.AgainAsync();
            _ = page.Instance.AgainAsync();
        });

        await Task.Delay(100, Xunit.TestContext.Current.CancellationToken);
        Assert.Equal(1, page.Instance.Readings.Count(r => !r.IsCancellationRequested));
        Assert.False(page.Instance.Readings[^1].IsCancellationRequested);
    }

    [Fact]
    public async Task A_page_that_was_left_while_a_reading_ends_reads_no_more()
    {
        IRenderedComponent<SlowPage> page = Render<SlowPage>();
        SlowPage left = page.Instance;

        await page.InvokeAsync(() =>
        {
            _ = left.AgainAsync();
            left.Dispose();
        });

        await Task.Delay(100, Xunit.TestContext.Current.CancellationToken);
        Assert.All(left.Readings, r => Assert.True(r.IsCancellationRequested));
    }

    private IRenderedComponent<WorkPlanPage> Open() => Render<WorkPlanPage>(p => p.Add(o => o.Year, 2025).Add(o => o.Code, "CD01"));

    private IRenderedComponent<PeriodPage> OpenPeriod(string code) => Render<PeriodPage>(p => p.Add(o => o.Code, code));

    /// <summary>Never has its answer.</summary>
    private sealed class SlowPage : ReadingPage
    {
        public List<CancellationToken> Readings { get; } = [];

        public Task AgainAsync() => ReloadAsync();

        protected override async Task<PageState> ReadAsync(Actor actor, CancellationToken cancellationToken)
        {
            Readings.Add(cancellationToken);
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return PageState.Ready;
        }
    }

    /// <summary>Reads nothing while it is away.</summary>
    private sealed class LostDatabase : DbCommandInterceptor, IDbTransactionInterceptor
    {
        public bool IsAway { get; set; }

        public bool IsLostWithTheNextCommit { get; set; }

        public bool WasAsked { get; private set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            IsAway ? throw Away() : ValueTask.FromResult(result);

        public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            IsAway = IsAway || IsLostWithTheNextCommit;
            return Task.CompletedTask;
        }

        private SqliteException Away()
        {
            WasAsked = true;
            return new SqliteException("away", errorCode: 10);
        }
    }
}
