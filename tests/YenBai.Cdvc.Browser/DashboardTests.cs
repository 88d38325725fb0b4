using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace YenBai.Cdvc.Browser;

/// <summary>Ten seconds on a phone, and figures that arrive while somebody looks.</summary>
public sealed partial class DashboardTests(BrowserFixture fixture, DemonstrationServer demonstration) : IClassFixture<DemonstrationServer>
{
    private const string Dashboard = "/?ky=2026-nam";

    // nothing reported in the demonstration
    private const string Silent = "/nhap-lieu/2026-nam/MH11";

    [Fact]
    public async Task A_figure_saved_at_one_browser_shows_at_another_within_three_seconds_and_nothing_moves()
    {
        await using ServerProcess server = await ServerProcess.StartAsync("--demo");
        await using Screen officer = await Screen.OpenAsync(fixture, server);
        await officer.SignInAsync("canbo", server.PasswordOf("canbo"));
        await using Screen leader = await Screen.OpenAsync(fixture, server, width: 360, height: 740);
        await leader.SignInAsync("lanhdao", server.PasswordOf("lanhdao"));
        await officer.OpenSheetAsync(Silent);
        await leader.GoToAsync(Dashboard);
        ILocator actual = leader.Page.Locator(".score-row", new() { HasText = "CT 1.1" }).Locator(".score-actual a");
        await actual.ScrollIntoViewIfNeededAsync();
        await leader.Page.Locator(".score-row", new() { HasText = "CT 1.1" }).Locator(".score-title a").FocusAsync();
        string before = await actual.InnerTextAsync();
        string[] decisions = [.. await leader.Page.Locator(".decision .score-code").AllInnerTextsAsync()];
        int scrolled = await leader.Page.EvaluateAsync<int>("Math.round(scrollY)");
        Assert.True(scrolled > 0);

        // a busy machine is not the program: one of five figures has to be there in time, and all of them have to come
        TimeSpan limit = TimeSpan.FromSeconds(3);
        TimeSpan fastest = TimeSpan.MaxValue;
        for (int figure = 7; figure < 12 && fastest > limit; figure++)
        {
            string shown = await actual.InnerTextAsync();
            string text = figure.ToString(System.Globalization.CultureInfo.InvariantCulture);
            await officer.Cell("DV_MOI").FocusAsync();
            await officer.TypeAsync(text);
            await officer.TickedAsync("DV_MOI", text);
            long saved = Stopwatch.GetTimestamp();
            await Expect(actual).Not.ToHaveTextAsync(shown);
            TimeSpan took = Stopwatch.GetElapsedTime(saved);
            fastest = took < fastest ? took : fastest;
            Assert.Equal(Members(before) + figure, Members(await actual.InnerTextAsync()));
        }

        Assert.InRange(fastest, TimeSpan.Zero, limit);
        await Expect(leader.Page.Locator(".live-notice [role=status]")).ToContainTextAsync("Vừa cập nhật lúc");
        Assert.Equal(scrolled, await leader.Page.EvaluateAsync<int>("Math.round(scrollY)"));
        Assert.Equal("CT 1.1", await leader.Page.EvaluateAsync<string>("document.activeElement.querySelector('.score-code').innerText"));
        Assert.Equal(decisions, await leader.Page.Locator(".decision .score-code").AllInnerTextsAsync(), StringComparer.Ordinal);
        Assert.Empty(officer.Complaints.Concat(leader.Complaints));
    }

