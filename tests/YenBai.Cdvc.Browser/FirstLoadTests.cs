using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace YenBai.Cdvc.Browser;

/// <summary>What a first page loads, and what comes only where it is used.</summary>
public sealed class FirstLoadTests(BrowserFixture fixture, DemonstrationServer demonstration) : IClassFixture<DemonstrationServer>
{
    [Fact]
    public async Task The_calendar_comes_with_the_first_date_field_and_looks_as_it_should()
    {
        await using Screen screen = await Screen.OpenAsync(fixture, demonstration.Server);
        List<string> fetched = [];
        screen.Page.Request += (_, request) => fetched.Add(request.Url);
        await screen.SignInAsync("quantri", demonstration.Server.PasswordOf("quantri"));
        await screen.Page.GotoAsync(demonstration.Server.Url + "/");
        await Expect(screen.Page.Locator("main[data-interactive=true]")).ToBeVisibleAsync();
        Assert.DoesNotContain(fetched, url => url.Contains("Radzen", StringComparison.Ordinal));

        await screen.Page.GotoAsync(demonstration.Server.Url + "/them-cdcs");
        await Expect(screen.Page.Locator("main[data-interactive=true]")).ToBeVisibleAsync();
        ILocator trigger = screen.Page.Locator(".date-field .rz-datepicker-trigger").First;
        await trigger.ClickAsync();
        await screen.Page.Locator(".rz-datepicker-popup-container:visible td").GetByText("15", new() { Exact = true }).First.ClickAsync();

        await Expect(screen.Page.Locator(".date-field input").First).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^15/", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Equal("Cdvc Icons", await trigger.Locator(".rzi").EvaluateAsync<string>("e => getComputedStyle(e).fontFamily.replaceAll('\"', '')"));
        // our own sheets still have the last word
        Assert.Equal(await ColourAsync("--brand"), await ColourAsync("--rz-primary"));
        Assert.Empty(screen.Complaints);

        Task<string> ColourAsync(string name) => screen.Page.EvaluateAsync<string>(
            """
            name => {
              const probe = document.body.appendChild(document.createElement('i'));
              probe.style.color = `var(${name})`;
              const colour = getComputedStyle(probe).color;
              probe.remove();
              return colour;
            }
            """,
            name);
    }
}
