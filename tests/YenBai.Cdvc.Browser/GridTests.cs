using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace YenBai.Cdvc.Browser;

/// <summary>The grid as an officer lives in it: keys, blocks, taking back, company, and a server that goes away.</summary>
public sealed class GridTests(BrowserFixture fixture, GridServer grid) : IClassFixture<GridServer>
{
    // length, array of one, 6: the message type ping
    private static readonly byte[] Ping = [0x02, 0x91, 0x06];
    private static readonly string[] Row = ["100", "50", "90", "1", "8", "2", "1", "c", "80", "1500000"];
    private static readonly string[] Items = ["LD", "LD_NU", "DV", "CQ", "CB_KCT", "DV_MOI", "DV_DANG", "QCDC", "QUY_DV", "QUY_TIEN"];

    [Fact]
    public async Task Fifty_cells_are_entered_by_keyboard_alone_with_a_message_for_each_cell_and_none_while_typing()
    {
        await using Screen screen = await grid.OpenGridAsync(fixture, "2024-nam");
        for (int row = 1; row <= 5; row++)
        {
            foreach (string text in Row[..^1])
            {
                await screen.Page.Keyboard.TypeAsync(text);
                await screen.PressAsync("Tab");
            }

            // Enter ends the row and comes back to where its first Tab began
            await screen.Page.Keyboard.TypeAsync(Row[^1]);
            await screen.PressAsync("Enter");
        }

        await Expect(screen.GridCell("CD06", "LD")).ToBeFocusedAsync();
        foreach ((string item, string text) in Items.Zip(Row))
        {
            await screen.SavedAsync("CD05", item, text is "c" ? "co" : text);
        }

        await Expect(screen.Page.Locator(".grid td:not([data-state])")).ToHaveCountAsync(50);
        await MoveAndEditAsync(screen);
        await ComposeAsync(screen);
        await TypeQuietlyAsync();
        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task A_block_of_50_by_23_is_previewed_and_written_and_a_hundred_steps_go_back_and_forth()
    {
        await using Screen screen = await grid.OpenGridAsync(fixture, "2025-nam");
        string[] levels = await screen.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('thead th[data-item]')].map(h => h.dataset.levels?.split('=')[0] ?? '')");
        Assert.Equal(23, levels.Length);
        await screen.PasteAsync(string.Join("\r\n", Enumerable.Range(0, 50).Select(_ => string.Join('\t', levels.Select(l => l.Length > 0 ? l : "\"1.000.000\"")))) + "\r\n");
        ILocator preview = screen.Page.Locator("dialog.paste");
        await Expect(preview).ToContainTextAsync("Dán khối 50 dòng × 23 cột");
        await Expect(preview).ToContainTextAsync("dấu chấm ngăn cách hàng nghìn");
        await Expect(preview.Locator(".verdict-New").First).ToContainTextAsync("1.150");
        await preview.GetByRole(AriaRole.Button, new() { Name = "Ghi 1.150 ô" }).ClickAsync();
        await Expect(screen.Page.Locator(".paste-result")).ToContainTextAsync("Đã ghi 1.150 ô");
        await Expect(screen.Page.Locator(".grid td:not([data-state])")).ToHaveCountAsync(1150);
        await screen.SavedAsync("CD50", "LD", "1000000");

        // the paste is one step
        await screen.GridCell("CD01", "LD").ClickAsync();
        await screen.PressAsync("Control+z");
        await Expect(screen.Page.Locator("td[data-state=blank]")).ToHaveCountAsync(1150);
        await screen.PressAsync("Control+y");
        await Expect(screen.Page.Locator(".grid td:not([data-state])")).ToHaveCountAsync(1150);
        await screen.SavedAsync("CD50", "LD", "1000000");

        await screen.GridCell("CD01", "LD").ClickAsync();
        await TypeDownAsync(screen);
        await screen.GridCell("CD01", "LD_NU").ClickAsync();
        await TypeDownAsync(screen);
        await screen.SavedAsync("CD50", "LD_NU", "50");

        await screen.PressAsync([.. Enumerable.Repeat("Control+z", 100)]);
        await screen.SavedAsync("CD01", "LD", "1000000");
        await Expect(screen.Page.Locator("td[data-item=LD][data-code='1000000'], td[data-item=LD_NU][data-code='1000000']")).ToHaveCountAsync(100);
        await screen.PressAsync([.. Enumerable.Repeat("Control+y", 100)]);
        await screen.SavedAsync("CD50", "LD_NU", "50");
        await Expect(screen.Page.Locator("td[data-item=LD][data-code='1000000'], td[data-item=LD_NU][data-code='1000000']")).ToHaveCountAsync(0);
        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task Two_officers_in_one_cell_are_told_of_each_other_and_neither_is_written_over()
    {
        await using Screen one = await grid.OpenGridAsync(fixture, "2026-nam");
        await using Screen two = await grid.OpenGridAsync(fixture, "2026-nam");
        await one.TypeAsync("10");
        await one.SavedAsync("CD01", "LD", "10");

        await two.TypeAsync("20");
        ILocator choice = two.GridCell("CD01", "LD").Locator(".cell-problem");
        await Expect(choice).ToBeVisibleAsync();
        await Expect(choice).ToContainTextAsync("đã ghi “10” lúc");
        await Expect(choice).ToContainTextAsync("“20”, chưa lưu");
        // Enter at the cell goes to the choice
        await two.PressAsync("ArrowUp", "Enter", "Enter");
        await two.SavedAsync("CD01", "LD", "20");
        await Expect(choice).ToHaveCountAsync(0);

        await one.PressAsync("Control+z");
        await Expect(one.Message()).ToContainTextAsync("được giữ nguyên");
        await one.SavedAsync("CD01", "LD", "20");
    }

    [Fact]
    public async Task After_a_restart_both_pages_come_back_by_themselves_at_the_same_cell_and_send_what_waited()
    {
        await using Screen screen = await grid.OpenGridAsync(fixture, "2023-nam", "?tim=thu+nghiem+1");
        await screen.GridCell("CD12", "CQ").ClickAsync();
        await grid.Server.KillAsync();
        await screen.Page.Keyboard.TypeAsync("3");
        await screen.PressAsync("Tab");
        await Expect(screen.GridCell("CD12", "CQ")).ToHaveAttributeAsync("data-local", "unsaved");
        await Expect(screen.Page.Locator("[data-do=unsaved]")).ToContainTextAsync("1 ô chưa lưu");

        await grid.Server.RestartAsync();
        await screen.SavedAsync("CD12", "CQ", "3");
        await Expect(screen.GridCell("CD12", "CB_KCT")).ToBeFocusedAsync();
        await Expect(screen.GridCell("CD02", "CQ")).ToBeHiddenAsync();

        await screen.OpenSheetAsync("/nhap-lieu/2023-nam/CD12");
        await Expect(screen.Cell("LD")).ToBeFocusedAsync();
        await screen.Cell("QUY_DV").FocusAsync();
        await screen.Page.EvaluateAsync("() => { window.beforeTheKill = true; }");
        await grid.Server.KillAsync();
        await grid.Server.RestartAsync();
        await screen.Page.WaitForFunctionAsync("() => !window.beforeTheKill");
        await Expect(screen.Cell("QUY_DV")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_panel_of_a_cell_opens_and_closes_by_key_and_its_note_is_kept()
    {
        await using Screen screen = await grid.OpenGridAsync(fixture, "2027-6thang");
        await screen.TypeAsync("120");
        await screen.SavedAsync("CD01", "LD", "120");
        await screen.PressAsync("ArrowUp", "Control+Enter");
        ILocator panel = screen.Page.Locator(".figure-panel");
        await Expect(panel).ToBeFocusedAsync();
        await Expect(panel).ToContainTextAsync("trống → 120");
        await panel.Locator("textarea").FillAsync("Đã gọi hỏi lại");
        await screen.PressAsync("Tab");
        await Expect(panel.Locator(".note-state")).ToContainTextAsync("đã ghi");
        await screen.PressAsync("Escape");
        await Expect(panel).ToHaveCountAsync(0);
        await Expect(screen.GridCell("CD01", "LD")).ToBeFocusedAsync();
        await Expect(screen.GridCell("CD01", "LD")).ToHaveAttributeAsync("data-mark", "note");

        // who signs out takes along what is not sent
        await screen.TypeAsync("95,5");
        await Expect(screen.GridCell("CD01", "LD")).ToHaveAttributeAsync("data-problem", "refused");
        Assert.NotEqual(0, await KeptAsync());
        screen.Page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await Expect(screen.Page.Locator("h1")).ToHaveTextAsync("Đăng nhập");
        Assert.Equal(0, await KeptAsync());

        Task<int> KeptAsync() => screen.Page.EvaluateAsync<int>("() => Object.keys(sessionStorage).filter(k => k.startsWith('cdvc.')).length");
    }

    /// <summary>50 numbers down one column, from the cell with the cursor.</summary>
    private static async Task TypeDownAsync(Screen screen)
    {
        for (int i = 1; i <= 50; i++)
        {
            await screen.TypeAsync(i.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static async Task MoveAndEditAsync(Screen screen)
    {
        await screen.PressAsync("Control+Home");
        await Expect(screen.GridCell("CD01", "LD")).ToBeFocusedAsync();
        await screen.PressAsync("Control+ArrowDown");
        await Expect(screen.GridCell("CD05", "LD")).ToBeFocusedAsync();
        await screen.PressAsync("End");
        await Expect(screen.GridCell("CD05", "KT_TC")).ToBeFocusedAsync();
        await screen.PressAsync("Home", "F2", "1", "Enter");
        await screen.SavedAsync("CD05", "LD", "1001");
        await screen.PressAsync("ArrowUp", "9", "Escape");
        await Expect(screen.GridCell("CD05", "LD")).ToBeFocusedAsync();
        await screen.SavedAsync("CD05", "LD", "1001");
        await screen.PressAsync("k", "Enter");
        await screen.SavedAsync("CD05", "LD", "ktd");
        // a block: emptied together, back together
        await screen.PressAsync("ArrowUp", "Shift+ArrowUp", "Shift+ArrowRight");
        await Expect(screen.Page.Locator("td[aria-selected=true]")).ToHaveCountAsync(4);
        await screen.PressAsync("Delete");
        await screen.SavedAsync("CD04", "LD_NU", "");
        await screen.SavedAsync("CD05", "LD", "");
        await screen.PressAsync("Control+z");
        await screen.SavedAsync("CD04", "LD_NU", "50");
        await screen.SavedAsync("CD05", "LD", "ktd");
        // a list of levels
        await screen.GridCell("CD01", "XL").ClickAsync();
        await screen.PressAsync("Alt+ArrowDown", "ArrowDown", "ArrowDown", "Enter");
        await screen.SavedAsync("CD01", "XL", "tot");
    }

    /// <summary>An input method begins to compose while a cell has the cursor and nothing is being typed.</summary>
    private static async Task ComposeAsync(Screen screen)
    {
        await screen.GridCell("CD10", "QCDC").ClickAsync();
        await screen.Page.EvaluateAsync("() => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Process', keyCode: 229, bubbles: true, cancelable: true }))");
        ICDPSession session = await screen.Page.Context.NewCDPSessionAsync(screen.Page);
        await session.SendAsync("Input.imeSetComposition", new() { ["text"] = "co", ["selectionStart"] = 2, ["selectionEnd"] = 2 });
        // Enter belongs to the composition
        await screen.Page.EvaluateAsync("() => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true, cancelable: true }))");
        await Expect(screen.Page.Locator(".grid-editor")).ToBeFocusedAsync();
        await session.SendAsync("Input.insertText", new() { ["text"] = "có" });
        await Expect(screen.Page.Locator(".grid-editor")).ToHaveValueAsync("có");
        await screen.PressAsync("Enter");
        await screen.SavedAsync("CD10", "QCDC", "co");
    }

    private async Task TypeQuietlyAsync()
    {
        await using Screen screen = await Screen.OpenAsync(fixture, grid.Server);
        int sent = 0;
        // the connection's own sign of life is no message of the page
        screen.Page.WebSocket += (_, socket) => socket.FrameSent += (_, frame) => sent += frame.Binary.AsSpan().SequenceEqual(Ping) ? 0 : 1;
        await screen.SignInAsync("quantri", Screen.Password);
        await screen.OpenSheetAsync("/nhap-lieu/2024-nam?tim=cd20");
        await Expect(screen.GridCell("CD20", "LD")).ToBeFocusedAsync();
        await screen.Page.WaitForTimeoutAsync(500);
        int before = sent;
        await screen.Page.Keyboard.TypeAsync("12345");
        await screen.Page.WaitForTimeoutAsync(300);
        Assert.Equal(before, sent);
        await screen.PressAsync("Enter");
        await screen.SavedAsync("CD20", "LD", "12345");
        Assert.True(sent > before);
    }

    [Fact]
    public async Task Turned_round_Enter_goes_on_in_the_same_CĐCS_and_Tab_to_the_next_one()
    {
        await using Screen screen = await grid.OpenGridAsync(fixture, "2027-nam", "?khoi=Kh%E1%BB%91i%201");
        await Expect(screen.GridCell("CD05", "LD")).ToBeFocusedAsync();
        await screen.Page.EvaluateAsync(
            """
            () => {
              const cell = document.querySelector('tr[data-union=CD05] td[data-item=LD]');
              window.marks = [];
              new MutationObserver(() => window.marks.push(cell.dataset.local ?? '')).observe(cell, { attributeFilter: ['data-local'] });
            }
            """);

        await screen.Page.Keyboard.TypeAsync("90");
        await screen.PressAsync("Enter");
        await Expect(screen.GridCell("CD05", "LD_NU")).ToBeFocusedAsync();
        await screen.Page.Keyboard.TypeAsync("40");
        await screen.PressAsync("Tab");
        await Expect(screen.GridCell("CD10", "LD_NU")).ToBeFocusedAsync();
        await screen.PasteAsync("41\t42\r\n80\t81\r\n");
        await screen.Page.Locator("dialog.paste").GetByRole(AriaRole.Button, new() { Name = "Ghi 4 ô" }).ClickAsync();

        await screen.SavedAsync("CD05", "LD", "90");
        await screen.SavedAsync("CD05", "LD_NU", "40");
        await screen.SavedAsync("CD10", "LD_NU", "41");
        await screen.SavedAsync("CD15", "LD_NU", "42");
        await screen.SavedAsync("CD15", "DV", "81");
        // on its way, then settled: the mark of a cell goes through both
        Assert.Contains("saving", await screen.Page.EvaluateAsync<string[]>("() => window.marks"), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Leaving_with_a_text_that_is_not_saved_asks_first()
    {
        await using Screen screen = await grid.OpenGridAsync(fixture, "2026-6thang");
        List<string> asked = [];
        TaskCompletionSource stayed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        screen.Page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Message);
            await (asked.Count == 2 ? dialog.AcceptAsync() : dialog.DismissAsync());
            stayed.TrySetResult();
        };
        await screen.Page.Keyboard.TypeAsync("95.5");
        await screen.PressAsync("Enter");
        await Expect(screen.GridCell("CD01", "LD")).ToHaveAttributeAsync("data-problem", "refused");

        ILocator back = screen.Page.GetByRole(AriaRole.Link, new() { Name = "Danh sách CĐCS" });
        await back.ClickAsync();
        // the question comes by way of the server: a second click before it would take the place of the first
        await stayed.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await Expect(screen.GridCell("CD01", "LD")).ToHaveAttributeAsync("data-problem", "refused");
        await back.ClickAsync();

        await Expect(screen.Page.Locator("h1")).ToHaveTextAsync("Nhập liệu");
        Assert.Equal(2, asked.Count);
        Assert.All(asked, text => Assert.Contains("Còn 1 ô chưa lưu", text, StringComparison.Ordinal));
    }
}
