using System.IO.Compression;
using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace YenBai.Cdvc.Browser;

/// <summary>Enter, see, report: from an empty folder, as somebody who has never seen the program.</summary>
public sealed class ThreeJobsTests(BrowserFixture fixture)
{
    [Fact]
    public async Task A_newcomer_sets_up_enters_by_keyboard_sees_the_dashboard_and_takes_the_report_home()
    {
        await using ServerProcess server = await ServerProcess.StartAsync();
        await using Screen screen = await Screen.OpenAsync(fixture, server);
        await screen.SetUpAsync();
        await AddUnionByFormAsync(screen);
        await screen.ImportUnionsAsync("CD02,CĐCS Thử nghiệm Hai,,2018-01-01,,", "CD03,CĐCS Thử nghiệm Ba,,2018-01-01,,");

        await EnterOneUnionAsync(screen);
        await EnterTwoMoreByKeyAsync(screen);
        await SeeAsync(screen);
        await ReportAsync(screen);

        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task The_setup_page_wants_the_code_of_the_console_and_closes_behind_the_first_administrator()
    {
        await using ServerProcess server = await ServerProcess.StartAsync();
        await using Screen screen = await Screen.OpenAsync(fixture, server);
        await screen.Page.GotoAsync(server.Url + "/thiet-lap");
        await screen.Page.FillAsync("#ma-thiet-lap", "AAAA-BBBB-CCCC");
        await screen.Page.FillAsync("#ten-dang-nhap", "quantri");
        await screen.Page.FillAsync("#ho-ten", "Người Quản Trị");
        await screen.Page.FillAsync("#mat-khau", Screen.Password);
        await screen.Page.FillAsync("#nhap-lai", Screen.Password);
        await screen.Page.Keyboard.PressAsync("Enter");
        await Expect(screen.Page.GetByText("Mã thiết lập không đúng")).ToBeVisibleAsync();

        await screen.SetUpAsync();
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await Expect(screen.Page.Locator("h1")).ToHaveTextAsync("Đăng nhập");
        await screen.Page.GotoAsync(server.Url + "/thiet-lap");
        await Expect(screen.Page.Locator("h1")).ToHaveTextAsync("Đăng nhập");
        await screen.SignInAsync("quantri", Screen.Password);
    }

    private static async Task AddUnionByFormAsync(Screen screen)
    {
        await screen.GoToAsync("/them-cdcs");
        await screen.Page.FillAsync("#ma", "cd01");
        await screen.Page.FillAsync("#ten", "CĐCS Thử nghiệm Một");
        await screen.Page.FillAsync("#tu-ngay", "01/01/2018");
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Thêm", Exact = true }).ClickAsync();
        await Expect(screen.Page.Locator(".notice-good")).ToBeVisibleAsync();
    }

    private static async Task EnterOneUnionAsync(Screen screen)
    {
        await screen.OpenSheetAsync("/nhap-lieu/2024-nam/CD01");
        await Expect(screen.Cell("LD")).ToBeFocusedAsync();
        await screen.TypeAsync("120");
        await screen.TypeAsync("70");
        await screen.TypeAsync("100");
        await screen.TickedAsync("LD", "120");
        await screen.TickedAsync("DV", "100");

        // a number that reads two ways is asked about, and Enter takes the suggestion
        await screen.Cell("QUY_DV").FocusAsync();
        await screen.TypeAsync("6.900");
        await Expect(screen.Row("QUY_DV")).ToContainTextAsync("6900 phải không");
        await screen.Page.Keyboard.PressAsync("Enter");
        await screen.TickedAsync("QUY_DV", "6.900");
        // 6,900 of 100 members contradict each other, on both cells; corrected one cell at a time
        await Expect(screen.Row("DV")).ToContainTextAsync("6.900");
        await screen.Cell("QUY_DV").FocusAsync();
        await screen.TypeAsync("96");
        await screen.TickedAsync("QUY_DV", "96");
        await Expect(screen.Page.Locator(".entry-flag.contradiction")).ToHaveCountAsync(0);

        // what is no number is refused and stays to be mended
        await screen.Cell("HOC_NQ").FocusAsync();
        await screen.TypeAsync("95.5");
        await Expect(screen.Row("HOC_NQ").Locator(".mark-saved")).ToContainTextAsync("Chưa lưu");
        await Expect(screen.Cell("HOC_NQ")).ToHaveValueAsync("95.5");
        await screen.Cell("HOC_NQ").FocusAsync();
        await screen.Page.Keyboard.PressAsync("Escape");

        // two cells copied from Excel are not read as the one number 1 200
        await screen.Cell("HOC_NQ").FocusAsync();
        await screen.PasteAsync("1\r\n200\r\n");
        await screen.Page.Keyboard.PressAsync("Shift+Enter");
        await Expect(screen.Row("HOC_NQ")).ToContainTextAsync("“1; 200” không phải là số");
        await screen.Page.Keyboard.PressAsync("Escape");
        await screen.Page.Keyboard.PressAsync("Shift+Enter");
        await Expect(screen.Cell("QUY_TIEN")).ToBeFocusedAsync();
    }

    private static async Task EnterTwoMoreByKeyAsync(Screen screen)
    {
        foreach ((string union, string members, string givers) in new[] { ("CD02", "50", "50"), ("CD03", "40", "30") })
        {
            await screen.Page.Keyboard.PressAsync("Control+ArrowDown");
            await Expect(screen.Page.Locator("h1 small")).ToHaveTextAsync(union);
            // the router and the sheet put the cursor where they want it first
            await screen.SheetOpenAsync();
            await Expect(screen.Cell("LD")).ToBeFocusedAsync();
            await screen.Cell("DV").FocusAsync();
            await screen.TypeAsync(members);
            await screen.Cell("QUY_DV").FocusAsync();
            await screen.TypeAsync(givers);
            await screen.TickedAsync("DV", members);
            await screen.TickedAsync("QUY_DV", givers);
        }
    }

    private static async Task SeeAsync(Screen screen)
    {
        await screen.GoToAsync("/?ky=2024-nam");
        ILocator row = screen.Page.Locator(".score-row", new() { HasText = "CT 5.1" });
        // (96 + 50 + 30) of (100 + 50 + 40), cut to one decimal
        await Expect(row).ToContainTextAsync("92,6% (176/190)");
        await Expect(row).ToContainTextAsync("Chưa đạt mức năm, đạt ngưỡng văn bản");
        await row.GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(screen.Page.Locator("h1")).ToContainTextAsync("CT 5.1");
        await Expect(screen.Page.Locator("main")).ToContainTextAsync("CĐCS Thử nghiệm Ba");
        await Expect(screen.Page.Locator("main")).ToContainTextAsync("Còn thiếu 5 người");
    }

    private static async Task ReportAsync(Screen screen)
    {
        await screen.GoToAsync("/bao-cao?ky=2024-nam");
        string json = await DownloadAsync(screen, "Tải JSON");
        using (JsonDocument report = JsonDocument.Parse(await File.ReadAllTextAsync(json, TestContext.Current.CancellationToken)))
        {
            JsonElement row = report.RootElement.GetProperty("measures").EnumerateArray().Single(m => m.GetProperty("code").GetString() is "5.1");
            Assert.Equal(176, row.GetProperty("numerator").GetInt32());
            Assert.Equal(100.0 * 176 / 190, row.GetProperty("actual").GetDouble(), 1e-9);
            Assert.Equal("NotMet", row.GetProperty("status").GetString());
            Assert.Equal(19, report.RootElement.GetProperty("measures").GetArrayLength());
        }

        string document = await DownloadAsync(screen, "Tải Word");
        await using (ZipArchive parts = await ZipFile.OpenReadAsync(document, TestContext.Current.CancellationToken))
        {
            using StreamReader text = new(await parts.GetEntry("word/document.xml")!.OpenAsync(TestContext.Current.CancellationToken));
            Assert.Contains("còn thiếu 5 người để đạt mức năm", await text.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        string workbook = await DownloadAsync(screen, "Tải Excel");
        await using ZipArchive zip = await ZipFile.OpenReadAsync(workbook, TestContext.Current.CancellationToken);
        using StreamReader strings = new(await zip.GetEntry("xl/sharedStrings.xml")!.OpenAsync(TestContext.Current.CancellationToken));
        Assert.Contains("92,6% (176/190)", await strings.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<string> DownloadAsync(Screen screen, string link)
    {
        IDownload download = await screen.Page.RunAndWaitForDownloadAsync(() => screen.Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync());
        return await download.PathAsync();
    }
}
