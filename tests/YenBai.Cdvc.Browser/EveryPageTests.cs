using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace YenBai.Cdvc.Browser;

/// <summary>Every page, on the demonstration data, on a desk by day and on a phone by night.</summary>
public sealed class EveryPageTests(BrowserFixture fixture, DemonstrationServer demonstration) : IClassFixture<DemonstrationServer>
{
    /// <summary>Address and the name of its picture in docs/screenshots; null for a page the documents do not show.</summary>
    private static readonly (string Path, string? Picture)[] Pages =
    [
        ("/?ky=2025-nam", "dashboard"),
        ("/?ky=2026-6thang", null),
        ("/?ky=2026-nam&so-sanh=cung-tap", null),
        ("/?ky=2026-nam&nhom=chua-dat&so-sanh=nam-truoc", null),
        ("/chi-tieu/7.2?ky=2025-nam", "measure"),
        ("/chi-tieu/1.1?ky=2025-nam", null),
        ("/chi-tieu/8.1?ky=2025-nam", null),
        ("/chi-tieu/5.1?ky=2026-6thang", null),
        ("/so-lieu/2025-nam/MH12/QUY_DV", null),
        ("/so-lieu/2026-nam/tinh/CB_CT", null),
        ("/ban-do-nhiet?ky=2025-nam", "heatmap"),
        ("/ban-do-nhiet?ky=2026-6thang&xep=5.1&bang-chu=true", null),
        ("/chu-tri?ky=2025-nam", null),
        ("/chu-tri/1?ky=2025-nam", null),
        ("/viec-cua-toi", null),
        ("/giai-phap?ky=2025-nam", null),
        ("/giai-phap/9?ky=2025-nam", null),
        ("/doi-chieu-nghi-quyet?ky=2025-nam", null),
        ("/nhiem-ky", null),
        ("/nhap-lieu?ky=2026-nam", "entry-list"),
        ("/nhap-lieu/2026-nam/MH12", "entry"),
        ("/nhap-lieu/2026-nam/tinh", "entry-province"),
        ("/nhap-lieu/2026-nam/MH11", null),
        ("/nhap-lieu/2025-nam/MH12", null),
        ("/gui-duyet?ky=2026-nam", "submissions"),
        ("/xep-loai?ky=2025-nam", "ratings"),
        ("/xep-loai?ky=2026-6thang", null),
        ("/nhap-lieu/2026-nam", "grid"),
        ("/nhap-lieu/2026-6thang?khoi=Doanh%20nghi%E1%BB%87p%20nh%C3%A0%20n%C6%B0%E1%BB%9Bc&khong-hoi=true", "grid-group"),
        ("/don-doc?ky=2026-nam", "chasing"),
        ("/don-doc?ky=2026-6thang", null),
        ("/cdcs/MH12/tinh-hinh?ky=2025-nam", "standing"),
        ("/cdcs/MH12/tinh-hinh?ky=2026-nam", null),
        ("/tinh-hinh", null),
        ("/cdcs", "unions"),
        ("/cdcs/MH12", null),
        ("/them-cdcs", null),
        ("/nhap-tep-cdcs", null),
        ("/nhap-lieu/tep?ky=2026-nam", "import-figures"),
        ("/nhap-lieu/tep?ky=2026-nam&cdcs=MH12", null),
        ("/ky-bao-cao", "periods"),
        ("/ky-bao-cao/2026-nam", null),
        ("/chuong-trinh", "programme"),
        ("/chuong-trinh/sua/ct/5.1?nam=2026", "amend-measure"),
        ("/chuong-trinh/sua/chi-tieu/2?nam=2026", null),
        ("/chuong-trinh/sua/chi-tieu/2/them-dong?nam=2026", null),
        ("/chuong-trinh/thang-xep-loai/XL?nam=2026", null),
        ("/chuong-trinh/chuc-danh", null),
        ("/chuong-trinh/moi", null),
        ("/bao-cao?ky=2025-nam", "reports"),
        ("/ke-hoach-cong-tac?nam=2026", "plans"),
        ("/ke-hoach-cong-tac/2026/MH12", null),
        ("/ban-chot?ky=2025-nam", null),
        ("/ban-chot/1", "snapshot"),
        ("/the-thuc-van-ban", null),
        ("/nhat-ky-he-thong", null),
        ("/nhat-ky-he-thong?viec=refused&tu=01/01/2020", null),
        ("/tai-khoan", null),
        ("/tai-khoan/them", null),
        ("/tai-khoan/cdcs", null),
        ("/tai-khoan/1", null),
        ("/tai-khoan/cua-toi", "own-account"),
    ];

