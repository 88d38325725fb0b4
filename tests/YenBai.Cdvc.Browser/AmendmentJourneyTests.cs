using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace YenBai.Cdvc.Browser;

/// <summary>The programme as data: a target amended by a decision changes the dashboard, and the next term begins as a copy.</summary>
public sealed class AmendmentJourneyTests(BrowserFixture fixture)
{
    [Fact]
    public async Task A_target_is_amended_the_dashboard_follows_and_the_next_programme_is_copied()
    {
        await using ServerProcess server = await ServerProcess.StartSetUpAsync(fixture);
        await using Screen screen = await Screen.OpenAsync(fixture, server);
        await screen.SignInAsync("quantri", Screen.Password);
        await screen.OpenSheetAsync("/nhap-lieu/2026-nam/CD01");
        await screen.Cell("DV").FillAsync("100");
        await screen.Cell("DV").PressAsync("Enter");
        await screen.TickedAsync("DV", "100");
        await screen.Cell("QUY_DV").FillAsync("92");
        await screen.Cell("QUY_DV").PressAsync("Enter");
        await screen.TickedAsync("QUY_DV", "92");
        await ExpectStatusAsync(screen, "Chưa đạt mức năm, đạt ngưỡng văn bản");

        await AmendAsync(screen);
        await ExpectStatusAsync(screen, "Vượt");

        await screen.GoToAsync("/chuong-trinh");
        await Expect(screen.Page.Locator("#ct-5\\.1")).ToContainTextAsync("Mức năm 2026: 95% → 91,5% theo 12/QĐ-CĐVC ngày 05/03/2026, lý do: Điều chỉnh theo thực tế");
        await CopyAsync(screen);
        Assert.Empty(screen.Complaints);
    }

    private static async Task ExpectStatusAsync(Screen screen, string status)
    {
        await screen.GoToAsync("/?ky=2026-nam");
        await Expect(screen.Page.Locator(".score-row:has(a[href*='/chi-tieu/5.1?']) .score-status").First).ToContainTextAsync(status);
    }

    private static async Task AmendAsync(Screen screen)
    {
        await screen.GoToAsync("/chuong-trinh");
        await screen.Page.GetByRole(AriaRole.Link, new() { Name = "Điều chỉnh CT 5.1" }).ClickAsync();
        await screen.Page.FillAsync("#muc-2026", "91.5");
        await screen.Page.Locator("#muc-ly-do").FillAsync("Điều chỉnh theo thực tế");
        await Expect(screen.Page.Locator("#muc-2026-mo-ta")).ToContainTextAsync("hãy ghi 91,5");
        await screen.Page.FillAsync("#muc-2026", "91,5");
        await screen.Page.FillAsync("#muc-so-van-ban", "12/QĐ-CĐVC");
        await screen.Page.FillAsync("#muc-ngay-van-ban", "05/03/2026");
        await Expect(screen.Page.Locator(".changes").First).ToContainTextAsync("95% → 91,5%");
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu mức năm" }).ClickAsync();
        await Expect(screen.Page.Locator(".notice-good")).ToHaveTextAsync("Đã lưu mức năm.");
    }

    private static async Task CopyAsync(Screen screen)
    {
        await screen.Page.GetByRole(AriaRole.Link, new() { Name = "Lập chương trình mới" }).ClickAsync();
        await screen.Page.FillAsync("#so-ky-hieu", "05/CTr-CĐVC");
        await screen.Page.FillAsync("#ngay-ban-hanh", "01/06/2028");
        await screen.Page.FillAsync("#trich-yeu", "Chương trình mẫu nhiệm kỳ sau");
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Lập chương trình" }).ClickAsync();
        await Expect(screen.Page.Locator("h1")).ToHaveTextAsync("Chương trình hành động 05/CTr-CĐVC");
        await Expect(screen.Page.GetByText("Chương trình chưa giao mức năm nào")).ToBeVisibleAsync();

        await screen.GoToAsync("/?ky=2028-nam");
        await Expect(screen.Page.Locator("h1")).ToHaveCountAsync(1);
        await Expect(screen.Page.Locator("main")).ToContainTextAsync("Không giao");
        Assert.DoesNotContain("NaN", await screen.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await screen.GoToAsync("/chi-tieu/5.1?ky=2028-nam");
        await Expect(screen.Page.Locator("main")).ToContainTextAsync("Không giao");
        await screen.GoToAsync("/chuong-trinh?nam=2026");
        await Expect(screen.Page.Locator("h1")).ToHaveTextAsync("Chương trình hành động 03/CTr-CĐVC");
    }
}
