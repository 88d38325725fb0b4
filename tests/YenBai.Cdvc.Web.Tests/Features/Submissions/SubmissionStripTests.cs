using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Submissions;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Web.Features.Figures;
using TestContext = Xunit.TestContext;

namespace YenBai.Cdvc.Web.Tests.Features.Submissions;

/// <summary>Sending, returning and approving on the entry page.</summary>
public sealed class SubmissionStripTests : SubmissionTest
{
    [Fact]
    public async Task What_is_missing_or_contradicts_is_listed_with_a_way_to_each_cell()
    {
        await CompleteAsync();
        await SaveAsync("DV", FigureValue.Blank, version: 1);
        await SaveAsync("LD_NU", FigureValue.Of(9), version: 1);
        IRenderedComponent<EntryPage> page = Open();

        await ClickAsync(page, "Gửi báo cáo");

        Assert.Equal(["DV", "LD_NU", "LD"], page.FindAll(".submission-gaps [data-do=go]").Select(b => b.GetAttribute("data-to")!).Distinct(StringComparer.Ordinal));
        Assert.Equal(["Đoàn viên", "Nữ CNVCLĐ", "CNVCLĐ"], page.FindAll(".submission-gaps [data-do=go]").Select(b => b.TextContent).Distinct(StringComparer.Ordinal));
        Assert.Empty(page.FindAll("#so-bao-cao"));

        // mended on the page, the form comes by itself
        await CommitAsync(page, "DV", "5", version: 2);
        await CommitAsync(page, "LD_NU", "5", version: 2);
        Assert.Empty(page.FindAll(".submission-gaps"));
        Assert.Equal("30/11/2025", page.Find("#ngay-bao-cao").GetAttribute("value"));
    }

