using static Microsoft.Playwright.Assertions;

namespace YenBai.Cdvc.Browser;

/// <summary>The server is killed in the middle of entry: what was ticked is there, what was not is not pretended to be.</summary>
public sealed class PowerCutTests(BrowserFixture fixture)
{
    private static readonly string[] Items = ["LD", "LD_NU", "DV", "CQ", "CB_KCT", "DV_MOI", "DV_DANG"];

    [Fact]
    public async Task Everything_ticked_is_there_after_the_server_was_killed_and_started_again()
    {
        await using ServerProcess server = await ServerProcess.StartSetUpAsync(fixture);
        await using Screen screen = await Screen.OpenAsync(fixture, server);
        await screen.SignInAsync("quantri", Screen.Password);
        await screen.OpenSheetAsync("/nhap-lieu/2025-nam/CD01");
        foreach ((int index, string item) in Items.Index())
        {
            await screen.Cell(item).FocusAsync();
            await screen.TypeAsync(Value(index));
        }

        foreach ((int index, string item) in Items.Index())
        {
            await screen.TickedAsync(item, Value(index));
        }

        await server.KillAsync();
        // typed into a page whose server is gone: kept, and never ticked
        await screen.Cell("QUY_DV").FocusAsync();
        await screen.TypeAsync("77");
        await Expect(screen.Row("QUY_DV").Locator(".mark-local")).ToContainTextAsync("Chưa lưu");

        await server.RestartAsync();
        // the page comes back by itself, signed in, on the same sheet, and sends what waited
        await screen.TickedAsync("QUY_DV", "77");
        foreach ((int index, string item) in Items.Index())
        {
            await Expect(screen.Row(item)).ToHaveAttributeAsync("data-shown", Value(index));
        }

        await using Screen other = await Screen.OpenAsync(fixture, server);
        await other.SignInAsync("quantri", Screen.Password);
        await other.OpenSheetAsync("/nhap-lieu/2025-nam/CD01");
        foreach ((int index, string item) in Items.Index())
        {
            await Expect(other.Row(item)).ToHaveAttributeAsync("data-shown", Value(index));
        }

        await Expect(other.Row("QUY_DV")).ToHaveAttributeAsync("data-shown", "77");
    }

    private static string Value(int index) => (100 - index).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
