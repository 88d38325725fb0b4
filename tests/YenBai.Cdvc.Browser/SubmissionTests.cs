using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace YenBai.Cdvc.Browser;

/// <summary>Send, return, mend, approve, lock and its exception: an officer, a leader and an administrator, each at a browser of their own.</summary>
public sealed class SubmissionTests(BrowserFixture fixture)
{
    // complete in the demonstration, and not sent yet
    private const string Report = "/nhap-lieu/2026-nam/MH03";

    // nothing reported in the demonstration
    private const string Late = "/nhap-lieu/2026-9thang/MH12";

    [Fact]
    public async Task A_report_is_sent_returned_mended_and_approved_and_a_lock_is_opened_for_one_CĐCS()
    {
        await using ServerProcess server = await ServerProcess.StartAsync("--demo");
        await using Screen officer = await SignInAsync(server, "canbo");
        await using Screen leader = await SignInAsync(server, "lanhdao");
        await using Screen administrator = await SignInAsync(server, "quantri");

        await officer.OpenSheetAsync(Report);
        await SendAsync(officer, "Gửi báo cáo");
        await ReturnAsync(leader);
        await MendAsync(officer);
        await SendAsync(officer, "Gửi lại báo cáo");
        await ApproveAsync(leader);
        await officer.OpenSheetAsync(Report);
        await Expect(officer.Cell("NU_DAT")).ToBeDisabledAsync();
        await Expect(officer.Row("NU_DAT")).ToContainTextAsync("Khóa theo báo cáo");

        await officer.OpenSheetAsync(Late);
        await LockAsync(administrator);
        // the page was opened before the lock: the server refuses
        await officer.Cell("LD").FocusAsync();
        await officer.TypeAsync("50");
        await Expect(officer.Row("LD")).ToContainTextAsync("đã khóa từ hết ngày 30/09/2026");
        await OpenLockAsync(administrator);
        await officer.Cell("LD").FocusAsync();
        await officer.Page.Keyboard.PressAsync("Escape");
        await officer.OpenSheetAsync(Late);
        await Expect(officer.Page.Locator(".submission-strip")).ToContainTextAsync("Nộp muộn vì bão");
        await officer.Cell("LD").FocusAsync();
        await officer.TypeAsync("50");
        await officer.TickedAsync("LD", "50");

        Assert.Empty(officer.Complaints.Concat(leader.Complaints).Concat(administrator.Complaints));
    }

    private static async Task SendAsync(Screen officer, string button)
    {
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        // the button is gone: the cursor must not be lost with it
        await Expect(officer.Page.Locator("#so-bao-cao")).ToBeFocusedAsync();
        await officer.Page.FillAsync("#so-bao-cao", "12/BC-CĐCS");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi", Exact = true }).ClickAsync();
        await Expect(officer.Page.Locator(".submission-strip .notice-good")).ToContainTextAsync("(MH03)");
        await Expect(officer.Cell("LD")).ToBeDisabledAsync();
    }

    private static async Task ReturnAsync(Screen leader)
    {
        await leader.GoToAsync("/gui-duyet?ky=2026-nam&loc=da-gui");
        await leader.Page.GetByRole(AriaRole.Link, new() { Name = "CĐCS Sở Minh họa số 3" }).ClickAsync();
        await leader.Page.GetByRole(AriaRole.Button, new() { Name = "Trả lại…" }).ClickAsync();
        ILocator list = leader.Page.Locator("#them-o");
        await Expect(list).ToBeFocusedAsync();
        await list.SelectOptionAsync("NU_DAT");
        await Expect(leader.Page.Locator("#tra-lai-NU_DAT")).ToBeFocusedAsync();
        await Expect(list).ToHaveValueAsync("");
        await leader.Page.Keyboard.TypeAsync("Chưa khớp danh sách khen thưởng");
        await leader.Row("LD").GetByRole(AriaRole.Button, new() { Name = "Trả lại ô này" }).ClickAsync();
        await Expect(leader.Page.Locator("#tra-lai-LD")).ToBeFocusedAsync();
        await leader.Row("LD").GetByRole(AriaRole.Button, new() { Name = "Bỏ, ô này đúng" }).ClickAsync();
        await leader.Page.GetByRole(AriaRole.Button, new() { Name = "Trả lại báo cáo" }).ClickAsync();
        await Expect(leader.Page.Locator(".submission-strip .notice-good")).ToContainTextAsync("Đã trả lại");
    }

    private static async Task MendAsync(Screen officer)
    {
        await officer.OpenSheetAsync(Report);
        await Expect(officer.Row("NU_DAT").Locator(".cell-returned")).ToContainTextAsync("Chưa khớp danh sách khen thưởng");
        string mended = (int.Parse((await officer.Row("NU_DAT").GetAttributeAsync("data-code"))!, CultureInfo.InvariantCulture) - 1).ToString(CultureInfo.InvariantCulture);
        await officer.Cell("NU_DAT").FocusAsync();
        await officer.TypeAsync(mended);
        await officer.TickedAsync("NU_DAT", mended);
        await Expect(officer.Row("NU_DAT").Locator(".cell-returned")).ToHaveCountAsync(0);
    }

    private static async Task ApproveAsync(Screen leader)
    {
        await leader.GoToAsync("/gui-duyet?ky=2026-nam&loc=da-gui");
        await leader.Page.GetByRole(AriaRole.Button, new() { Name = "Bỏ chọn hết" }).ClickAsync();
        ILocator chosen = leader.Page.GetByLabel("Chọn để duyệt: CĐCS Sở Minh họa số 3");
        // before that it still looks chosen, and would not be clicked
        await Expect(chosen).Not.ToBeCheckedAsync();
        await chosen.CheckAsync();
        ILocator approve = leader.Page.GetByRole(AriaRole.Button, new() { Name = "Duyệt 1 báo cáo đã chọn" });
        await approve.ClickAsync();
        await Expect(leader.Page.Locator(".notice-warn")).ToBeVisibleAsync();
        await approve.ClickAsync();
        await Expect(leader.Page.Locator(".notice-good")).ToContainTextAsync("Đã duyệt 1 báo cáo: CĐCS Sở Minh họa số 3 (MH03).");
    }

    private static async Task LockAsync(Screen administrator)
    {
        await administrator.GoToAsync("/ky-bao-cao/2026-9thang");
        await administrator.Page.FillAsync("#ngay-khoa", "30/09/2026");
        await administrator.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await Expect(administrator.Page.Locator(".notice-good")).ToBeVisibleAsync();
    }

    private static async Task OpenLockAsync(Screen administrator)
    {
        await administrator.OpenSheetAsync(Late);
        await Expect(administrator.Cell("LD")).ToBeDisabledAsync();
        await administrator.Page.GetByRole(AriaRole.Button, new() { Name = "Mở khóa riêng…" }).ClickAsync();
        await Expect(administrator.Page.Locator("#mo-den")).ToBeFocusedAsync();
        await administrator.Page.FillAsync("#mo-den", DateTime.UtcNow.AddDays(3).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
        await administrator.Page.FillAsync("#ly-do-mo", "Nộp muộn vì bão");
        await administrator.Page.GetByRole(AriaRole.Button, new() { Name = "Mở khóa riêng", Exact = true }).ClickAsync();
        await Expect(administrator.Page.Locator(".submission-strip .notice-good")).ToContainTextAsync("Đã mở khóa riêng");
    }

    private async Task<Screen> SignInAsync(ServerProcess server, string account)
    {
        Screen screen = await Screen.OpenAsync(fixture, server);
        await screen.SignInAsync(account, server.PasswordOf(account));
        return screen;
    }
}
