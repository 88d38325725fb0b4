using Bunit;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Web.Features.Figures;
using YenBai.Cdvc.Web.Features.Figures.Grid;

namespace YenBai.Cdvc.Web.Tests.Features.Figures;

/// <summary>Taking back and doing again: new writes, never over somebody else's.</summary>
public sealed class GridUndoTests : GridTest
{
    [Fact]
    public async Task Each_step_back_and_forth_is_a_write_of_its_own_in_the_history()
    {
        IRenderedComponent<GridPage> page = OpenGrid();
        await TypeAsync(page, "LD", "1");
        await TypeAsync(page, "LD", "2", version: 1);

        await UndoAsync(page);
        Assert.Equal(FigureValue.Of(1), await ValueAsync("LD"));
        Assert.Contains("Đã hoàn tác: CNVCLĐ của Công đoàn Sở Thử nghiệm là “1”", Message(page), StringComparison.Ordinal);
        await UndoAsync(page);
        Assert.True((await ValueAsync("LD")).IsBlank);
        await RedoAsync(page);
        await RedoAsync(page);

        Assert.Equal("2", Cell(page, "LD").TextContent);
        Assert.Equal(
            [(6, FigureOrigin.Undo), (5, FigureOrigin.Undo), (4, FigureOrigin.Undo), (3, FigureOrigin.Undo), (2, FigureOrigin.Typed), (1, FigureOrigin.Typed)],
            (await HistoryAsync("LD")).Saves.Select(s => (s.Version, s.Origin)));
        await RedoAsync(page);
        Assert.Equal("Không còn gì để làm lại.", Message(page));
    }

    [Fact]
    public async Task A_hundred_steps_can_be_taken_back_and_the_cell_typed_into_at_once()
    {
        IRenderedComponent<GridPage> page = OpenGrid();
        for (int i = 0; i < 100; i++)
        {
            await TypeAsync(page, i % 2 == 0 ? "LD" : "DV", $"{i + 1}", version: i / 2);
        }

        for (int i = 0; i < 100; i++)
        {
            await UndoAsync(page);
        }

        Assert.True((await ValueAsync("LD")).IsBlank && (await ValueAsync("DV")).IsBlank);
        await TypeAsync(page, "LD", "5", int.Parse(Cell(page, "LD").GetAttribute("data-version")!, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(FigureValue.Of(5), await ValueAsync("LD"));
        await RedoAsync(page);
        Assert.Equal("Không còn gì để làm lại.", Message(page));
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_said_and_stands()
    {
        IRenderedComponent<GridPage> page = OpenGrid();
        await TypeAsync(page, "LD", "120");
        await SaveAsync("LD", FigureValue.Of(90), Colleague, version: 1);

        await UndoAsync(page);

        Assert.Contains("Đồng nghiệp Thử", Message(page), StringComparison.Ordinal);
        Assert.Contains("được giữ nguyên", Message(page), StringComparison.Ordinal);
        Assert.Equal("90", Cell(page, "LD").TextContent);
        Assert.Equal(FigureValue.Of(90), await ValueAsync("LD"));
        await UndoAsync(page);
        Assert.Equal("Không còn gì để hoàn tác.", Message(page));
    }

    [Fact]
    public async Task A_cell_that_is_blank_by_now_is_called_so_in_words()
    {
        IRenderedComponent<GridPage> page = OpenGrid();
        await TypeAsync(page, "LD", "1");
        await UndoAsync(page);
        Assert.Equal("Đã hoàn tác: CNVCLĐ của Công đoàn Sở Thử nghiệm để trống.", Message(page));
        await TypeAsync(page, "LD", "120", version: 2);
        await SaveAsync("LD", FigureValue.Blank, Colleague, version: 3);
        // the conflict brings what is saved by now
        await TypeAsync(page, "LD", "121", version: 3);

        await UndoAsync(page);

        Assert.Contains("CNVCLĐ của Công đoàn Sở Thử nghiệm nay để trống.", Message(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_before_another_period_was_opened_goes_into_its_own_and_is_no_step_of_the_other()
    {
        IRenderedComponent<GridPage> page = OpenGrid();
        int before = Held.Answers;
        await TypeAsync(page, "LD", "1");
        Held.HoldAfter(Held.Answers - before - 1);

        Task first = TypeAsync(page, "LD", "2", version: 1);
        Assert.True(SpinWait.SpinUntil(() => Held.IsHolding, TimeSpan.FromSeconds(20)));
        Task second = TypeAsync(page, "DV", "3");
        page.Render(p => p.Add(g => g.PeriodCode, "2024-nam"));
        await page.WaitForAssertionAsync(() => Assert.Contains("Năm 2024", page.Find("h1").TextContent, StringComparison.Ordinal));
        Held.Release();
        await Task.WhenAll(first, second);
        await UndoAsync(page);

        Assert.Equal((FigureValue.Of(2), FigureValue.Of(3)), (await ValueAsync("LD"), await ValueAsync("DV")));
        Assert.Equal("Không còn gì để hoàn tác.", Message(page));
        Assert.Equal("", Cell(page, "DV").TextContent.Trim());
    }

    [Fact]
    public async Task Taking_back_my_choice_over_theirs_gives_theirs_back_and_goes_no_further()
    {
        IRenderedComponent<GridPage> page = OpenGrid();
        await TypeAsync(page, "LD", "120");
        await SaveAsync("LD", FigureValue.Of(90), Colleague, version: 1);
        await TypeAsync(page, "LD", "121", version: 1);
        await TypeAsync(page, "LD", "121", version: 2);

        await UndoAsync(page);
        Assert.Equal(FigureValue.Of(90), await ValueAsync("LD"));
        await UndoAsync(page);

        Assert.Equal(FigureValue.Of(90), await ValueAsync("LD"));
        Assert.Contains("được giữ nguyên", Message(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cells_that_one_key_changed_come_back_together_and_a_note_is_in_nobodys_way()
    {
        await SaveAsync("LD", FigureValue.Of(40));
        await SaveAsync("DV", FigureValue.Of(30));
        IRenderedComponent<GridPage> page = OpenGrid();
        Guid step = Guid.NewGuid();
        await TypeAsync(page, "LD", "", version: 1, step: step);
        await TypeAsync(page, "DV", "", version: 1, step: step);
        await TypeAsync(page, "LD", "Chưa rõ", version: 2, field: FigureCommitEventArgs.Note);

        await UndoAsync(page);

        Assert.Equal("Đã hoàn tác 2 ô.", Message(page));
        Assert.Equal((FigureValue.Of(40), FigureValue.Of(30)), (await ValueAsync("LD"), await ValueAsync("DV")));
        Assert.Equal("Chưa rõ", (await StoredAsync("LD")).Note);
    }

    [Fact]
    public async Task A_cell_typed_into_right_after_many_were_emptied_is_a_step_of_its_own()
    {
        await SaveAsync("LD", FigureValue.Of(40));
        await SaveAsync("DV", FigureValue.Of(30));
        IRenderedComponent<GridPage> page = OpenGrid();
        Guid step = Guid.NewGuid();
        await TypeAsync(page, "LD", "", version: 1, step: step);
        await TypeAsync(page, "DV", "", version: 1, step: step);
        await TypeAsync(page, "LD", "55", version: 2, step: step);

        await UndoAsync(page);
        Assert.Equal((FigureValue.Blank, FigureValue.Blank), (await ValueAsync("LD"), await ValueAsync("DV")));
        await UndoAsync(page);

        Assert.Equal((FigureValue.Of(40), FigureValue.Of(30)), (await ValueAsync("LD"), await ValueAsync("DV")));
    }
}
