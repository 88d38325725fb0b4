using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Web.Features.Ratings;
using YenBai.Cdvc.Web.Tests.Features.Scorecards;
using TestContext = Xunit.TestContext;

namespace YenBai.Cdvc.Web.Tests.Features.Ratings;

/// <summary>Rating three CĐCS in 2024-nam: CD01 has passed two rows, CD02 one and failed one, CD03 has reported nothing.</summary>
public sealed class RatingsPageTests : ScorecardPageTest
{
    private const string Period = "2024-nam";

    public RatingsPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    private static Actor Leader { get; } = new(AccountId: 5, "Lãnh đạo Thử", Role.Leader);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await AddUnionAsync("CD01", "Công đoàn Sở Nội vụ Thử");
        await AddUnionAsync("CD02", "Công đoàn Trường Mẫu");
        await AddUnionAsync("CD03", "Công đoàn Ban Mẫu");
        await SaveAsync(Period, "CD01", "QCDC", 1);
        await SaveAsync(Period, "CD01", "DV_DANG", 2);
        await SaveAsync(Period, "CD02", "QCDC", 1);
        await SaveAsync(Period, "CD02", "DV_DANG", 0);
    }

    [Fact]
    public void Beside_each_CĐCS_stands_what_it_achieved_in_words_and_nothing_is_chosen_for_anybody()
    {
        IRenderedComponent<RatingsPage> page = OpenAs(Officer);

        IElement row = Row(page, "CD01");
        Assert.Equal(19, row.QuerySelectorAll(".rating-mark").Length);
        Assert.Equal("CT 3.1 Giới thiệu đoàn viên ưu tú cho Đảng: Đạt, 2 đoàn viên", Mark(row, "3.1"));
        Assert.EndsWith("Chưa có số liệu", Mark(row, "5.1"), StringComparison.Ordinal);
        Assert.EndsWith("Số chung của cấp tỉnh", Mark(row, "8.1"), StringComparison.Ordinal);
        Assert.Contains("Đạt 2 · chưa đạt 0 · chưa báo cáo 11 · không thuộc diện 0", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đạt 1 · chưa đạt 1", Row(page, "CD02").TextContent, StringComparison.Ordinal);
        Assert.All(page.FindAll(".rating-row select"), s => Assert.Equal("", s.GetAttribute("value") ?? ""));
        Assert.Contains("Đã xếp loại 0/3 CĐCS, đã xác nhận 0/3", page.Find(".rating-summary").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".rating-row input[type=checkbox]"));
    }

    [Fact]
    public async Task A_choice_is_saved_at_once_and_ticked_and_waits_for_the_leader()
    {
        IRenderedComponent<RatingsPage> page = OpenAs(Officer);

        await Select(page, "CD01", "XL").ChangeAsync("tot");

        Assert.Equal(FigureValue.Of(3), (await CellAsync("CD01", "XL")).Value);
        Assert.Contains("Đã ghi", Cell(page, "CD01", "XL").TextContent, StringComparison.Ordinal);
        Assert.Contains("Đề xuất", Cell(page, "CD01", "XL").TextContent, StringComparison.Ordinal);
        Assert.Contains("Cán bộ Thử ghi lúc", Cell(page, "CD01", "XL").TextContent, StringComparison.Ordinal);
        Assert.Contains("Đã xếp loại 1/3 CĐCS", page.Find(".rating-summary").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_choice_is_shown_beside_mine_and_I_choose()
    {
        IRenderedComponent<RatingsPage> page = OpenAs(Officer);
        await SaveAsync(Period, "CD01", "XL", FigureValue.Of(4), new Actor(8, "Đồng nghiệp Thử", Role.Officer));

        await Select(page, "CD01", "XL").ChangeAsync("ht");

        IElement cell = Cell(page, "CD01", "XL");
        Assert.Contains("Đồng nghiệp Thử đã ghi “Hoàn thành xuất sắc nhiệm vụ”", cell.TextContent, StringComparison.Ordinal);
        Assert.Contains("“Hoàn thành nhiệm vụ”, chưa lưu", cell.TextContent, StringComparison.Ordinal);
        Assert.Equal(FigureValue.Of(4), (await CellAsync("CD01", "XL")).Value);
        await cell.QuerySelectorAll(".figure-problem button")[1].ClickAsync(new());
        Assert.Equal(FigureValue.Of(2), (await CellAsync("CD01", "XL")).Value);
        Assert.Empty(page.FindAll(".figure-problem"));
    }

    [Fact]
    public async Task The_leader_ticks_some_and_confirms_them_with_one_press_and_may_take_it_back()
    {
        await RateAsync("CD01", "CD02");
        IRenderedComponent<RatingsPage> page = OpenAs(Leader);
        Assert.Empty(page.FindAll(".rating-row select"));
        Assert.True(Row(page, "CD03").QuerySelector("input[type=checkbox]")!.HasAttribute("disabled"));

        await Row(page, "CD01").QuerySelector("input[type=checkbox]")!.ChangeAsync(true);
        await page.Find(".rating-confirm button").ClickAsync(new());

        Assert.Contains("Đã xác nhận 1 kết quả của 1 CĐCS.", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Lãnh đạo Thử xác nhận lúc", Cell(page, "CD01", "XL").TextContent, StringComparison.Ordinal);
        Assert.Contains("Đề xuất", Cell(page, "CD02", "XL").TextContent, StringComparison.Ordinal);
        Assert.Contains("Đã xếp loại 2/3 CĐCS, đã xác nhận 1/3", page.Find(".rating-summary").TextContent, StringComparison.Ordinal);

        await Row(page, "CD01").QuerySelector(".rating-open")!.ClickAsync(new());
        await page.Find(".rating-trace button").ClickAsync(new());
        await page.Find(".rating-trace .notice button").ClickAsync(new());
        Assert.Null((await CellAsync("CD01", "XL")).Confirmation);
    }

    [Fact]
    public async Task What_changed_before_the_leader_pressed_is_named_and_nothing_is_confirmed()
    {
        await RateAsync("CD01", "CD02");
        IRenderedComponent<RatingsPage> page = OpenAs(Leader);
        await page.Find(".rating-confirm input").ChangeAsync(true);
        await SaveAsync(Period, "CD02", "XL", FigureValue.Of(4), version: 1);

        await page.Find(".rating-confirm button").ClickAsync(new());

        Assert.Contains("Công đoàn Trường Mẫu – Xếp loại CĐCS: Cán bộ Thử đã ghi", page.Find(".refusals").TextContent, StringComparison.Ordinal);
        Assert.Contains("Hoàn thành xuất sắc nhiệm vụ", Cell(page, "CD02", "XL").TextContent, StringComparison.Ordinal);
        Assert.Null((await CellAsync("CD01", "XL")).Confirmation);
    }

    [Fact]
    public async Task The_list_is_searched_without_diacritics_filtered_and_sorted_by_what_was_achieved()
    {
        await RateAsync("CD02");
        IRenderedComponent<RatingsPage> page = OpenAs(Officer);

        await page.Find("input[type=search]").InputAsync("so noi vu");
        Assert.Equal(["CD01"], Shown(page), StringComparer.Ordinal);
        await page.Find("input[type=search]").InputAsync("");
        await page.FindAll(".rating-tools .segment-list button")[1].ClickAsync(new());
        Assert.Equal(["CD03", "CD01"], Shown(page), StringComparer.Ordinal);
        await Select(page, "CD03", "XL").ChangeAsync("ht");
        // the row that was just rated stays in sight
        Assert.Equal(["CD03", "CD01"], Shown(page), StringComparer.Ordinal);
        await page.FindAll(".rating-tools .segment-list button")[2].ClickAsync(new());
        Assert.Equal(["CD03", "CD02"], Shown(page), StringComparer.Ordinal);
        await page.FindAll(".rating-tools .segment-list button")[0].ClickAsync(new());
        await page.Find(".rating-order select").ChangeAsync("MostAchieved");
        Assert.Equal(["CD01", "CD02", "CD03"], Shown(page), StringComparer.Ordinal);
    }

    [Fact]
    public async Task One_action_writes_no_for_all_that_were_not_inspected()
    {
        await SaveAsync(Period, "CD01", "KT_DL", 1);
        IRenderedComponent<RatingsPage> page = OpenAs(Officer);

        await page.FindAll(".rating-summary button")[0].ClickAsync(new());
        await page.Find(".rating-summary .notice button").ClickAsync(new());

        Assert.Contains("Đã ghi “Không” vào “Kiểm tra Điều lệ” cho 2 CĐCS.", page.Markup, StringComparison.Ordinal);
        Assert.Equal(FigureValue.Of(0), (await CellAsync("CD03", "KT_DL")).Value);
        Assert.Equal(FigureValue.Of(1), (await CellAsync("CD01", "KT_DL")).Value);
    }

    [Fact]
    public async Task A_choice_written_but_not_read_again_is_not_called_unwritten_and_the_next_builds_on_it()
    {
        IRenderedComponent<RatingsPage> page = OpenAs(Officer);
        await ExecuteAsync("ALTER TABLE FigureConfirmations RENAME TO Hidden");

        await Select(page, "CD01", "XL").ChangeAsync("tot");
        Assert.Contains("Đã ghi lựa chọn này, nhưng chưa đọc lại được kết quả. Hãy tải lại trang.", Cell(page, "CD01", "XL").TextContent, StringComparison.Ordinal);
        Assert.Equal("tot", Select(page, "CD01", "XL").GetAttribute("value"));
        await Select(page, "CD01", "XL").ChangeAsync("ht");
        await page.FindAll(".rating-summary button")[0].ClickAsync(new());
        await page.Find(".rating-summary .notice button").ClickAsync(new());

        Assert.Contains("cho 3 CĐCS. Nhưng chưa đọc lại được kết quả: hãy tải lại trang.", page.Markup, StringComparison.Ordinal);
        await ExecuteAsync("ALTER TABLE Hidden RENAME TO FigureConfirmations");
        Assert.Equal(FigureValue.Of(2), (await CellAsync("CD01", "XL")).Value);
        Assert.Equal(FigureValue.Of(0), (await CellAsync("CD03", "KT_DL")).Value);
    }

    [Fact]
    public async Task A_choice_not_written_can_be_tried_again()
    {
        IRenderedComponent<RatingsPage> page = OpenAs(Officer);
        await ExecuteAsync("ALTER TABLE AuditEntries RENAME TO Hidden");

        await Select(page, "CD01", "XL").ChangeAsync("tot");
        Assert.Contains("Máy chủ chưa ghi được lựa chọn này", Cell(page, "CD01", "XL").TextContent, StringComparison.Ordinal);
        await ExecuteAsync("ALTER TABLE Hidden RENAME TO AuditEntries");
        await Cell(page, "CD01", "XL").QuerySelector(".figure-problem button")!.ClickAsync(new());

        Assert.Equal(FigureValue.Of(3), (await CellAsync("CD01", "XL")).Value);
        Assert.Empty(page.FindAll(".figure-problem"));
    }

    [Fact]
    public void In_a_period_that_does_not_ask_for_it_the_page_says_so_and_still_takes_it()
    {
        IRenderedComponent<RatingsPage> page = OpenAs(Officer, "2024-6thang");

        Assert.Contains("Xếp loại chỉ được hỏi ở kỳ cả năm", page.Find(".entry-notice").TextContent, StringComparison.Ordinal);
        Assert.False(Select(page, "CD01", "XL").HasAttribute("disabled"));
    }

    [Fact]
    public void The_details_hold_each_rows_numbers_against_what_is_asked()
    {
        IRenderedComponent<RatingsPage> page = OpenAs(Leader);

        Row(page, "CD02").QuerySelector(".rating-open")!.Click();

        string row = page.FindAll(".rating-detail tbody tr").Single(r => r.TextContent.Contains("CT 3.1", StringComparison.Ordinal)).TextContent;
        Assert.Contains("từ 1 đoàn viên trở lên", row, StringComparison.Ordinal);
        Assert.Contains("0 đoàn viên", row, StringComparison.Ordinal);
        Assert.Contains("Chưa đạt", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_reading_that_comes_last_does_not_hide_what_was_chosen_since()
    {
        IRenderedComponent<RatingsPage> page = OpenAs(Officer);
        await Select(page, "CD01", "XL").ChangeAsync("ht");
        int before = Held.Answers;
        await Select(page, "CD01", "XL").ChangeAsync("tot");
        Held.HoldAfter(Held.Answers - before - 1);

        Task first = Select(page, "CD01", "XL").ChangeAsync("ht");
        Assert.True(SpinWait.SpinUntil(() => Held.IsHolding, TimeSpan.FromSeconds(20)));
        await Select(page, "CD01", "KT_DL").ChangeAsync(Select(page, "CD01", "KT_DL").QuerySelectorAll("option")[1].GetAttribute("value")!);
        Held.Release();
        await first;

        await page.WaitForAssertionAsync(() => Assert.Contains("Kiểm tra Điều lệ: đã ghi 1/3", page.Find(".rating-summary").TextContent, StringComparison.Ordinal));
        Assert.NotEqual("", Select(page, "CD01", "KT_DL").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Another_period_keeps_no_question_and_a_filter_hides_nobody_who_is_confirmed()
    {
        await RateAsync("CD01", "CD02");
        IRenderedComponent<RatingsPage> page = OpenAs(Officer);
        await page.FindAll(".rating-summary button")[0].ClickAsync(new());
        Services.GetRequiredService<NavigationManager>().NavigateTo("/xep-loai?ky=2025-nam");
        await page.WaitForAssertionAsync(() => Assert.Equal("Xếp loại CĐCS: Năm 2025", page.Find("h1").TextContent));
        Assert.Empty(page.FindAll(".rating-summary .notice"));

        page = OpenAs(Leader);
        await page.Find(".rating-confirm input").ChangeAsync(true);
        await page.Find("input[type=search]").InputAsync("truong mau");
        Assert.Contains("Xác nhận đã chọn (1)", page.Find(".rating-confirm button").TextContent, StringComparison.Ordinal);
        await page.Find(".rating-confirm button").ClickAsync(new());

        Assert.Null((await CellAsync("CD01", "XL")).Confirmation);
        Assert.NotNull((await CellAsync("CD02", "XL")).Confirmation);
    }

    private IRenderedComponent<RatingsPage> OpenAs(Actor actor, string period = Period)
    {
        SignIn(actor);
        return Open<RatingsPage>($"/xep-loai?ky={period}");
    }

    private async Task RateAsync(params string[] unions)
    {
        foreach (string union in unions)
        {
            await SaveAsync(Period, union, "XL", 3);
        }
    }

    private async Task<EntryCell> CellAsync(string union, string item) =>
        (await Services.GetRequiredService<FigureQueries>().SheetAsync(Officer, Period, union, TestContext.Current.CancellationToken))!
            .Cells.Single(c => string.Equals(c.Item.Code, item, StringComparison.Ordinal));

    private static IElement Row(IRenderedComponent<RatingsPage> page, string union) => page.Find($".rating-row[data-union={union}]");

    private static IElement Cell(IRenderedComponent<RatingsPage> page, string union, string item) => page.Find($".rating-row[data-union={union}] td[data-item={item}]");

    private static IElement Select(IRenderedComponent<RatingsPage> page, string union, string item) => Cell(page, union, item).QuerySelector("select")!;

    private static string Mark(IElement row, string code) =>
        row.QuerySelectorAll(".rating-mark").Single(m => string.Equals(m.FirstElementChild!.TextContent, code, StringComparison.Ordinal)).QuerySelector(".visually-hidden")!.TextContent;

    private static IEnumerable<string> Shown(IRenderedComponent<RatingsPage> page) => page.FindAll(".rating-row").Select(r => r.GetAttribute("data-union")!);
}
