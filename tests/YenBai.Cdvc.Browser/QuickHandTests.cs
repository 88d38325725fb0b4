using Microsoft.Playwright;

namespace YenBai.Cdvc.Browser;

/// <summary>Typing begins before the page's script has come over a slow line: no text is lost, and none lands in another cell.</summary>
public sealed class QuickHandTests(BrowserFixture fixture)
{
    [Fact]
    public async Task Not_a_letter_of_a_search_is_lost_however_quickly_it_is_typed()
    {
        await using Screen screen = await Screen.OpenAsync(fixture, await fixture.Demonstration.Value);
        await screen.SignInAsync("canbo", (await fixture.Demonstration.Value).PasswordOf("canbo"));
        await screen.GoToAsync("/nhap-lieu?ky=2026-nam");
        await Assertions.Expect(screen.Page.Locator("#tim")).ToBeFocusedAsync();

        await screen.Page.Keyboard.TypeAsync("truong minh hoa so 5");
        await Assertions.Expect(screen.Page.Locator("main tbody tr")).ToHaveCountAsync(1);

        await Assertions.Expect(screen.Page.Locator("#tim")).ToHaveValueAsync("truong minh hoa so 5");
        await screen.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(screen.Page.Locator("h1")).ToContainTextAsync("Trường Minh họa số 5");
    }

    /// <summary>Keeps the call that moves the focus to the heading of a page just opened until it is asked for.</summary>
    private const string LateHeading =
        """
        let blazor;
        Object.defineProperty(window, 'Blazor', {
          get: () => blazor,
          set: value => {
            blazor = value;
            setTimeout(() => {
              const wrapper = blazor._internal.domWrapper, focus = wrapper.focusBySelector;
              wrapper.focusBySelector = (...all) => { window.lateHeading = () => focus(...all); };
            });
          },
        });
        """;

    [Fact]
    public async Task The_heading_of_a_page_takes_no_cursor_that_is_in_a_cell_already()
    {
        ServerProcess server = await fixture.Demonstration.Value;
        await using Screen screen = await Screen.OpenAsync(fixture, server);
        await screen.SignInAsync("canbo", server.PasswordOf("canbo"));
        await screen.Page.AddInitScriptAsync(LateHeading);
        await screen.OpenSheetAsync("/nhap-lieu/2026-nam/MH12");
        await screen.Page.WaitForFunctionAsync("() => window.lateHeading");
        await screen.Cell("DV").FocusAsync();

        await screen.Page.EvaluateAsync("() => window.lateHeading()");

        await Assertions.Expect(screen.Cell("DV")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("/nhap-lieu/2026-nam/MH12", "[data-item='DV'] [data-field='value']")]
    [InlineData("/nhap-lieu/2026-nam", "tr[data-union='MH12'] td[data-item='DV']")]
    public async Task Esc_closes_the_help_though_the_cursor_came_into_a_cell_meanwhile(string path, string cell)
    {
        ServerProcess server = await fixture.Demonstration.Value;
        await using Screen screen = await Screen.OpenAsync(fixture, server);
        await screen.SignInAsync("canbo", server.PasswordOf("canbo"));
        await screen.OpenSheetAsync(path);
        ILocator found = screen.Page.Locator(cell);
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Trợ giúp" }).ClickAsync();
        await found.EvaluateAsync("cell => cell.focus()");

        await screen.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(screen.Page.Locator("#tro-giup")).ToBeHiddenAsync();
        await Assertions.Expect(found).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_is_typed_before_the_script_arrives_is_saved_where_it_was_typed()
    {
        await using ServerProcess server = await ServerProcess.StartSetUpAsync(fixture);
        await using Screen screen = await Screen.OpenAsync(fixture, server);
        await screen.SignInAsync("quantri", Screen.Password);
        TaskCompletionSource typed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await screen.Page.RouteAsync("**/js/figure-drafts*.js", async route =>
        {
            await typed.Task;
            await route.ContinueAsync();
        });

        await screen.GoToAsync("/nhap-lieu/2025-nam/CD01");
        await screen.Cell("LD_NU").PressSequentiallyAsync("41");
        await screen.Cell("DV").PressSequentiallyAsync("55");
        typed.SetResult();

        await screen.TickedAsync("LD_NU", "41");
        await Assertions.Expect(screen.Cell("DV")).ToBeFocusedAsync();
        await screen.Page.Keyboard.PressAsync("Enter");
        await screen.TickedAsync("DV", "55");
    }
}
