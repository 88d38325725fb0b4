using System.Text.Json;
using AngleSharp.Dom;
using Bunit;
using Microsoft.JSInterop;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Web.Features.Figures;
using YenBai.Cdvc.Web.Features.Figures.Grid;

namespace YenBai.Cdvc.Web.Tests.Features.Figures;

/// <summary>A block from a spreadsheet: its numbers read by one convention, nothing written before the button.</summary>
public sealed class GridPasteTests : GridTest
{
    [Fact]
    public async Task The_preview_tells_new_changed_same_and_refused_apart_and_writes_nothing()
    {
        await SaveAsync("LD", FigureValue.Of(40));
        await SaveAsync("DV", FigureValue.Of(30));
        IRenderedComponent<GridPage> page = await PasteAsync(("LD", 1, "41"), ("DV", 1, "30"), ("CQ", 0, "1.500.000"), ("QCDC", 0, "có"), ("HOC_NQ", 0, "abc"));

        string preview = page.Find("dialog.paste").TextContent;
        Assert.Contains("dấu chấm ngăn cách hàng nghìn", preview, StringComparison.Ordinal);
        Assert.Equal(["Từ chối: 1 ô", "Thay đổi: 1 ô", "Mới: 2 ô", "Như cũ: 1 ô"], page.FindAll(".paste-counts li").Select(Words));
        Assert.Contains("“abc” không phải là số", preview, StringComparison.Ordinal);
        Assert.All(page.FindAll(".paste-cells tbody th"), th => Assert.Equal("Công đoàn Sở Thử nghiệm", th.TextContent));
        Assert.Equal(FigureValue.Of(40), await ValueAsync("LD"));
    }

