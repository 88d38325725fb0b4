using Bunit;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Web.Features.Figures;
using YenBai.Cdvc.Web.Features.Figures.Grid;

namespace YenBai.Cdvc.Web.Tests.Features.Figures;

/// <summary>The side panel, on the grid and on the entry page.</summary>
public sealed class FigurePanelTests : GridTest
{
    [Fact]
    public async Task It_tells_who_typed_it_every_earlier_value_and_the_last_years()
    {
        await SaveAsync("LD", FigureValue.Of(84), period: "2024-nam");
        IRenderedComponent<GridPage> page = OpenGrid();
        await TypeAsync(page, "LD", "120");
        await TypeAsync(page, "LD", "121", version: 1);

        await OpenPanelAsync(page, "LD");

        string panel = page.Find(".figure-panel").TextContent;
        Assert.Equal(["120 → 121", "trống → 120"], page.FindAll(".panel-saves strong").Select(s => s.TextContent));
        Assert.Contains("Cán bộ Thử, 12:00 30/11/2025, gõ tay", panel, StringComparison.Ordinal);
        Assert.Equal("84", page.FindAll(".panel-years td")[^1].TextContent.Trim());
        Assert.Equal("2024", page.FindAll(".panel-years th")[^1].TextContent);
    }

    [Fact]
    public async Task It_shows_the_row_with_the_figure_and_without()
    {
        await SaveAsync("HOC_NQ", FigureValue.Of(95));
        IRenderedComponent<GridPage> page = OpenGrid();
        await TypeAsync(page, "LD", "100");

        await OpenPanelAsync(page, "LD");

        string effect = page.Find(".panel-effect").TextContent;
        Assert.Contains("CT 6.1", effect, StringComparison.Ordinal);
        Assert.Contains("CĐCS này95,0% (95/100)", effect, StringComparison.Ordinal);
        Assert.Contains("Toàn tỉnh95,0% (95/100)", effect, StringComparison.Ordinal);
        Assert.Contains("Nếu chưa có ô này– · Chưa có số liệu", effect, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_of_a_union_sees_its_own_contribution_and_nothing_of_the_province()
    {
        await SaveAsync("LD", FigureValue.Of(1000), union: Two);
        await SaveAsync("HOC_NQ", FigureValue.Of(777), union: Two);
        await SaveAsync("LD", FigureValue.Of(100), union: Three);
        await SaveAsync("HOC_NQ", FigureValue.Of(95), union: Three);
        SignIn(new Actor(AccountId: 10, "CĐCS Thử", Role.GrassrootsUnion, Third.Id));
        IRenderedComponent<GridPage> page = OpenGrid();

        await OpenPanelAsync(page, "LD", Three);

        string panel = page.Find(".figure-panel").TextContent;
        Assert.Contains("95,0% (95/100)", panel, StringComparison.Ordinal);
        Assert.DoesNotContain("Toàn tỉnh", panel, StringComparison.Ordinal);
        Assert.DoesNotContain("872", panel, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".panel-effect a"));
    }

    [Fact]
    public async Task It_follows_a_save_of_its_cell_and_closes()
    {
        IRenderedComponent<GridPage> page = OpenGrid();
        await TypeAsync(page, "LD", "120");
        await OpenPanelAsync(page, "LD");

        await TypeAsync(page, "LD", "Đã hỏi lại", version: 1, field: FigureCommitEventArgs.Note);

        Assert.Equal(["Ghi chú", "trống → 120"], page.FindAll(".panel-saves strong").Select(s => s.TextContent));
        Assert.Contains("Đã hỏi lại", page.Find(".panel-saves").TextContent, StringComparison.Ordinal);
        await page.Find("[data-do=close-panel]").ClickAsync();
        Assert.Empty(page.FindAll(".figure-panel"));
    }

    [Fact]
    public async Task The_entry_page_has_the_same_also_for_the_provinces_own_figures()
    {
        IRenderedComponent<EntryPage> page = Open("tinh");
        await CommitAsync(page, "CB_CT", "10");
        await CommitAsync(page, "CB_CT_SO", "8");

        await CommitAsync(page, "CB_CT_SO", "", field: FigureCommitEventArgs.Open);

        string panel = page.Find(".figure-panel").TextContent;
        Assert.Contains("Cấp tỉnh · Năm 2025", panel, StringComparison.Ordinal);
        Assert.Contains("Toàn tỉnh80,0% (8/10)", panel, StringComparison.Ordinal);
        Assert.Equal("CB_CT_SO", page.Find(".figure-panel").GetAttribute("data-cell"));
    }

    [Fact]
    public async Task A_history_that_cannot_be_read_is_a_sentence_and_the_note_stays_open()
    {
        IRenderedComponent<GridPage> page = OpenGrid();
        await ExecuteAsync("ALTER TABLE AuditEntries RENAME TO Away");

        await OpenPanelAsync(page, "LD");

        Assert.Contains("Chưa đọc được lịch sử", page.Find(".figure-panel").TextContent, StringComparison.Ordinal);
        Assert.False(page.Find("[data-panel-note]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Closed_while_it_is_read_again_it_stays_closed()
    {
        IRenderedComponent<GridPage> page = OpenGrid();
        await OpenPanelAsync(page, "LD");
        int before = Held.Answers;
        await TypeAsync(page, "LD", "Lần một", field: FigureCommitEventArgs.Note);
        Held.HoldAfter(Held.Answers - before - 1);

        Task saving = TypeAsync(page, "LD", "Lần hai", version: 1, field: FigureCommitEventArgs.Note);
        Assert.True(SpinWait.SpinUntil(() => Held.IsHolding, TimeSpan.FromSeconds(20)));
        await page.Find("[data-do=close-panel]").ClickAsync();
        Held.Release();
        await saving;

        Assert.Empty(page.FindAll(".figure-panel"));
    }

    [Fact]
    public async Task Of_two_cells_asked_for_the_last_is_shown_whichever_answer_comes_last()
    {
        IRenderedComponent<EntryPage> page = Open();
        int before = Held.Answers;
        await CommitAsync(page, "LD", "", field: FigureCommitEventArgs.Open);
        int answers = Held.Answers - before;
        await page.Find("[data-do=close-panel]").ClickAsync();
        Held.HoldAfter(answers - 1);

        Task first = CommitAsync(page, "LD", "", field: FigureCommitEventArgs.Open);
        Assert.True(SpinWait.SpinUntil(() => Held.IsHolding, TimeSpan.FromSeconds(20)));
        await CommitAsync(page, "DV", "", field: FigureCommitEventArgs.Open);
        Held.Release();
        await first;

        Assert.Equal("DV", page.Find(".figure-panel").GetAttribute("data-cell"));
    }

    private static Task OpenPanelAsync(IRenderedComponent<GridPage> page, string item, string union = One) =>
        TypeAsync(page, item, "", union: union, field: FigureCommitEventArgs.Open);
}