    [Fact]
    public async Task A_cell_whose_text_is_not_saved_is_in_the_way_too()
    {
        await CompleteAsync();
        IRenderedComponent<EntryPage> page = Open();
        await CommitAsync(page, "DV", "12,5", version: 1);

        await ClickAsync(page, "Gửi báo cáo");

        Assert.Contains("Chưa lưu", page.Find(".submission-gaps").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sending_freezes_the_report_but_not_what_the_province_decides()
    {
        await CompleteAsync();
        IRenderedComponent<EntryPage> page = Open();

        await ClickAsync(page, "Gửi báo cáo");
        await page.Find("#so-bao-cao").ChangeAsync("7/BC");
        await page.Find(".submission-form").SubmitAsync();

        Assert.Equal((SubmissionState.Sent, "7/BC"), ((await ReportAsync()).Case.State, (await ReportAsync()).Case.Submission!.ReportNumber));
        Assert.Contains("Đã gửi báo cáo của Công đoàn Sở Thử nghiệm (CD01).", page.Find(".submission-strip .notice-good").TextContent, StringComparison.Ordinal);
        Assert.Contains("Cán bộ Thử gửi lúc 12:00 30/11/2025, chờ Lãnh đạo duyệt", page.Find(".submission-line").TextContent, StringComparison.Ordinal);
        Assert.True(Row(page, "LD").QuerySelector("input")!.HasAttribute("disabled"));
        Assert.Contains("Khóa theo báo cáo", Row(page, "LD").TextContent, StringComparison.Ordinal);
        Assert.False(Row(page, "XL").QuerySelector("input")!.HasAttribute("disabled"));
        Assert.Equal(["Rút lại…"], Offers(page));
    }

    [Fact]
    public async Task A_report_is_withdrawn_with_its_reason_and_can_be_typed_into_again()
    {
        await CompleteAsync();
        await SendAsync();
        IRenderedComponent<EntryPage> page = Open();

        await ClickAsync(page, "Rút lại…");
        await page.Find("form.submission-form").SubmitAsync();
        Assert.Contains("Chưa ghi nội dung hoặc lý do", page.Find(".submission-strip .refusals").TextContent, StringComparison.Ordinal);
        await page.Find("#ly-do").InputAsync("Gửi nhầm kỳ");
        await page.Find("form.submission-form").SubmitAsync();

        Assert.False(Row(page, "LD").QuerySelector("input")!.HasAttribute("disabled"));
        Assert.Equal(["Gửi báo cáo"], Offers(page));
        Assert.Contains("Gửi nhầm kỳ", page.Find(".submission-thread").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_returns_cells_each_with_its_reason_and_they_are_marked_until_mended()
    {
        await CompleteAsync();
        await SendAsync();
        SignIn(Leader);
        IRenderedComponent<EntryPage> page = Open();
        Assert.Equal(["Duyệt", "Trả lại…"], Offers(page));
        Assert.Contains("cùng kỳ năm trước", Row(page, "LD").TextContent, StringComparison.Ordinal);

        await ClickAsync(page, "Trả lại…");
        Assert.Empty(Row(page, "XL").QuerySelectorAll(".cell-return"));
        await Row(page, "LD_NU").QuerySelector(".cell-return button")!.ClickAsync(new());
        await page.Find("#tra-lai-LD_NU").InputAsync("Không khớp biên bản");
        await page.Find("#them-o").ChangeAsync("DV");
        await page.Find(".submission-strip form").SubmitAsync();
        Assert.Contains("Ô “Đoàn viên”: Chưa ghi", page.Find(".submission-strip .refusals").TextContent, StringComparison.Ordinal);
        await Row(page, "DV").QuerySelector(".cell-return .button-quiet")!.ClickAsync(new());
        await page.Find(".submission-strip form").SubmitAsync();

        Clock.Advance(TimeSpan.FromHours(1));
        SignIn(Officer);
        page = Open();
        Assert.Contains("Không khớp biên bản", Row(page, "LD_NU").QuerySelector(".cell-returned")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(Row(page, "DV").QuerySelectorAll(".cell-returned"));
        Assert.Equal("LD_NU", page.Find(".submission-strip [data-do=go]").GetAttribute("data-to"));
        Assert.Equal(["Gửi lại báo cáo"], Offers(page));
        await CommitAsync(page, "LD_NU", "5", version: 1);
        Assert.Empty(Row(page, "LD_NU").QuerySelectorAll(".cell-returned"));
        Assert.Contains("Không khớp biên bản", page.Find(".submission-thread").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_approves_after_a_second_question_and_may_reopen()
    {
        await CompleteAsync();
        await SendAsync();
        SignIn(Leader);
        IRenderedComponent<EntryPage> page = Open();

        await ClickAsync(page, "Duyệt");
        Assert.Equal(SubmissionState.Sent, (await ReportAsync()).Case.State);
        await ClickAsync(page, "Duyệt");
        Assert.Equal(SubmissionState.Approved, (await ReportAsync()).Case.State);
        Assert.Equal(["Mở lại…"], Offers(page));

        await ClickAsync(page, "Mở lại…");
        await page.Find("#ly-do").InputAsync("Số quỹ nhầm đơn vị tính");
        await page.Find("form.submission-form").SubmitAsync();
        Assert.Equal(SubmissionState.Returned, (await ReportAsync()).Case.State);
        Assert.Contains("Số quỹ nhầm đơn vị tính", page.Find(".submission-strip .cell-returned").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_typed_a_figure_is_told_why_there_is_nothing_to_press()
    {
        await CompleteAsync();
        await SendAsync();
        SignIn(Officer with { Role = Role.Leader });

        IRenderedComponent<EntryPage> page = Open();

        Assert.Equal(["Trả lại…"], Offers(page));
        Assert.Contains("không tự duyệt được", page.Find(".submission-note").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_did_meanwhile_is_said_and_shown()
    {
        await CompleteAsync();
        await SendAsync();
        SignIn(Leader);
        IRenderedComponent<EntryPage> page = Open();
        await Commands.WithdrawAsync(Operation.By(Officer), new SubmissionTarget(Period, One, 1), "Gửi nhầm", TestContext.Current.CancellationToken);

        await ClickAsync(page, "Duyệt");
        await ClickAsync(page, "Duyệt");

        Assert.Contains("Cán bộ Thử đã rút lại lúc", page.Find(".submission-strip .refusals").TextContent, StringComparison.Ordinal);
        Assert.Contains("chưa gửi", page.Find(".submission-line").TextContent, StringComparison.Ordinal);
        Assert.Empty(Offers(page));
    }

    [Fact]
    public async Task After_the_lock_only_the_administrator_is_offered_an_exception_and_its_end()
    {
        await CompleteAsync();
        Clock.SetTo(new DateTimeOffset(2026, 4, 2, 5, 0, 0, TimeSpan.Zero));
        Assert.Empty(Offers(Open()));
        SignIn(Administrator);
        IRenderedComponent<EntryPage> page = Open();

        await ClickAsync(page, "Mở khóa riêng…");
        await page.Find("#mo-den").ChangeAsync("05/04/2026");
        await page.Find("#ly-do-mo").ChangeAsync("Nộp muộn vì bão");
        await page.Find("form.submission-form").SubmitAsync();

        Assert.Contains("Mở khóa riêng đến hết 05/04/2026: Nộp muộn vì bão", page.Find(".submission-note").TextContent, StringComparison.Ordinal);
        Assert.False(Row(page, "LD").QuerySelector("input")!.HasAttribute("disabled"));
        Assert.Equal(["Gửi báo cáo", "Kết thúc mở khóa"], Offers(page));
        await ClickAsync(page, "Kết thúc mở khóa");
        await ClickAsync(page, "Kết thúc mở khóa");
        Assert.True(Row(page, "LD").QuerySelector("input")!.HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_CDCS_sends_its_own_report_and_talks_with_the_province()
    {
        await CompleteAsync();
        GrassrootsUnion union = (await SheetAsync())!.Union!;
        SignIn(new Actor(AccountId: 9, "CĐCS Thử", Role.GrassrootsUnion, union.Id));
        IRenderedComponent<EntryPage> page = Open();

        await ClickAsync(page, "Gửi báo cáo");
        await page.Find(".submission-strip form").SubmitAsync();
        await page.Find("#y-kien").InputAsync("Đã đối chiếu với kế toán.");
        await page.Find("#y-kien-ve").ChangeAsync("QUY_TIEN");
        await page.Find(".submission-thread form").SubmitAsync();

        IElement remark = page.Find(".remark");
        Assert.Contains("CĐCS Thử", remark.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đã đối chiếu với kế toán.", remark.TextContent, StringComparison.Ordinal);
        Assert.Equal("QUY_TIEN", remark.QuerySelector("[data-do=go]")!.GetAttribute("data-to"));
        Assert.Empty(page.FindAll(".entry-notice"));
    }

    [Fact]
    public void The_provinces_own_page_is_a_report_too() =>
        Assert.Contains("Còn 4 mục chưa có số liệu, chưa gửi.", Open("tinh").Find(".submission-line").TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task What_comes_late_of_a_report_is_not_shown_on_another_sheet()
    {
        IRenderedComponent<EntryPage> page = Open();
        int before = Held.Answers;
        await CommentAsync(page);
        Held.HoldAfter(Held.Answers - before - 1);

        Task commenting = CommentAsync(page);
        Assert.True(SpinWait.SpinUntil(() => Held.IsHolding, TimeSpan.FromSeconds(20)));
        page.Render(p => p.Add(e => e.BodyCode, Two));
        await page.WaitForAssertionAsync(() => Assert.Contains("Trường Đại học Mẫu", page.Find("h1").TextContent, StringComparison.Ordinal));
        Held.Release();
        await commenting;

        Assert.Empty(page.FindAll(".remark"));
    }

    private static async Task CommentAsync(IRenderedComponent<EntryPage> page)
    {
        await page.Find("#y-kien").InputAsync("Đã đối chiếu với kế toán.");
        await page.Find(".submission-thread form").SubmitAsync();
    }

    [Fact]
    public async Task A_step_and_a_comment_not_written_are_said_to_be_so_and_lose_no_word()
    {
        await CompleteAsync();
        IRenderedComponent<EntryPage> page = Open();
        await ClickAsync(page, "Gửi báo cáo");
        await page.Find("#so-bao-cao").ChangeAsync("7/BC");
        await page.Find("#y-kien").InputAsync("Đề nghị xem lại");
        await ExecuteAsync("ALTER TABLE AuditEntries RENAME TO Hidden");

        await page.Find(".submission-strip .submission-form").SubmitAsync();
        await page.Find(".submission-thread form").SubmitAsync();

        Assert.Contains("Máy chủ chưa ghi được", page.Find(".submission-strip .refusals").TextContent, StringComparison.Ordinal);
        Assert.Equal("7/BC", page.Find("#so-bao-cao").GetAttribute("value"));
        Assert.Contains("Máy chủ chưa ghi được", page.Find(".submission-thread .refusals").TextContent, StringComparison.Ordinal);
        Assert.Equal("Đề nghị xem lại", page.Find("#y-kien").GetAttribute("value"));
    }
}
