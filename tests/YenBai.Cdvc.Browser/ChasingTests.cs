using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace YenBai.Cdvc.Browser;

/// <summary>Đôn đốc: from the list to the words, the log, the letter, and the list that clears itself.</summary>
public sealed class ChasingTests(BrowserFixture fixture)
{
    // complete in the demonstration, and not sent yet
    private const string Code = "MH03";
    private const string Name = "CĐCS Sở Minh họa số 3";

    [Fact]
    public async Task A_CĐCS_is_reminded_the_reminder_is_logged_and_it_leaves_the_list_by_sending()
    {
        await using ServerProcess server = await ServerProcess.StartAsync("--demo");
        await using Screen officer = await Screen.OpenAsync(fixture, server);
        await officer.SignInAsync("canbo", server.PasswordOf("canbo"));

        await officer.GoToAsync("/don-doc?ky=2026-nam");
        await officer.Page.FillAsync("#tim", "mh03");
        ILocator row = officer.Page.Locator(".chasing-row");
        await Expect(row).ToHaveCountAsync(1);
        await Expect(row).ToContainTextAsync("Đủ mục, chưa gửi");
        await CopyAsync(officer);
        await RecordAsync(officer);
        await LetterAsync(officer);
        await SendAsync(officer);

        await officer.GoToAsync("/don-doc?ky=2026-nam");
        await officer.Page.FillAsync("#tim", Code);
        await Expect(row).ToHaveCountAsync(0);
        await Expect(officer.Page.Locator(".reminder-log tbody tr")).ToContainTextAsync("Hẹn chiều mai gửi");
        await officer.GoToAsync($"/cdcs/{Code}/tinh-hinh?ky=2026-nam");
        await Expect(officer.Page.Locator(".standing-report")).ToContainTextAsync("Đã gửi");
        await Expect(officer.Page.Locator(".standing-report")).ToContainTextAsync("Hẹn chiều mai gửi");
        Assert.Empty(officer.Complaints);
    }

    private static async Task CopyAsync(Screen officer)
    {
        await officer.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = $"Lời nhắc gửi {Name}" }).ClickAsync();
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Chép lời nhắc" }).ClickAsync();
        await Expect(officer.Page.GetByText("Đã chép.")).ToBeVisibleAsync();
        string copied = await officer.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.StartsWith($"Kính gửi: Ban Chấp hành {Name}\n", copied, StringComparison.Ordinal);
        Assert.EndsWith("Trân trọng cảm ơn!", copied, StringComparison.Ordinal);
    }

    private static async Task RecordAsync(Screen officer)
    {
        await officer.Page.SelectOptionAsync($"#cach-{Code}", "Email");
        await officer.Page.FillAsync($"#ghi-chu-{Code}", "Hẹn chiều mai gửi");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Ghi đã đôn đốc", Exact = true }).ClickAsync();
        await Expect(officer.Page.Locator(".notice-good")).ToContainTextAsync("Đã ghi đôn đốc CĐCS Sở Minh họa số 3 (Thư điện tử).");
        await Expect(officer.Page.Locator(".chasing-row")).ToContainTextAsync("Thư điện tử");
        await Expect(officer.Page.Locator(".reminder-log tbody tr")).ToContainTextAsync("Hẹn chiều mai gửi");
    }

    private static async Task LetterAsync(Screen officer)
    {
        IDownload letter = await officer.Page.RunAndWaitForDownloadAsync(() => officer.Page.GetByRole(AriaRole.Link, new() { Name = "Tải công văn đôn đốc" }).ClickAsync());
        Assert.Equal("cong-van-don-doc-2026-nam.docx", letter.SuggestedFilename);
        Assert.NotEqual(0, new FileInfo(await letter.PathAsync()).Length);
    }

    private static async Task SendAsync(Screen officer)
    {
        await officer.OpenSheetAsync($"/nhap-lieu/2026-nam/{Code}");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi báo cáo" }).ClickAsync();
        await officer.Page.FillAsync("#so-bao-cao", "12/BC-CĐCS");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi", Exact = true }).ClickAsync();
        await Expect(officer.Page.Locator(".submission-strip .notice-good")).ToContainTextAsync("Đã gửi báo cáo");
    }
}