    [Fact]
    public async Task The_answer_stands_on_a_phone_without_scrolling_and_leads_down_to_the_figures()
    {
        await using Screen leader = await OpenAsync(360, 740);
        await leader.GoToAsync(Dashboard);

        LocatorBoundingBoxResult tile = (await leader.Page.Locator(".group-tile").Last.BoundingBoxAsync())!;
        Assert.InRange(tile.Y + tile.Height, 0, 740);
        await Expect(leader.Page.Locator(".group-summary")).ToBeInViewportAsync();
        await Expect(leader.Page.Locator(".decisions h2")).ToBeInViewportAsync();

        await leader.Page.Locator(".decision-gap a").First.ClickAsync();
        await Expect(leader.Page).ToHaveURLAsync(StandingUrl());
        // the address changes before the page does: whoever goes back or clicks in between takes the place of the way there
        await Expect(leader.Page.Locator("h1")).ToContainTextAsync("CĐCS");
        await leader.ReadyAsync();
        await leader.Page.GoBackAsync();
        await Expect(leader.Page.Locator("h1")).ToContainTextAsync("Tổng quan");
        await leader.ReadyAsync();
        await leader.Page.Locator(".decision-title a").First.ClickAsync();
        await Expect(leader.Page.Locator("h1")).ToContainTextAsync("CT ");
        await leader.GoToAsync(Dashboard);
        await leader.Page.Locator(".group-tile", new() { HasText = "Chưa đạt" }).ClickAsync();
        await Expect(leader.Page.Locator(".filter-line")).ToContainTextAsync("Chưa đạt");
        await leader.Page.GetByRole(AriaRole.Link, new() { Name = "Cùng tập CĐCS" }).ClickAsync();
        await Expect(leader.Page).ToHaveURLAsync(ComparedUrl());
        await Expect(leader.Page.Locator(".score-compared").First).ToContainTextAsync("2025:");
        Assert.Empty(leader.Complaints);
    }

    [Theory]
    [InlineData("/?ky=2025-nam&so-sanh=nam-truoc", 4)]
    [InlineData("/chi-tieu/7.2?ky=2025-nam", 5)]
    public async Task A_page_prints_on_A4_without_menus_and_with_the_mark_of_a_demonstration(string path, int mostPages)
    {
        await using Screen leader = await OpenAsync(1366, 768);
        await leader.GoToAsync(path);
        await leader.Page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (string control in new[] { ".shell-nav", ".shell-header", ".page-actions", ".segments", ".compare-bar nav", ".live-notice" })
        {
            foreach (ILocator part in await leader.Page.Locator(control).AllAsync())
            {
                await Expect(part).ToBeHiddenAsync();
            }
        }

        await Expect(leader.Page.GetByText("Dữ liệu minh họa – không phải số liệu thật")).ToBeVisibleAsync();
        Assert.Equal("rgb(255, 255, 255)", await leader.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        string pdf = System.Text.Encoding.Latin1.GetString(await leader.Page.PdfAsync(new() { PreferCSSPageSize = true }));
        Assert.InRange(PdfPage().Count(pdf), 1, mostPages);
        // A4 in points
        Assert.All(PdfSize().Matches(pdf), size => Assert.Equal(("59", "84"), (size.Groups["width"].Value[..2], size.Groups["height"].Value[..2])));
    }

    private static int Members(string actual) => int.Parse(Number().Match(actual).Value, System.Globalization.CultureInfo.InvariantCulture);

    private async Task<Screen> OpenAsync(int width, int height)
    {
        Screen leader = await Screen.OpenAsync(fixture, demonstration.Server, width, height);
        await leader.SignInAsync("lanhdao", demonstration.Server.PasswordOf("lanhdao"));
        return leader;
    }

    [GeneratedRegex("^[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("/cdcs/[^/]+/tinh-hinh\\?ky=2026-nam$", RegexOptions.None, 1000)]
    private static partial Regex StandingUrl();

    [GeneratedRegex("nhom=chua-dat&so-sanh=cung-tap$", RegexOptions.None, 1000)]
    private static partial Regex ComparedUrl();

    [GeneratedRegex("/Type ?/Page[^s]", RegexOptions.None, 1000)]
    private static partial Regex PdfPage();

    [GeneratedRegex(@"/MediaBox ?\[0 0 (?<width>[0-9.]+) (?<height>[0-9.]+)\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PdfSize();
}
