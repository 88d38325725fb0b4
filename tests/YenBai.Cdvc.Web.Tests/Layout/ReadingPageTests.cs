using System.Data.Common;
using Bunit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Web.Features.Auditing;
using YenBai.Cdvc.Web.Features.Periods;
using YenBai.Cdvc.Web.Features.Programmes;
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

    [Fact]
    public async Task What_cannot_be_read_is_asked_for_once_more()
    {
        lost.IsAway = true;
        IRenderedComponent<PeriodPage> page = Open("2025-nam");
        Assert.Equal("Kỳ báo cáo", page.Find("h1").TextContent);
        Assert.Contains("Không đọc được kỳ báo cáo. Hãy thử lại; nếu vẫn lỗi, báo Quản trị.", page.Find(".state-error").TextContent, StringComparison.Ordinal);

        lost.IsAway = false;
        await page.Find(".state-error button").ClickAsync(new());

        Assert.Equal("Kỳ báo cáo: Năm 2025", page.Find("h1").TextContent);
    }

    [Fact]
    public async Task What_was_saved_is_said_beside_what_was_shown_though_it_cannot_be_read_again()
    {
        IRenderedComponent<PeriodPage> page = Open("2025-nam");
        await page.Find("#han-nop").ChangeAsync("20/12/2025");
        lost.IsLostWithTheNextCommit = true;

        await page.Find("form").SubmitAsync();

        Assert.True(lost.IsAway);
        Assert.Equal("Đã lưu các ngày của kỳ.", page.Find(".notice-good").TextContent);
        Assert.Equal("20/12/2025", page.Find("#han-nop").GetAttribute("value"));
        Assert.Empty(page.FindAll(".state-error"));
    }

    [Fact]
    public void Another_address_that_cannot_be_read_does_not_show_what_was_there_before()
    {
        IRenderedComponent<PeriodPage> page = Open("2025-nam");
        lost.IsAway = true;

        page.Render(p => p.Add(o => o.Code, "2026-nam"));

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
        Assert.Equal("Không tìm thấy trang", Open("2199-nam").Find("h1").TextContent);
        SignIn(Officer);
        Assert.Equal("Không có quyền xem trang này", Open("2025-nam").Find("h1").TextContent);
    }

    private IRenderedComponent<PeriodPage> Open(string code) => Render<PeriodPage>(p => p.Add(o => o.Code, code));

    /// <summary>Reads nothing while it is away.</summary>
    private sealed class LostDatabase : DbCommandInterceptor, IDbTransactionInterceptor
    {
        public bool IsAway { get; set; }

        public bool IsLostWithTheNextCommit { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            IsAway ? throw new SqliteException("away", errorCode: 10) : ValueTask.FromResult(result);

        public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            IsAway = IsAway || IsLostWithTheNextCommit;
            return Task.CompletedTask;
        }
    }
}
