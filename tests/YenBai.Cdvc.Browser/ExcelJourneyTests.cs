using ClosedXML.Excel;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace YenBai.Cdvc.Browser;

/// <summary>Excel both ways: the form is downloaded, filled in elsewhere, handed in, looked over and written.</summary>
public sealed class ExcelJourneyTests(BrowserFixture fixture)
{
    [Fact]
    public async Task A_form_is_downloaded_filled_in_previewed_and_written()
    {
        await using ServerProcess server = await ServerProcess.StartSetUpAsync(fixture);
        await using Screen screen = await Screen.OpenAsync(fixture, server);
        await screen.SignInAsync("quantri", Screen.Password);
        await TypeAsync(screen, "LD", "100");
        byte[] form = await DownloadAsync(screen, "/nhap-lieu/2024-nam/CD01");

        // typed while the form was out
        await TypeAsync(screen, "DV", "90");
        await screen.GoToAsync("/nhap-lieu/tep?ky=2024-nam&cdcs=CD01");
        await HandInAsync(screen, "mau.xlsx", Edit(form, "LD=120", "LD_NU=70", "DV=95", "QUY_DV=6.900", "CQ=x", "QCDC=Có"));

        await PreviewAsync(screen);
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Ghi 4 ô" }).DblClickAsync();
        await Expect(screen.Page.Locator(".notice-good")).ToHaveTextAsync("Đã ghi 4 ô của 1 CĐCS từ tệp mau.xlsx.");
        await Expect(screen.Page.Locator(".import-written li")).ToContainTextAsync("Đoàn viên 95");

        await screen.Page.Locator(".import-written a").ClickAsync();
        await Expect(screen.Cell("LD")).ToHaveValueAsync("120");
        await Expect(screen.Cell("LD_NU")).ToHaveValueAsync("70");
        await Expect(screen.Cell("DV")).ToHaveValueAsync("95");
        await Expect(screen.Cell("CQ")).ToHaveValueAsync("");
        await Expect(screen.Cell("QUY_DV")).ToHaveValueAsync("");
        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task The_form_of_all_and_a_table_of_the_unions_own_are_taken_and_a_wrong_file_is_told_why()
    {
        await using ServerProcess server = await ServerProcess.StartSetUpAsync(fixture);
        await using Screen screen = await Screen.OpenAsync(fixture, server, width: 360, height: 740);
        await screen.SignInAsync("quantri", Screen.Password);
        byte[] lastYear = await DownloadAsync(screen, "/nhap-lieu?ky=2023-nam");

        await screen.GoToAsync("/nhap-lieu/tep?ky=2024-nam");
        await HandInAsync(screen, "cu.xlsx", lastYear);
        await Expect(screen.Page.Locator(".refusals")).ToContainTextAsync("Đây là mẫu của kỳ năm 2023, còn kỳ đang chọn là năm 2024");
        await HandInAsync(screen, "khong-phai.xlsx", "cdcs,muc,gia_tri"u8.ToArray());
        await Expect(screen.Page.Locator(".refusals")).ToContainTextAsync("không phải là tệp Excel");

        await HandInAsync(screen, "bang.xlsx", Table(["Đơn vị", "Số CNVCLĐ", "DV", "Nữ CNVCLĐ"], ["CĐCS Thử nghiệm Hai", "50", "45", "30"], ["Tổng", "50", "45", "30"]));
        await screen.Page.Locator("select[data-column=B]").SelectOptionAsync("LD");
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Xem trước" }).ClickAsync();
        await Expect(screen.Page.Locator(".import-notices")).ToContainTextAsync("dòng 3 (“Tổng”)");
        await Expect(screen.Page.Locator(".import-cells tbody tr")).ToHaveCountAsync(3);
        await CheckPageAsync(screen);
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Ghi 3 ô" }).ClickAsync();
        await Expect(screen.Page.Locator(".notice-good")).ToContainTextAsync("Đã ghi 3 ô");

        // the heading is known from now on
        await HandInAsync(screen, "bang.xlsx", Table(["Đơn vị", "số cnvclđ", "DV"], ["CD01", "40", "39"]));
        await Expect(screen.Page.Locator("select[data-column=B]")).ToHaveValueAsync("LD");
        Assert.Empty(screen.Complaints);
    }

    private static async Task PreviewAsync(Screen screen)
    {
        ILocator rows = screen.Page.Locator(".import-cells tbody tr");
        await Expect(rows).ToHaveCountAsync(6);
        await Expect(screen.Page.Locator(".import-group")).ToContainTextAsync("CD01");
        await Expect(Row(screen, "CNVCLĐ")).ToContainTextAsync("Thay đổi");
        await Expect(Row(screen, "Nữ CNVCLĐ")).ToContainTextAsync("Mới");
        await Expect(Row(screen, "Cơ quan, đơn vị")).ToContainTextAsync("Từ chối");
        await Expect(Row(screen, "Đoàn viên ủng hộ Quỹ")).ToContainTextAsync("6900 phải không");
        await Expect(Row(screen, "Đoàn viên")).ToContainTextAsync("Người Quản Trị đã ghi “90”");
        await CheckPageAsync(screen);
        await Row(screen, "Đoàn viên").GetByRole(AriaRole.Button, new() { Name = "Ghi số trong tệp" }).ClickAsync();
        await Row(screen, "Đoàn viên ủng hộ Quỹ").GetByRole(AriaRole.Button, new() { Name = "Không" }).ClickAsync();
    }

    private static ILocator Row(Screen screen, string item) =>
        screen.Page.Locator(".import-cells tbody tr").Filter(new() { Has = screen.Page.GetByRole(AriaRole.Rowheader, new() { Name = item, Exact = true }) });

    private static async Task CheckPageAsync(Screen screen)
    {
        Assert.Empty(await Accessibility.FaultsAsync(screen.Page));
        Assert.InRange(await screen.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"), -1, 0);
    }

    private static async Task TypeAsync(Screen screen, string item, string text)
    {
        await screen.GoToAsync("/nhap-lieu/2024-nam/CD01");
        await Expect(screen.Page.Locator(".figure-input:focus")).ToHaveCountAsync(1);
        await screen.Cell(item).FocusAsync();
        await screen.TypeAsync(text);
        await screen.TickedAsync(item, text);
    }

    private static async Task<byte[]> DownloadAsync(Screen screen, string path)
    {
        await screen.GoToAsync(path);
        IDownload download = await screen.Page.RunAndWaitForDownloadAsync(() => screen.Page.GetByRole(AriaRole.Link, new() { Name = "Tải mẫu Excel" }).ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
    }

    private static Task HandInAsync(Screen screen, string name, byte[] file) =>
        screen.ChooseFileAsync(new FilePayload { Name = name, MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = file });

    /// <summary>"LD=120": a number where it is one, else text.</summary>
    private static byte[] Edit(byte[] file, params string[] cells)
    {
        using MemoryStream input = new(file);
        using XLWorkbook workbook = new(input);
        IXLWorksheet sheet = workbook.Worksheet(1);
        int column = sheet.CellsUsed(c => c.GetString().StartsWith("Kỳ này", StringComparison.Ordinal)).Single().Address.ColumnNumber;
        foreach (string[] cell in cells.Select(c => c.Split('=')))
        {
            IXLCell target = sheet.Cell(sheet.CellsUsed(c => string.Equals(c.GetString(), cell[0], StringComparison.Ordinal)).Single().Address.RowNumber, column);
            Set(target, cell[1]);
        }

        return Save(workbook);
    }

    private static byte[] Table(params string[][] rows)
    {
        using XLWorkbook workbook = new();
        IXLWorksheet sheet = workbook.AddWorksheet("Bảng");
        foreach ((int row, string[] texts) in rows.Index())
        {
            foreach ((int column, string text) in texts.Index())
            {
                Set(sheet.Cell(row + 1, column + 1), text);
            }
        }

        return Save(workbook);
    }

    private static void Set(IXLCell cell, string text)
    {
        if (long.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out long number))
        {
            cell.SetValue(number);
        }
        else
        {
            cell.SetValue<string>(text);
        }
    }

    private static byte[] Save(XLWorkbook workbook)
    {
        using MemoryStream output = new();
        workbook.SaveAs(output);
        return output.ToArray();
    }
}
