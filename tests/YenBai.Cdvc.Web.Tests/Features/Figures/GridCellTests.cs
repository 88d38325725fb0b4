using AngleSharp.Dom;
using Bunit;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Web.Features.Figures;
using YenBai.Cdvc.Web.Features.Figures.Grid;

namespace YenBai.Cdvc.Web.Tests.Features.Figures;

/// <summary>Every state of a cell of the grid: a word for the style sheet, a shape, and a sentence.</summary>
public sealed class GridCellTests : GridTest
{
    [Theory]
    [InlineData("1500", null, "1.500")]
    [InlineData("0", "zero", "0")]
    [InlineData("k", "not-applicable", "ktd")]
    [InlineData("", "blank", "")]
    public async Task The_four_states_never_mix_and_a_save_is_ticked(string typed, string? state, string shown)
    {
        await SaveAsync("LD", FigureValue.Of(7));
        IRenderedComponent<GridPage> page = OpenGrid();
        Assert.Null(Cell(page, "LD").GetAttribute("data-mark"));

        await TypeAsync(page, "LD", typed, version: 1);

        IElement cell = Cell(page, "LD");
        Assert.Equal((state, shown), (cell.GetAttribute("data-state"), cell.TextContent));
        Assert.Equal("saved", Mark(cell));
        Assert.Contains("Cán bộ Thử ghi lúc 12:00 30/11/2025", cell.GetAttribute("title")!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_never_saved_is_empty_and_says_so()
    {
        IElement cell = Cell(OpenGrid(), "LD");

        Assert.Equal(("blank", "Chưa có", null), (cell.GetAttribute("data-state"), cell.GetAttribute("title"), cell.GetAttribute("data-mark")));
        Assert.Null(cell.GetAttribute("aria-readonly"));
    }

    [Fact]
    public async Task A_text_with_two_readings_is_asked_about_at_the_cell()
    {
        IRenderedComponent<GridPage> page = OpenGrid();

        await TypeAsync(page, "LD", "6.900");

        IElement cell = Cell(page, "LD");
        Assert.Equal("question", Mark(cell));
        Assert.Equal("6900", cell.QuerySelector(".cell-problem [data-suggestion]")!.GetAttribute("data-text"));
        Assert.StartsWith("Chưa lưu", cell.GetAttribute("title"), StringComparison.Ordinal);
        Assert.True((await ValueAsync("LD")).IsBlank);
    }

    [Fact]
    public async Task A_text_that_is_no_figure_is_refused_at_the_cell_and_can_be_given_up()
    {
        IRenderedComponent<GridPage> page = OpenGrid();

        await TypeAsync(page, "LD", "95,5");

        Assert.Equal("refused", Mark(Cell(page, "LD")));
        Assert.Equal("true", Cell(page, "LD").GetAttribute("aria-invalid"));
        Assert.Contains("phần lẻ", Cell(page, "LD").QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);

        await TypeAsync(page, "LD", "", field: FigureCommitEventArgs.Discard);

        Assert.Null(Cell(page, "LD").QuerySelector(".cell-problem"));
    }

    [Fact]
    public async Task A_cell_changed_by_somebody_else_shows_both_values_author_and_time()
    {
        IRenderedComponent<GridPage> page = OpenGrid();
        await SaveAsync("LD", FigureValue.Of(90), Colleague);

        await TypeAsync(page, "LD", "120");

        IElement cell = Cell(page, "LD");
        string sentence = cell.QuerySelector(".cell-problem")!.TextContent;
        Assert.Equal("conflict", Mark(cell));
        Assert.Contains("Đồng nghiệp Thử đã ghi “90” lúc 12:00 30/11/2025", sentence, StringComparison.Ordinal);
        Assert.Contains("“120”, chưa lưu", sentence, StringComparison.Ordinal);
        Assert.Equal(FigureValue.Of(90), await ValueAsync("LD"));
    }

    [Fact]
    public async Task A_contradiction_marks_both_cells_with_both_numbers_and_goes_when_one_is_corrected()
    {
        IRenderedComponent<GridPage> page = OpenGrid();
        await TypeAsync(page, "LD", "40");
        await TypeAsync(page, "LD_NU", "58");

        Assert.All(["LD", "LD_NU"], item =>
        {
            Assert.Equal("contradiction", Mark(Cell(page, item)));
            Assert.Matches("Mâu thuẫn: .*58.*40", Cell(page, item).GetAttribute("title"));
        });

        await TypeAsync(page, "LD_NU", "20", version: 1);

        Assert.Equal("saved", Mark(Cell(page, "LD")));
    }

    [Fact]
    public async Task A_warning_looks_different_once_its_note_is_there()
    {
        await SaveAsync("LD", FigureValue.Of(100), period: "2024-nam");
        IRenderedComponent<GridPage> page = OpenGrid();

        await TypeAsync(page, "LD", "200");
        Assert.Equal("warning", Mark(Cell(page, "LD")));

        await TypeAsync(page, "LD", "Nhận thêm hai đơn vị", version: 1, field: FigureCommitEventArgs.Note);
        Assert.Equal("noted", Mark(Cell(page, "LD")));
        Assert.Contains("Ghi chú: Nhận thêm hai đơn vị", Cell(page, "LD").GetAttribute("title")!, StringComparison.Ordinal);

        await TypeAsync(page, "LD", "101", version: 2);
        Assert.Equal("note", Mark(Cell(page, "LD")));
    }

    [Fact]
    public void A_locked_period_is_read_only_in_every_cell_and_says_why()
    {
        Clock.SetTo(new DateTimeOffset(2026, 4, 1, 0, 0, 1, TimeSpan.FromHours(7)));

        IRenderedComponent<GridPage> page = OpenGrid();

        Assert.All(page.FindAll(".grid td"), cell => Assert.Equal("true", cell.GetAttribute("aria-readonly")));
        Assert.All(page.FindAll("tbody tr"), row => Assert.StartsWith("Kỳ năm 2025 đã khóa", row.GetAttribute("data-locked"), StringComparison.Ordinal));
        Assert.Contains("đã khóa", page.Find(".entry-notice").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sent_report_is_frozen_but_for_what_the_province_decides()
    {
        await ExecuteAsync(
            "INSERT INTO Submissions (PeriodId, ReportingBodyId, State, SentBy, SentAt, Version) SELECT p.Id, b.Id, 1, 'Người gửi', '2025-11-30 01:00:00', 1 "
            + $"FROM ReportingPeriods p, ReportingBodies b WHERE p.Year = 2025 AND p.Kind = {(int)Domain.Periods.PeriodKind.FullYear} AND b.Code = '{One}'");

        IRenderedComponent<GridPage> page = OpenGrid();

        Assert.Equal("true", Cell(page, "LD").GetAttribute("aria-readonly"));
        Assert.Contains("đã gửi lúc 08:00 30/11/2025 nên không sửa ô này được", Cell(page, "LD").ParentElement!.GetAttribute("data-frozen")!, StringComparison.Ordinal);
        Assert.Null(Cell(page, "XL").GetAttribute("aria-readonly"));
        Assert.NotNull(page.Find("th[data-item=XL]").GetAttribute("data-decided"));
        Assert.Null(page.Find("th[data-item=LD]").GetAttribute("data-decided"));
        Assert.Null(Cell(page, "LD", Two).GetAttribute("aria-readonly"));
    }

    [Fact]
    public void A_leader_looks_and_a_union_has_its_own_row_without_what_the_province_decides()
    {
        SignIn(new Actor(AccountId: 9, "Lãnh đạo Thử", Role.Leader));
        Assert.Contains("chỉ xem", OpenGrid().Find(".entry-notice").TextContent, StringComparison.Ordinal);

        SignIn(new Actor(AccountId: 10, "CĐCS Thử", Role.GrassrootsUnion, Third.Id));
        IRenderedComponent<GridPage> own = OpenGrid();

        Assert.Equal([Three], Shown(own), StringComparer.Ordinal);
        Assert.Null(Cell(own, "LD", Three).GetAttribute("aria-readonly"));
        Assert.Empty(own.FindAll("[data-item=XL], [data-item=KT_DL]"));
    }

    [Fact]
    public void The_legend_explains_every_mark()
    {
        string legend = OpenGrid().Find(".grid-legend").TextContent;

        Assert.All(["help", "cancel", "sync_problem", "error", "warning", "fact_check", "edit_note", "check", "pending", "cloud_off", "lock"], shape =>
            Assert.Contains(shape, legend, StringComparison.Ordinal));
        Assert.Contains("không thuộc diện", legend, StringComparison.Ordinal);
        Assert.Contains("chờ kết nối", legend, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_period_and_a_failing_database_are_sentences()
    {
        Assert.Contains("Không có kỳ này", OpenGrid("2025-quy1").Markup, StringComparison.Ordinal);
        IRenderedComponent<GridPage> page = OpenGrid();
        await ExecuteAsync("ALTER TABLE Figures RENAME TO Away");

        await TypeAsync(page, "LD", "120");
        Assert.NotNull(Cell(page, "LD").QuerySelector("[data-do=resend]"));
        Assert.Contains("Không đọc được bảng nhập", OpenGrid("2024-nam").Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mark_has_a_shape_in_the_style_sheet()
    {
        string css = File.ReadAllText(Path.Combine(SourceTree.Root, "src", "YenBai.Cdvc.Web", "wwwroot", "css", "grid.css"));

        Assert.All(["question", "refused", "conflict", "left", "contradiction", "warning", "noted", "note", "saved"], mark =>
            Assert.Matches($$"""\[data-mark="{{mark}}"\]::after[^{]*\{ content: "[a-z_]+" /""", css));
    }

    private static string? Mark(IElement cell) => cell.GetAttribute("data-mark");
}
