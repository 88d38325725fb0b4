using AngleSharp.Dom;
using Bunit;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Web.Features.Figures;

namespace YenBai.Cdvc.Web.Tests.Features.Figures;

/// <summary>Contradictions and warnings, in place.</summary>
public sealed class FindingTests : EntryTest
{
    [Fact]
    public async Task A_contradiction_is_saved_and_marked_on_both_cells_with_both_numbers()
    {
        IRenderedComponent<EntryPage> page = Open();
        await CommitAsync(page, "LD", "40");
        await CommitAsync(page, "LD_NU", "58");

        Assert.All(["LD", "LD_NU"], item =>
        {
            IElement row = Row(page, item);
            string sentence = row.QuerySelector(".figure-finding.contradiction")!.TextContent;
            Assert.Contains("contradicted", row.ClassList, StringComparer.Ordinal);
            Assert.Contains("58", sentence, StringComparison.Ordinal);
            Assert.Contains("40", sentence, StringComparison.Ordinal);
        });
        Assert.Equal(58, (await StoredAsync("LD_NU")).Value.Number);
        Assert.Contains("1 mâu thuẫn", page.Find(".entry-header").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correcting_one_of_the_two_clears_both()
    {
        await SaveAsync("LD", FigureValue.Of(40));
        await SaveAsync("LD_NU", FigureValue.Of(58));
        IRenderedComponent<EntryPage> page = Open();
        Assert.Equal(2, page.FindAll(".contradicted").Count);

        await CommitAsync(page, "LD", "60", version: 1);

        Assert.Empty(page.FindAll(".contradicted"));
    }

    [Fact]
    public async Task A_warning_asks_for_one_note_that_is_saved_with_the_figure()
    {
        await SaveAsync("LD", FigureValue.Of(40));
        IRenderedComponent<EntryPage> page = Open();
        await CommitAsync(page, "DV", "45");
        Assert.Equal(2, page.FindAll(".figure-finding.warning").Count);
        Assert.Single(page.FindAll("[data-field=note]"));
        Assert.NotNull(Row(page, "DV").QuerySelector("[data-field=note]"));

        await CommitAsync(page, "DV", " Có 5 đoàn viên đã nghỉ hưu ", version: 1, field: FigureCommitEventArgs.Note);

        Assert.Equal(("Có 5 đoàn viên đã nghỉ hưu", 45L), ((await StoredAsync("DV")).Note, (await StoredAsync("DV")).Value.Number));
        Assert.Equal("2", Row(page, "DV").GetAttribute("data-version"));
    }

    [Fact]
    public async Task A_change_of_over_30_percent_on_last_year_is_asked_about()
    {
        await SaveAsync("LD", FigureValue.Of(100), period: "2024-nam");
        IRenderedComponent<EntryPage> page = Open();

        await CommitAsync(page, "LD", "131");

        Assert.Contains("100", Row(page, "LD").QuerySelector(".figure-finding.warning")!.TextContent, StringComparison.Ordinal);
    }
}