    [Fact]
    public async Task The_commit_writes_all_at_once_ticks_each_cell_and_links_to_those_left()
    {
        IRenderedComponent<GridPage> page = await PasteAsync(("LD", 0, "41"), ("LD_NU", 0, "58"), ("HOC_NQ", 0, "abc"));
        Assert.Contains("Sẽ mâu thuẫn", page.Find("dialog.paste").TextContent, StringComparison.Ordinal);

        await CommitAsync(page);

        Assert.Empty(page.FindAll("dialog.paste"));
        Assert.Contains("Đã ghi 2 ô. 1 ô không ghi:", Words(page.Find(".paste-result p")), StringComparison.Ordinal);
        Assert.Equal("HOC_NQ", page.Find(".paste-result [data-do=cell]").GetAttribute("data-item"));
        Assert.StartsWith("Công đoàn Sở Thử nghiệm · ", page.Find(".paste-result [data-do=cell]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Công đoàn Sở Thử nghiệm (CD01)", page.Find("tr[data-union=CD01] th").GetAttribute("title"));
        Assert.Equal(("contradiction", "left"), (Cell(page, "LD").GetAttribute("data-mark"), Cell(page, "HOC_NQ").GetAttribute("data-mark")));
        Assert.Contains("Không dán được: “abc”", Cell(page, "HOC_NQ").GetAttribute("title")!, StringComparison.Ordinal);
        Assert.Equal((FigureValue.Of(41), FigureOrigin.Paste), (await ValueAsync("LD"), (await HistoryAsync("LD")).Saves[0].Origin));

        await UndoAsync(page);
        Assert.True((await ValueAsync("LD")).IsBlank && (await ValueAsync("LD_NU")).IsBlank);
        await TypeAsync(page, "LD", "9", version: 2);
        Assert.Equal("saved", Cell(page, "LD").GetAttribute("data-mark"));
    }

    [Fact]
    public async Task A_convention_that_is_not_certain_is_asked_and_a_no_refuses_its_texts()
    {
        IRenderedComponent<GridPage> page = await PasteAsync(("LD", 0, "1.234"), ("DV", 0, "30"));
        Assert.Contains("“1.234” là 1234 phải không", page.Find(".paste-question").TextContent, StringComparison.Ordinal);
        Assert.True(page.Find(".paste-actions .button:last-child").HasAttribute("disabled"));

        await page.FindAll(".paste-question button")[1].ClickAsync();
        Assert.Equal(["Từ chối: 1 ô", "Mới: 1 ô"], page.FindAll(".paste-counts li").Select(Words));
        await page.FindAll(".paste-question button")[0].ClickAsync();
        await CommitAsync(page);

        Assert.Equal((FigureValue.Of(1234), FigureValue.Of(30)), (await ValueAsync("LD"), await ValueAsync("DV")));
    }

    [Fact]
    public async Task What_somebody_else_changed_is_left_unless_chosen()
    {
        await SaveAsync("LD", FigureValue.Of(90), Colleague);
        await SaveAsync("DV", FigureValue.Of(80), Colleague);
        IRenderedComponent<GridPage> page = await PasteAsync(("LD", 0, "41"), ("DV", 0, "31"));
        Assert.Contains("Đồng nghiệp Thử đã ghi “90”", page.Find("dialog.paste").TextContent, StringComparison.Ordinal);

        await page.Find(".paste-cells input").ChangeAsync(true);
        await CommitAsync(page);

        Assert.Equal((FigureValue.Of(41), FigureValue.Of(80)), (await ValueAsync("LD"), await ValueAsync("DV")));
        Assert.Equal("left", Cell(page, "DV").GetAttribute("data-mark"));
    }

    [Fact]
    public async Task A_change_between_preview_and_commit_writes_nothing_and_shows_the_preview_anew()
    {
        IRenderedComponent<GridPage> page = await PasteAsync(("LD", 0, "41"), ("DV", 0, "31"));
        await SaveAsync("LD", FigureValue.Of(90), Colleague);

        await CommitAsync(page);

        Assert.Contains("Chưa ghi ô nào vì vừa có người sửa", page.Find("dialog.paste [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Người khác đã sửa: 1 ô", "Mới: 1 ô"], page.FindAll(".paste-counts li").Select(Words));
        Assert.True((await ValueAsync("DV")).IsBlank);
    }

    [Fact]
    public async Task What_does_not_fit_is_said_and_leaving_writes_nothing()
    {
        IRenderedComponent<GridPage> page = await PasteAsync(outside: 92, ("LD", 0, "41"));
        Assert.Contains("92 ô có chữ nằm ngoài mép bảng", page.Find("dialog.paste").TextContent, StringComparison.Ordinal);

        await page.Find("[data-do=cancel-paste]").ClickAsync();

        Assert.Empty(page.FindAll("dialog.paste"));
        Assert.True((await ValueAsync("LD")).IsBlank);
    }

    private Task<IRenderedComponent<GridPage>> PasteAsync(params (string Item, int Version, string Text)[] cells) => PasteAsync(outside: 0, cells);

    private async Task<IRenderedComponent<GridPage>> PasteAsync(int outside, params (string Item, int Version, string Text)[] cells)
    {
        PastedBlock block = new(1, cells.Length, outside, [.. cells.Select(c => new PastedCell(One, c.Item, c.Version, c.Text))]);
        IRenderedComponent<GridPage> page = OpenGrid();
        Script.Setup<IJSStreamReference>("pasted").SetResult(new SentStream(JsonSerializer.SerializeToUtf8Bytes(block, JsonSerializerOptions.Web)));
        await SendAsync(page, new FigureCommitEventArgs { Field = FigureCommitEventArgs.Paste, OperationId = Guid.NewGuid() });
        return page;
    }

    private static Task CommitAsync(IRenderedComponent<GridPage> page) => page.Find(".paste-actions .button:last-child").ClickAsync();

    /// <summary>The text without the icons' ligatures.</summary>
    private static string Words(IElement element) =>
        string.Join(' ', string.Concat(element.ChildNodes.Where(n => n is not IElement { LocalName: "i" }).Select(n => n.TextContent)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed class SentStream(byte[] bytes) : IJSStreamReference
    {
        public long Length => bytes.Length;

        public ValueTask<Stream> OpenReadStreamAsync(long maxAllowedSize = 512_000, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<Stream>(new MemoryStream(bytes));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
