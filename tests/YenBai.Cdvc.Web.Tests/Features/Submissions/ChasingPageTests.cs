using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Submissions;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Web.Features.Submissions;
using TestContext = Xunit.TestContext;

namespace YenBai.Cdvc.Web.Tests.Features.Submissions;

/// <summary>Đôn đốc on 12/12/2025, two days after the due date of 2025-nam, over two CĐCS.</summary>
public sealed class ChasingPageTests : PageTest
{
    private const string Period = "2025-nam";

    public ChasingPageTests()
        : base(new DateOnly(2025, 12, 12), Officer) => JSInterop.Mode = JSRuntimeMode.Loose;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        await AddUnionAsync("CD02", "Trường Đại học Mẫu");
    }

    [Fact]
    public async Task Without_a_period_the_one_being_collected_is_chased_the_emptiest_first()
    {
        await SaveAsync(Period, "CD01", "LD", FigureValue.Of(10));
        await SaveAsync(Period, "CD01", "LD_NU", FigureValue.Of(11));

        IRenderedComponent<ChasingPage> page = Open();

        Assert.Equal("Đôn đốc: Năm 2025", page.Find("h1").TextContent);
        Assert.Contains("Hạn nộp 10/12/2025: quá hạn 2 ngày", page.Find(".page-header").TextContent, StringComparison.Ordinal);
        IReadOnlyList<IElement> rows = page.FindAll(".chasing-row");
        Assert.Equal(["/cdcs/CD02/tinh-hinh?ky=2025-nam", "/cdcs/CD01/tinh-hinh?ky=2025-nam"], rows.Select(r => r.QuerySelector("th a")!.GetAttribute("href")!), StringComparer.Ordinal);
        Assert.Contains("Cả 20 mục", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Thiếu 18 mục", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("“Trong đó: số nữ CNVCLĐ” là 11", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("/nhap-lieu/2025-nam/CD01#o-DV", rows[1].QuerySelectorAll(".owed-items a").Select(a => a.GetAttribute("href")!), StringComparer.Ordinal);
        Assert.Contains("0/2 CĐCS đã gửi", page.Find(".chasing-summary").TextContent, StringComparison.Ordinal);
        Assert.Equal("/tai-xuong/cong-van-don-doc/2025-nam.docx", page.Find(".page-header a[download]").GetAttribute("href"));
    }

    [Fact]
    public async Task A_search_without_diacritics_and_a_kind_narrow_the_list()
    {
        await SaveAsync(Period, "CD01", "LD", FigureValue.Of(10));
        IRenderedComponent<ChasingPage> page = Open();

        await page.Find("#tim").InputAsync("truong dai hoc");
        Assert.Equal("Trường Đại học Mẫu", Assert.Single(page.FindAll(".chasing-row th a")).TextContent);
        await page.Find("#tim").InputAsync("xyz");
        Assert.Contains("Không có CĐCS nào khớp", page.Markup, StringComparison.Ordinal);

        page = Open("/don-doc?ky=2025-nam&loc=thieu");
        Assert.Equal("Công đoàn Sở Thử nghiệm", Assert.Single(page.FindAll(".chasing-row th a")).TextContent);
        Assert.Equal(
            ["Tất cả 2", "Chưa có số nào 1", "Còn thiếu mục 1", "Bị trả lại 0", "Đủ mục, chưa gửi 0"],
            page.FindAll(".chasing-kinds a").Select(a => a.TextContent), StringComparer.Ordinal);
        Assert.Equal("Còn thiếu mục 1", page.Find(".chasing-kinds a[aria-current]").TextContent);
    }

    [Fact]
    public async Task The_words_to_send_open_under_the_CDCS_and_what_was_sent_is_logged()
    {
        IRenderedComponent<ChasingPage> page = Open();

        await page.Find(".chasing-row button").ClickAsync();
        Assert.StartsWith("Kính gửi: Ban Chấp hành Công đoàn Sở Thử nghiệm", page.Find(".chasing-message textarea").TextContent, StringComparison.Ordinal);
        Assert.Equal("loi-nhac-CD01", page.Find("[data-copy]").GetAttribute("data-copy"));
        await page.Find(".chasing-message select").ChangeAsync(nameof(ReminderChannel.Phone));
        await page.Find(".chasing-message .reminder-note input").ChangeAsync("Hẹn chiều gửi");
        await page.Find(".chasing-message form").SubmitAsync();

        Assert.Contains("Đã ghi đôn đốc Công đoàn Sở Thử nghiệm (Điện thoại).", page.Find(".notice-good").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".chasing-message"));
        Assert.Contains("Điện thoại, 12:00 12/12/2025", page.Find(".chasing-row").TextContent, StringComparison.Ordinal);
        Assert.Contains("Hẹn chiều gửi", page.Find(".reminder-log tbody tr").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_shown_are_chosen_at_once_and_recorded_after_the_letter()
    {
        IRenderedComponent<ChasingPage> page = Open();

        await page.Find(".chasing-all").ClickAsync();
        Assert.Contains("Đã chọn 2 CĐCS", page.Find(".chasing-many h2").TextContent, StringComparison.Ordinal);
        await page.Find(".chasing-many form").SubmitAsync();

        Assert.Contains("Đã ghi đôn đốc 2 CĐCS (Công văn).", page.Find(".notice-good").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".chasing-many"));
        Assert.Equal(2, page.FindAll(".reminder-log tbody tr").Count);
    }

    [Fact]
    public async Task A_reminder_not_written_keeps_its_note_and_is_recorded_at_the_next_try()
    {
        IRenderedComponent<ChasingPage> page = Open();
        await page.Find(".chasing-row button").ClickAsync();
        await page.Find(".chasing-message .reminder-note input").ChangeAsync("Hẹn chiều gửi");
        await ExecuteAsync("ALTER TABLE AuditEntries RENAME TO Hidden");

        await page.Find(".chasing-message form").SubmitAsync();
        Assert.Contains("Máy chủ chưa ghi được", page.Find(".refusals").TextContent, StringComparison.Ordinal);
        Assert.Equal("Hẹn chiều gửi", page.Find(".chasing-message .reminder-note input").GetAttribute("value"));
        await ExecuteAsync("ALTER TABLE Hidden RENAME TO AuditEntries");
        await page.Find(".chasing-message form").SubmitAsync();

        Assert.Contains("Hẹn chiều gửi", Assert.Single(page.FindAll(".reminder-log tbody tr")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_reminder_says_why_and_keeps_what_was_typed()
    {
        string note = new('a', Reminder.NoteMaxLength + 1);
        IRenderedComponent<ChasingPage> page = Open();
        await page.Find(".chasing-row button").ClickAsync();
        await page.Find(".chasing-message .reminder-note input").ChangeAsync(note);

        await page.Find(".chasing-message form").SubmitAsync();

        Assert.Contains("Ghi chú dài quá", page.Find(".refusals").TextContent, StringComparison.Ordinal);
        Assert.Equal(note, page.Find(".chasing-message .reminder-note input").GetAttribute("value"));
        Assert.Empty(page.FindAll(".reminder-log tbody tr"));
    }

    [Fact]
    public void A_leader_reads_and_records_nothing()
    {
        SignIn(new Actor(AccountId: 5, "Lãnh đạo Thử", Role.Leader));

        IRenderedComponent<ChasingPage> page = Open();

        Assert.Equal(2, page.FindAll(".chasing-row").Count);
        Assert.Empty(page.FindAll("input[type=checkbox], .reminder-form, .chasing-all"));
    }

    [Fact]
    public async Task A_CDCS_account_is_led_to_its_own_figures()
    {
        GrassrootsUnion union = (await Services.GetRequiredService<Data.Unions.UnionQueries>().FindAsync(Officer, "CD01", TestContext.Current.CancellationToken))!;
        SignIn(new Actor(AccountId: 9, "CĐCS Thử", Role.GrassrootsUnion, union.Id));

        Assert.Contains("Trang này dành cho cấp tỉnh", Open().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_all_have_sent_nobody_is_left_but_the_log_stays()
    {
        await Services.GetRequiredService<ReminderCommands>().RecordAsync(
            Operation.By(Officer), new RecordReminder(Period, ["CD01"], ReminderChannel.Zalo, Note: null), TestContext.Current.CancellationToken);
        await SetSentAsync("CD01");
        await SetSentAsync("CD02");

        IRenderedComponent<ChasingPage> page = Open();

        Assert.Contains("Không còn CĐCS nào phải đôn đốc", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".chasing-row, a[download]"));
        Assert.Single(page.FindAll(".reminder-log tbody tr"));
    }

    [Fact]
    public async Task Another_period_past_due_is_summed_up_with_a_way_there()
    {
        await SaveAsync("2025-6thang", "CD01", "LD", FigureValue.Of(10));

        IRenderedComponent<ChasingPage> page = Open();

        // 2025-6thang was seeded long after its lock date: it is open for back-filling
        Assert.Equal("/don-doc?ky=2025-6thang", page.Find(".chasing-overdue a").GetAttribute("href"));
        Assert.Equal("6 tháng đầu năm 2025: còn 2 CĐCS", page.Find(".chasing-overdue li").TextContent);
    }

    [Fact]
    public async Task Another_period_keeps_no_tick_no_open_words_and_no_message_of_this_one()
    {
        IRenderedComponent<ChasingPage> page = Open();
        await page.Find(".chasing-row button").ClickAsync();
        await page.Find(".chasing-message form").SubmitAsync();
        await page.Find(".chasing-row button").ClickAsync();
        await page.Find(".chasing-message .reminder-note input").ChangeAsync("Hẹn chiều gửi");
        await page.Find(".chasing-all").ClickAsync();

        Services.GetRequiredService<NavigationManager>().NavigateTo("/don-doc?ky=2025-6thang");

        await page.WaitForAssertionAsync(() => Assert.Equal("Đôn đốc: 6 tháng đầu năm 2025", page.Find("h1").TextContent));
        Assert.Empty(page.FindAll(".chasing-many, .chasing-message, .notice-good, input[type=checkbox][checked]"));
        Assert.Equal(2, page.FindAll(".chasing-row").Count);
    }

    [Fact]
    public async Task Only_those_in_sight_are_recorded_together()
    {
        await SaveAsync(Period, "CD01", "LD", FigureValue.Of(10));
        IRenderedComponent<ChasingPage> page = Open("/don-doc?ky=2025-nam");
        await page.Find(".chasing-all").ClickAsync();

        Services.GetRequiredService<NavigationManager>().NavigateTo("/don-doc?ky=2025-nam&loc=thieu");
        await page.WaitForAssertionAsync(() => Assert.Equal("Đã chọn 1 CĐCS", page.Find(".chasing-many h2").TextContent));
        await page.Find(".chasing-many form").SubmitAsync();

        Assert.Contains("Đã ghi đôn đốc Công đoàn Sở Thử nghiệm (Công văn).", page.Find(".notice-good").TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll(".reminder-log tbody tr"));
    }

    private IRenderedComponent<ChasingPage> Open(string url = "/don-doc")
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(url);
        return Render<ChasingPage>();
    }

    /// <summary>A report sent without the page.</summary>
    private async Task SetSentAsync(string union)
    {
        EntrySheet sheet = (await Services.GetRequiredService<FigureQueries>().SheetAsync(Officer, Period, union, TestContext.Current.CancellationToken))!;
        await using Microsoft.Data.Sqlite.SqliteConnection connection = new(Services.GetRequiredService<Data.Storage.DatabaseOptions>().ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using Microsoft.Data.Sqlite.SqliteCommand command = connection.CreateCommand();
        command.CommandText = "INSERT INTO Submissions (PeriodId, ReportingBodyId, State, Version) VALUES ($period, $body, 1, 1)";
        command.Parameters.AddWithValue("$period", sheet.Period.Id);
        command.Parameters.AddWithValue("$body", sheet.BodyId);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
