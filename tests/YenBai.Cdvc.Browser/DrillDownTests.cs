using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace YenBai.Cdvc.Browser;

/// <summary>From the dashboard down to who wrote a figure and when, by links alone.</summary>
public sealed class DrillDownTests(BrowserFixture fixture, DemonstrationServer demonstration) : IClassFixture<DemonstrationServer>
{
    [Fact]
    public async Task The_dashboard_leads_to_a_row_a_CĐCS_a_figure_and_its_history()
    {
        await using Screen screen = await OpenAsync("/?ky=2025-nam");
        IPage page = screen.Page;

        await page.Locator(".score-row", new() { HasText = "CT 5.1" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("CT 5.1");
        await page.Locator(".contribution-table tbody th a").First.ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Minh họa");
        await page.Locator(".standing-rows tr", new() { HasText = "CT 5.1" }).Locator("td a").First.ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("Số đoàn viên ủng hộ Quỹ xã hội Công đoàn");
        await Expect(page.Locator(".figure-facts")).ToContainTextAsync("ghi lúc");
        await Expect(page.Locator(".panel-saves li").First).ToContainTextAsync("trống →");
        // and on: the same figure a year before, and back up to the row
        await page.Locator(".panel-years a").Last.ClickAsync();
        await Expect(page.Locator(".page-header")).ToContainTextAsync("Năm 2024");
        await page.Locator(".panel-effect a").First.ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("CT 5.1");
        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task The_map_sorts_by_a_row_keeps_it_in_the_address_and_its_cells_lead_on()
    {
        await using Screen screen = await OpenAsync("/ban-do-nhiet?ky=2025-nam");
        IPage page = screen.Page;
        ILocator names = page.Locator(".heat tbody:nth-of-type(2) th");
        int[] behind = [.. (await page.Locator(".heat tbody:nth-of-type(2) .heat-behind").AllInnerTextsAsync()).Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];
        Assert.True(behind.Length > 40);
        Assert.Equal(behind.OrderDescending(), behind);

        await page.GetByRole(AriaRole.Link, new() { Name = "Xếp theo CT 7.3" }).ClickAsync();
        await Expect(page.Locator("th[aria-sort]")).ToHaveTextAsync("CT 7.3");
        Assert.EndsWith("/ban-do-nhiet?ky=2025-nam&xep=7.3", page.Url, StringComparison.Ordinal);
        string first = await names.First.InnerTextAsync();
        await page.ReloadAsync();
        await Expect(names.First).ToHaveTextAsync(first);

        await page.GetByRole(AriaRole.Link, new() { Name = "Theo tên" }).ClickAsync();
        await Expect(page.Locator("th[aria-sort]")).ToHaveCountAsync(0);
        await page.Locator(".heat tbody:nth-of-type(2) td a[href*='#ct-5.1']").First.ClickAsync();
        await Expect(page.Locator("#ct-5\\.1")).ToBeInViewportAsync();
        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task On_a_phone_the_map_alone_scrolls_and_its_names_stay()
    {
        await using Screen screen = await OpenAsync("/ban-do-nhiet?ky=2025-nam", width: 360, height: 740);
        ILocator region = screen.Page.Locator(".heat-scroll");
        await region.FocusAsync();

        await region.EvaluateAsync("region => region.scrollTo(600, 300)");

        Assert.Equal(0, await screen.Page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
        LocatorBoundingBoxResult at = (await region.BoundingBoxAsync())!;
        Assert.Equal(at.X, (await screen.Page.Locator(".heat-corner").BoundingBoxAsync())!.X, tolerance: 2);
        Assert.Equal(at.Y, (await screen.Page.Locator(".heat-corner").BoundingBoxAsync())!.Y, tolerance: 2);
        Assert.Equal(at.X, (await screen.Page.Locator(".heat tbody:nth-of-type(2) th").Last.BoundingBoxAsync())!.X, tolerance: 2);
    }

    [Fact]
    public async Task What_if_answers_while_a_number_is_typed()
    {
        await using Screen screen = await OpenAsync("/chi-tieu/7.3?ky=2025-nam");
        ILocator then = screen.Page.Locator(".what-if-then");
        await Expect(then).ToContainTextAsync("Vượt");

        await screen.Page.GetByLabel("Thêm", new() { Exact = true }).FillAsync("1");

        await Expect(then).ToContainTextAsync("còn thiếu 1 cơ quan");
        await Expect(screen.Page.Locator(".what-if-choices input:checked")).ToHaveCountAsync(0);
        Assert.Empty(screen.Complaints);
    }

    private async Task<Screen> OpenAsync(string path, int width = 1366, int height = 768)
    {
        Screen screen = await Screen.OpenAsync(fixture, demonstration.Server, width, height);
        await screen.SignInAsync("lanhdao", demonstration.Server.PasswordOf("lanhdao"));
        await screen.GoToAsync(path);
        return screen;
    }
}