    /// <summary>Pages that run without a circuit.</summary>
    private static readonly string[] Documents =
    [
        "/huong-dan",
    ];

    /// <summary>Pages that run without a circuit, for whoever is not signed in.</summary>
    private static readonly string[] OpenPages =
    [
        "/dang-nhap",
        "/thiet-lap",
        "/kich-hoat?ten=canbo&ma=khong-dung",
        // lead back to the first step; SecondFactorJourneyTests looks at them with a sign-in under way
        "/xac-thuc",
        "/xac-thuc/cai-dat",
        "/loi/404",
    ];

    [Theory]
    [InlineData(1366)]
    [InlineData(360)]
    public async Task Every_page_fits_its_screen_says_demonstration_and_passes_the_accessibility_rules(int width)
    {
        await using Screen screen = await Screen.OpenAsync(fixture, demonstration.Server, width, height: width == 360 ? 740 : 768);
        await screen.SignInAsync("quantri", demonstration.Server.PasswordOf("quantri"));
        List<string> faults = [];
        foreach ((string path, string? picture) in Pages)
        {
            await screen.GoToAsync(path);
            await Expect(screen.Page.Locator("h1")).ToHaveCountAsync(1);
            await Expect(screen.Page.Locator("main .spinner")).ToHaveCountAsync(0);
            await Expect(screen.Page.GetByText("Dữ liệu minh họa – không phải số liệu thật")).ToBeVisibleAsync();
            await HelpAsync(screen.Page, path, faults);
            await FitsAsync(screen.Page, path, faults);
            // zoomed in: the desk's screen to 200%, a phone's to what WCAG asks for
            ViewportSize own = new() { Width = width, Height = width == 360 ? 740 : 768 };
            await screen.Page.SetViewportSizeAsync(width == 360 ? 320 : width / 2, own.Height / 2);
            await FitsAsync(screen.Page, path, faults);
            await screen.Page.SetViewportSizeAsync(own.Width, own.Height);

            // each width in its own light: both are looked at, and no page is asked twice
            await screen.Page.EmulateMediaAsync(new() { ColorScheme = width == 360 ? ColorScheme.Dark : ColorScheme.Light });
            // what neither width nor light changes was looked at on the desk
            IReadOnlyList<string> broken = await Accessibility.FaultsAsync(screen.Page, width == 360 ? Accessibility.OfSight : []);
            faults.AddRange(broken.Select(b => $"{path}: {b}"));
            await PictureAsync(screen.Page, picture, width);
        }

        foreach (string path in Documents)
        {
            await screen.Page.GotoAsync(demonstration.Server.Url + path);
            await Expect(screen.Page.Locator("main h1")).ToHaveCountAsync(1);
            Assert.True(await screen.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") <= 0, path);
            await screen.Page.EvaluateAsync("Promise.all([...document.images].map(image => { image.loading = 'eager'; return image.decode(); }))");
            faults.AddRange((await Accessibility.FaultsAsync(screen.Page)).Select(b => $"{path}: {b}"));
        }

        Assert.True(faults.Count + screen.Complaints.Count == 0, string.Join(Environment.NewLine, [.. faults, .. screen.Complaints]));
    }

    [Theory]
    [InlineData(1366, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    public async Task The_pages_before_signing_in_pass_them_too(int width, ColorScheme scheme)
    {
        await using Screen screen = await Screen.OpenAsync(fixture, demonstration.Server, width, height: width == 360 ? 740 : 768);
        await screen.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        List<string> faults = [];
        foreach (string path in OpenPages)
        {
            await screen.Page.GotoAsync(demonstration.Server.Url + path);
            await Expect(screen.Page.Locator("main h1")).ToHaveCountAsync(1);
            Assert.True(await screen.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") <= 0, path);
            faults.AddRange((await Accessibility.FaultsAsync(screen.Page)).Select(b => $"{path}: {b}"));
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    [Fact]
    public async Task An_unknown_address_and_a_forbidden_page_answer_with_a_sentence_and_a_way_back()
    {
        await using Screen screen = await Screen.OpenAsync(fixture, demonstration.Server);
        await screen.SignInAsync("lanhdao", demonstration.Server.PasswordOf("lanhdao"));
        foreach ((string path, int status) in new[] { ("/khong-co-trang-nay", 404), ("/tai-khoan", 403), ("/chi-tieu/99.9", 200), ("/nhap-lieu/2026-nam/KHONGCO", 200), ("/?ky=1999-nam", 200), ("/so-lieu/2025-nam/MH12/KHONGCO", 200), ("/ban-do-nhiet?ky=1999-nam", 200), ("/chu-tri/9999", 200), ("/giai-phap/99", 200), ("/nhiem-ky?nam=1999", 200) })
        {
            IResponse? answer = await screen.Page.GotoAsync(demonstration.Server.Url + path);
            Assert.Equal(status, answer!.Status);
            await Expect(screen.Page.Locator("main h1")).ToBeVisibleAsync();
            Assert.NotEqual(0, await screen.Page.Locator("main a").CountAsync());
        }
    }

    private static async Task FitsAsync(IPage page, string path, List<string> faults)
    {
        int overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
        if (overflow > 0)
        {
            faults.Add($"{path}: {overflow} px wider than a screen of {page.ViewportSize!.Width} px");
        }

        int covered = await page.EvaluateAsync<int>("""
            Math.round(100 / innerHeight * Math.max(0, ...[...document.querySelectorAll('main *')]
              .filter(e => ['sticky', 'fixed'].includes(getComputedStyle(e).position) && e.checkVisibility() && !e.closest('.figure-panel'))
              .map(e => e.getBoundingClientRect()).filter(b => b.width > innerWidth * 0.6 && b.height < innerHeight).map(b => b.height)))
            """);
        if (covered > 45)
        {
            faults.Add($"{path}: {covered}% of a screen of {page.ViewportSize!.Width} px stays covered");
        }
    }

    /// <summary>The help of the page opens, leads into the guide, and Esc closes it.</summary>
    private static async Task HelpAsync(IPage page, string path, List<string> faults)
    {
        ILocator text = page.Locator("#tro-giup");
        if (await text.CountAsync() == 0)
        {
            faults.Add($"{path}: no help");
            return;
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Trợ giúp" }).ClickAsync();
        await Expect(text.GetByRole(AriaRole.Link, new() { Name = "Xem hướng dẫn" })).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(text).ToBeHiddenAsync();
    }

    /// <summary>Pictures of the documents are taken when CDVC_SCREENSHOTS is set: an ordinary run leaves the tree as it is.</summary>
    private static async Task PictureAsync(IPage page, string? picture, int width)
    {
        if (picture is not null && Environment.GetEnvironmentVariable("CDVC_SCREENSHOTS") is { Length: > 0 })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            // as a reader finds it: cursor and mouse are on the help that was just closed
            await page.EvaluateAsync("document.activeElement?.blur()");
            await page.Mouse.MoveAsync(0, 0);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            string folder = ServerProcess.Metadata("Screenshots");
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{picture}-{width}.png"), Animations = ScreenshotAnimations.Disabled });
        }
    }
}

/// <summary>The one server with the demonstration data for all tests that only look.</summary>
public sealed class DemonstrationServer(BrowserFixture browser) : IAsyncLifetime
{
    public ServerProcess Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await browser.Demonstration.Value;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
