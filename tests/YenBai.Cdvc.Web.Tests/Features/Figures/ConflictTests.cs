using AngleSharp.Dom;
using Bunit;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Web.Features.Figures;

namespace YenBai.Cdvc.Web.Tests.Features.Figures;

/// <summary>Two people in one cell.</summary>
public sealed class ConflictTests : EntryTest
{
    [Fact]
    public async Task Both_values_are_shown_with_the_name_and_time_of_the_other()
    {
        IRenderedComponent<EntryPage> page = await OvertakenAsync();

        IElement row = Row(page, "LD");
        string sentence = row.QuerySelector("[role=alert]")!.TextContent;
        Assert.Equal("conflict", row.GetAttribute("data-problem"));
        Assert.Contains("Đồng nghiệp Thử đã ghi “90” lúc 12:00 30/11/2025", sentence, StringComparison.Ordinal);
        Assert.Contains("“120”, chưa lưu", sentence, StringComparison.Ordinal);
        Assert.Equal(90, (await StoredAsync("LD")).Value.Number);
    }

    [Fact]
    public async Task Mine_is_written_over_theirs_only_when_asked_for()
    {
        IRenderedComponent<EntryPage> page = await OvertakenAsync();

        await CommitAsync(page, "LD", "120", version: int.Parse(Row(page, "LD").GetAttribute("data-version")!, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Null(Row(page, "LD").GetAttribute("data-problem"));
        Assert.Equal(120, (await StoredAsync("LD")).Value.Number);
    }

    [Fact]
    public async Task Theirs_stands_when_mine_is_given_up()
    {
        IRenderedComponent<EntryPage> page = await OvertakenAsync();

        await CommitAsync(page, "LD", "", field: FigureCommitEventArgs.Discard);

        Assert.Null(Row(page, "LD").GetAttribute("data-problem"));
        Assert.Equal("90", Row(page, "LD").GetAttribute("data-code"));
        Assert.Equal(90, (await StoredAsync("LD")).Value.Number);
    }

    [Fact]
    public async Task An_old_operation_sent_again_does_not_hide_what_came_after_it()
    {
        Guid operation = Guid.NewGuid();
        IRenderedComponent<EntryPage> page = Open();
        await CommitAsync(page, "LD", "120", operation: operation);
        await SaveAsync("LD", FigureValue.Of(90), Colleague, version: 1);
        IRenderedComponent<EntryPage> reloaded = Open();

        await CommitAsync(reloaded, "LD", "120", operation: operation);

        Assert.Equal("90", Row(reloaded, "LD").GetAttribute("data-code"));
    }

    private async Task<IRenderedComponent<EntryPage>> OvertakenAsync()
    {
        IRenderedComponent<EntryPage> page = Open();
        await SaveAsync("LD", FigureValue.Of(90), Colleague);
        await CommitAsync(page, "LD", "120");
        return page;
    }
}
