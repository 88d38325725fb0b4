using AngleSharp.Dom;
using Bunit;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Web.Features.Figures;

namespace YenBai.Cdvc.Web.Tests.Features.Figures;

/// <summary>What a cell shows: the four states, the tick, the question, the refusal.</summary>
public sealed class CellStateTests : EntryTest
{
    [Fact]
    public void A_cell_never_saved_says_that_there_is_no_figure_yet()
    {
        IElement row = Row(Open(), "LD");

        Assert.Equal("blank", row.GetAttribute("data-state"));
        Assert.Equal("Chưa có", Mark(row));
        Assert.Equal("", row.QuerySelector("input")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("1500", "value", "1500", "1.500", "Đã ghi")]
    [InlineData("1.500.000", "value", "1500000", "1.500.000", "Đã ghi")]
    [InlineData("0", "zero", "0", "0", "Không phát sinh")]
    [InlineData("k", "not-applicable", "ktd", "không thuộc diện", "Không thuộc diện")]
    public async Task A_typed_text_becomes_one_of_the_states_that_never_mix(string typed, string state, string code, string shown, string mark)
    {
        IRenderedComponent<EntryPage> page = Open();

        await CommitAsync(page, "LD", typed);

        IElement row = Row(page, "LD");
        Assert.Equal((state, code, shown, mark), (row.GetAttribute("data-state"), row.GetAttribute("data-code"), row.GetAttribute("data-shown"), Mark(row)));
        Assert.Equal("1", row.GetAttribute("data-version"));
    }

    [Fact]
    public async Task An_emptied_cell_is_blank_again_and_not_0()
    {
        await SaveAsync("LD", FigureValue.Of(5));
        IRenderedComponent<EntryPage> page = Open();

        await CommitAsync(page, "LD", "", version: 1);

        Assert.Equal("blank", Row(page, "LD").GetAttribute("data-state"));
        Assert.True((await StoredAsync("LD")).Value.IsBlank);
    }

    [Fact]
    public async Task The_tick_names_who_saved_and_when_and_comes_only_with_the_save()
    {
        IRenderedComponent<EntryPage> page = Open();
        Assert.DoesNotContain("just-saved", Row(page, "LD").ClassList, StringComparer.Ordinal);
        Guid operation = Guid.NewGuid();

        await CommitAsync(page, "LD", "120", operation: operation);

        IElement row = Row(page, "LD");
        Assert.Contains("just-saved", row.ClassList, StringComparer.Ordinal);
        Assert.Equal("Cán bộ Thử ghi lúc 12:00 30/11/2025", row.QuerySelector(".mark-saved")!.GetAttribute("title"));
        Assert.Equal(operation.ToString(), row.GetAttribute("data-answered"));
        Assert.Equal(120, (await StoredAsync("LD")).Value.Number);
    }

    [Fact]
    public async Task A_text_with_two_readings_is_asked_about_and_not_saved()
    {
        IRenderedComponent<EntryPage> page = Open();

        await CommitAsync(page, "LD", "6.900");

        IElement row = Row(page, "LD");
        Assert.Equal("question", row.GetAttribute("data-problem"));
        Assert.Equal("Chưa lưu", Mark(row));
        Assert.DoesNotContain("just-saved", row.ClassList, StringComparer.Ordinal);
        Assert.Contains("“6.900” là 6900 phải không?", row.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("6900", row.QuerySelector("[data-suggestion]")!.GetAttribute("data-text"));
        Assert.Equal(0, (await StoredAsync("LD")).Version);
    }

    [Theory]
    [InlineData("95,5", "phần lẻ")]
    [InlineData("1e5", "rút gọn")]
    [InlineData("-3", "dấu âm")]
    [InlineData("1000000000000", "quá lớn")]
    [InlineData("nhiều", "không phải là số")]
    public async Task A_text_that_is_no_figure_is_refused_in_a_sentence_and_not_saved(string typed, string says)
    {
        IRenderedComponent<EntryPage> page = Open();

        await CommitAsync(page, "LD", typed);

        IElement row = Row(page, "LD");
        Assert.Equal("refused", row.GetAttribute("data-problem"));
        Assert.Contains(says, row.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", row.QuerySelector("input")!.GetAttribute("aria-invalid"));
        Assert.Equal(0, (await StoredAsync("LD")).Version);
    }

    [Fact]
    public async Task A_text_given_up_leaves_what_is_saved()
    {
        await SaveAsync("LD", FigureValue.Of(5));
        IRenderedComponent<EntryPage> page = Open();
        await CommitAsync(page, "LD", "nhiều", version: 1);

        await CommitAsync(page, "LD", "", field: FigureCommitEventArgs.Discard);

        IElement row = Row(page, "LD");
        Assert.Null(row.GetAttribute("data-problem"));
        Assert.Equal("5", row.GetAttribute("data-code"));
    }

    [Fact]
    public async Task A_level_is_chosen_from_the_scale_or_is_not_applicable()
    {
        IRenderedComponent<EntryPage> page = Open();
        string[] choices = [.. Row(page, "BNC_XL").QuerySelectorAll("input[type=radio]").Select(i => i.GetAttribute("value")!)];

        await CommitAsync(page, "BNC_XL", "kha");

        Assert.Equal(["tot", "kha", "tb", "yeu", "ktd"], choices, StringComparer.Ordinal);
        Assert.Equal(("kha", "Khá"), (Row(page, "BNC_XL").GetAttribute("data-code"), Row(page, "BNC_XL").GetAttribute("data-shown")));
    }

    [Fact]
    public async Task A_repeated_operation_is_saved_once_and_answered_again()
    {
        IRenderedComponent<EntryPage> page = Open();
        Guid operation = Guid.NewGuid();
        await CommitAsync(page, "LD", "120", operation: operation);
        string? revision = Row(page, "LD").GetAttribute("data-revision");

        await CommitAsync(page, "LD", "120", operation: operation);

        Assert.NotEqual(revision, Row(page, "LD").GetAttribute("data-revision"), StringComparer.Ordinal);
        Assert.Null(Row(page, "LD").GetAttribute("data-problem"));
        Assert.Equal(1, (await StoredAsync("LD")).Version);
    }

    [Fact]
    public async Task An_answer_leaves_the_input_alone_because_the_next_text_may_be_in_it()
    {
        IRenderedComponent<EntryPage> page = Open();

        await CommitAsync(page, "LD", "120");

        Assert.Equal("", Row(page, "LD").QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Only_the_cells_that_changed_are_rendered_again()
    {
        IRenderedComponent<EntryPage> page = Open();
        int before = page.FindComponents<FigureRow>().Sum(r => r.RenderCount);

        await CommitAsync(page, "LD", "120");

        Assert.Equal(before + 1, page.FindComponents<FigureRow>().Sum(r => r.RenderCount));
    }

    [Fact]
    public async Task A_failing_database_is_said_and_the_same_text_may_be_sent_again()
    {
        IRenderedComponent<EntryPage> page = Open();
        await ExecuteAsync("ALTER TABLE Figures RENAME TO Away");

        await CommitAsync(page, "LD", "120");

        IElement row = Row(page, "LD");
        Assert.Equal("refused", row.GetAttribute("data-problem"));
        Assert.NotNull(row.QuerySelector("[data-do=resend]"));
        Assert.DoesNotContain("just-saved", row.ClassList, StringComparer.Ordinal);

        await ExecuteAsync("ALTER TABLE Away RENAME TO Figures");
        await CommitAsync(page, "LD", "120");

        Assert.Contains("just-saved", Row(page, "LD").ClassList, StringComparer.Ordinal);
    }

    private static string Mark(IElement row) => row.QuerySelector(".mark-saved")!.LastChild!.TextContent.Trim();
}
