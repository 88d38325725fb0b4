using System.IO.Compression;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Web.Features.Figures.Import;
using YenBai.Cdvc.Web.Features.Reports;
using YenBai.Cdvc.Web.Layout;
using TestContext = Xunit.TestContext;

namespace YenBai.Cdvc.Web.Tests.Features.Figures;

/// <summary>Handing in a workbook: what the preview shows and what is written.</summary>
public sealed class ImportFiguresTests : EntryTest
{
    [Fact]
    public async Task Each_verdict_shows_with_its_reason_and_only_what_was_accepted_is_written()
    {
        await SaveAsync("LD", FigureValue.Of(100));
        await SaveAsync("DV", FigureValue.Of(80));
        byte[] form = await FormAsync(One);
        await SaveAsync("DV", FigureValue.Of(90), by: Colleague, version: 1);
        IRenderedComponent<ImportFiguresPage> page = await HandInAsync(EditedWorkbook.Edit(form, ("LD", 120), ("LD_NU", 70), ("DV", 95), ("QUY_DV", "6.900"), ("CQ", "x")), One);

        Assert.Equal(
            ["CNVCLĐ: Thay đổi", "Nữ CNVCLĐ: Mới", "Đoàn viên: Người khác đã sửa", "Cơ quan, đơn vị: Từ chối", "Đoàn viên ủng hộ Quỹ: Hỏi lại"],
            page.FindAll(".import-cells tbody tr").Select(r => $"{r.QuerySelector("th")!.TextContent}: {Words(r.QuerySelector(".status-badge")!)}"));
        Assert.Matches("^ô E[0-9]+$", Row(page, "Cơ quan, đơn vị").QuerySelector("td")!.TextContent);
        Assert.Contains("“x” không phải là số", Row(page, "Cơ quan, đơn vị").TextContent, StringComparison.Ordinal);
        Assert.Contains("Đồng nghiệp Thử đã ghi “90” lúc", Row(page, "Đoàn viên").TextContent, StringComparison.Ordinal);
        Assert.Contains("Còn 2 ô chưa trả lời", page.Find(".import-commit [role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Ghi 2 ô", Words(Commit(page)));

        await Answer(page, "Đoàn viên", "Giữ số đang có").ClickAsync();
        await Answer(page, "Đoàn viên ủng hộ Quỹ", "Không").ClickAsync();
        await Commit(page).ClickAsync();

        Assert.Contains("Đã ghi 2 ô của 1 CĐCS từ tệp so-lieu.xlsx.", page.Find(".notice-good").TextContent, StringComparison.Ordinal);
        Assert.Contains("CNVCLĐ 120, Nữ CNVCLĐ 70", page.Find(".import-written").TextContent, StringComparison.Ordinal);
        Assert.Equal(FigureValue.Of(120), (await StoredAsync("LD")).Value);
        Assert.Equal(FigureValue.Of(90), (await StoredAsync("DV")).Value);
        Assert.True((await StoredAsync("QUY_DV")).Value.IsBlank);
    }

    [Fact]
    public async Task An_answer_of_yes_and_a_conflict_taken_are_written()
    {
        await SaveAsync("DV", FigureValue.Of(80));
        byte[] form = await FormAsync(One);
        await SaveAsync("DV", FigureValue.Of(8000), by: Colleague, version: 1);
        IRenderedComponent<ImportFiguresPage> page = await HandInAsync(EditedWorkbook.Edit(form, ("DV", 9000), ("QUY_DV", "6.900")), One);

        await Answer(page, "Đoàn viên", "Ghi số trong tệp").ClickAsync();
        await Answer(page, "Đoàn viên ủng hộ Quỹ", "Đúng").ClickAsync();
        Assert.Equal("Ghi 2 ô", Words(Commit(page)));
        await Commit(page).ClickAsync();

        Assert.Equal(FigureValue.Of(9000), (await StoredAsync("DV")).Value);
        Assert.Equal(FigureValue.Of(6900), (await StoredAsync("QUY_DV")).Value);
    }

    [Fact]
    public async Task A_contradiction_blocks_until_its_union_is_unticked()
    {
        IRenderedComponent<ImportFiguresPage> page = await HandInAsync(EditedWorkbook.EditAll(await FormAsync(union: null), (One, "LD", 10), (One, "LD_NU", 20), (Two, "LD", 5)));

        Assert.Contains("còn 1 mâu thuẫn", page.Find(".refusals").TextContent, StringComparison.Ordinal);
        Assert.True(Commit(page).HasAttribute("disabled"));
        await page.Find(".import-group input[type=checkbox]").ChangeAsync(false);
        Assert.Equal("Ghi 1 ô", Words(Commit(page)));
        await Commit(page).ClickAsync();

        Assert.True((await StoredAsync("LD")).Value.IsBlank);
        Assert.Equal(FigureValue.Of(5), (await StoredAsync("LD", Two)).Value);
    }

    [Fact]
    public async Task Somebody_elses_change_after_the_preview_writes_nothing_and_keeps_the_answers()
    {
        IRenderedComponent<ImportFiguresPage> page = await HandInAsync(EditedWorkbook.Edit(await FormAsync(One), ("LD", 10), ("QUY_DV", "1.000"), ("DV", 2000)), One);
        await Answer(page, "Đoàn viên ủng hộ Quỹ", "Đúng").ClickAsync();
        await SaveAsync("LD", FigureValue.Of(11), by: Colleague);
        await Commit(page).ClickAsync();

        Assert.Contains("Chưa ghi ô nào", page.Find(".refusals").TextContent, StringComparison.Ordinal);
        Assert.True((await StoredAsync("DV")).Value.IsBlank);
        Assert.Contains("Người khác đã sửa", Row(page, "CNVCLĐ").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", Answer(page, "Đoàn viên ủng hộ Quỹ", "Đúng").GetAttribute("aria-pressed"));
        await Answer(page, "CNVCLĐ", "Giữ số đang có").ClickAsync();
        await Commit(page).ClickAsync();
        Assert.Equal(FigureValue.Of(2000), (await StoredAsync("DV")).Value);
        Assert.Equal(FigureValue.Of(11), (await StoredAsync("LD")).Value);
    }

    [Fact]
    public async Task Verdicts_filter_the_cells_and_what_is_as_before_shows_only_when_asked_for()
    {
        await SaveAsync("LD", FigureValue.Of(100));
        IRenderedComponent<ImportFiguresPage> page = await HandInAsync(EditedWorkbook.Edit(await FormAsync(One), ("DV", 5), ("CQ", "x")), One);

        Assert.Equal(2, page.FindAll(".import-cells tbody tr").Count);
        await page.Find("[data-verdict=Refused]").ClickAsync();
        Assert.Single(page.FindAll(".import-cells tbody tr"));
        await page.Find("[data-verdict=Same]").ClickAsync();
        Assert.Contains(page.FindAll(".import-cells tbody th"), t => t.TextContent is "CNVCLĐ");
    }

    [Fact]
    public async Task A_formula_waits_for_the_tick()
    {
        byte[] form = EditedWorkbook.EditSheet(await FormAsync(One), sheet => EditedWorkbook.Place(sheet, "DV").FormulaA1 = "40+2");
        IRenderedComponent<ImportFiguresPage> page = await HandInAsync(form, One);
        Assert.Contains("Ô chứa công thức", Row(page, "Đoàn viên").TextContent, StringComparison.Ordinal);

        await page.Find("#gia-tri-da-tinh").ChangeAsync(true);

        Assert.Contains("42", Row(page, "Đoàn viên").TextContent, StringComparison.Ordinal);
        Assert.Equal("Ghi 1 ô", Words(Commit(page)));
    }

    [Fact]
    public async Task Thousands_of_cells_show_a_page_of_unions_at_a_time()
    {
        for (int i = 3; i <= 60; i++)
        {
            await AddUnionAsync($"CD{i:00}", $"Công đoàn Mẫu {i}");
        }

        (string, string, object)[] cells = [.. Enumerable.Range(1, 60).Select(i => ($"CD{i:00}", "LD", (object)i))];
        IRenderedComponent<ImportFiguresPage> page = await HandInAsync(EditedWorkbook.EditAll(await FormAsync(union: null), cells));

        Assert.Equal(20, page.FindAll(".import-group").Count);
        Assert.Contains("CĐCS 1–20 trong 60", page.Markup, StringComparison.Ordinal);
        Assert.Equal("Ghi 60 ô", Words(Commit(page)));
    }

    [Fact]
    public async Task A_unions_account_gets_its_own_page_and_only_forms_are_taken_there()
    {
        GrassrootsUnion own = await UnionAsync(One);
        SignIn(new Actor(AccountId: 9, "CĐCS Thử", Role.GrassrootsUnion, own.Id));

        IRenderedComponent<ImportFiguresPage> page = await HandInAsync(EditedWorkbook.Table());

        Assert.Contains($"Chỉ nhận số liệu của {own.Name}", page.Markup, StringComparison.Ordinal);
        Assert.Contains("không phải mẫu của chương trình", page.Find(".refusals").TextContent, StringComparison.Ordinal);
        Assert.Contains("Không nộp tệp được ở đây", OpenImport(Two).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_leader_hands_nothing_in()
    {
        SignIn(new Actor(AccountId: 3, "Lãnh đạo Thử", Role.Leader));

        Assert.Contains("Không nộp tệp được ở đây", OpenImport(union: null).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_on_its_way_is_stopped_by_the_button()
    {
        IRenderedComponent<ImportFiguresPage> page = OpenImport(One);
        using EndlessFile file = new();
        Task upload = page.InvokeAsync(() => page.FindComponent<InputFile>().Instance.OnChange.InvokeAsync(new InputFileChangeEventArgs([file])));
        await page.WaitForAssertionAsync(() => Assert.Contains("Đang đọc lon.xlsx…", page.Find(".import-progress").TextContent, StringComparison.Ordinal));

        await page.Find(".import-progress button").ClickAsync();
        await upload;

        Assert.Contains("Đã thôi đọc tệp lon.xlsx. Chưa ghi gì.", page.Find(".notice-good").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".import-progress, .import-commit"));
        Assert.True(file.Stopped);
    }

    [Fact]
    public async Task A_million_rows_are_a_sentence_and_change_nothing()
    {
        using MemoryStream output = new();
        using (ZipArchive archive = new(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string part, string text) in new[]
            {
                ("xl/workbook.xml", """<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Số" r:id="a"/></sheets></workbook>"""),
                ("xl/_rels/workbook.xml.rels", """<Relationships><Relationship Id="a" Type="x/worksheet" Target="s.xml"/></Relationships>"""),
                ("xl/s.xml", $"<worksheet><sheetData>{string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 1_000_000))}</sheetData></worksheet>"),
            })
            {
                using StreamWriter writer = new(archive.CreateEntry(part).Open());
                await writer.WriteAsync(text);
            }
        }

        IRenderedComponent<ImportFiguresPage> page = await HandInAsync(output.ToArray());

        Assert.Contains("Trang “Số” lớn quá", page.Find(".refusals").TextContent, StringComparison.Ordinal);
        Assert.All((await SheetAsync())!.Cells, c => Assert.Equal(0, c.Version));
    }

    [Fact]
    public async Task Headings_that_cannot_be_read_are_a_sentence()
    {
        await ExecuteAsync("DROP TABLE ColumnMappings");

        IRenderedComponent<ImportFiguresPage> page = await HandInAsync(EditedWorkbook.Table());

        Assert.Contains("Máy chủ chưa xem trước được", page.Find(".refusals").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_that_cannot_be_remembered_keep_the_preview_which_can_be_written()
    {
        byte[] table = EditedWorkbook.EditSheet(EditedWorkbook.Table(), sheet => sheet.Row(2).Cell(1).SetValue(One).CellRight().SetValue(12).CellRight().SetValue(10));
        IRenderedComponent<ImportFiguresPage> page = OpenImport(union: null);
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(table, "so-lieu.xlsx"));
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll("[data-column]")), TimeSpan.FromSeconds(20));
        await ExecuteAsync("DROP TABLE ColumnMappings");

        await page.Find(".form-actions button").ClickAsync();

        Assert.Contains("chưa nhớ được các cột", page.Find(".refusals").TextContent, StringComparison.Ordinal);
        await Commit(page).ClickAsync();
        Assert.Equal(FigureValue.Of(12), (await StoredAsync("LD")).Value);
    }

    [Fact]
    public async Task While_a_file_is_being_written_no_other_is_taken_and_another_period_hears_nothing_of_it()
    {
        byte[] form = EditedWorkbook.Edit(await FormAsync(One), ("LD", 120));
        IRenderedComponent<ImportFiguresPage> page = await HandInAsync(form, One);
        Held.HoldAfter(0);

        Task writing = Commit(page).ClickAsync();
        Assert.True(SpinWait.SpinUntil(() => Held.IsHolding, TimeSpan.FromSeconds(20)));
        await page.WaitForAssertionAsync(() => Assert.True(page.Find("input[type=file]").HasAttribute("disabled")));
        Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo(PageUrls.ImportFiguresOf("2024-nam", One));
        await page.WaitForAssertionAsync(() => Assert.Contains("Năm 2024", page.Find("h1").TextContent, StringComparison.Ordinal));
        Held.Release();
        await writing;

        Assert.Equal(FigureValue.Of(120), (await StoredAsync("LD")).Value);
        Assert.Empty(page.FindAll(".notice-good, .import-written"));
        Assert.False(page.Find("input[type=file]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_CDCS_is_called_by_its_name_before_its_code()
    {
        IRenderedComponent<ImportFiguresPage> page = await HandInAsync(EditedWorkbook.Edit(await FormAsync(One), ("LD", 120)), One);

        Assert.EndsWith("Tải mẫu Excel của Công đoàn Sở Thử nghiệm (CD01)", page.Find(".import-steps a").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("Công đoàn Sở Thử nghiệm (CD01)", page.Find(".import-group-head strong").TextContent);
        await Commit(page).ClickAsync();
        Assert.Equal("Công đoàn Sở Thử nghiệm (CD01)", page.Find(".import-written a").TextContent);
    }

    private async Task<GrassrootsUnion> UnionAsync(string code) =>
        (await Services.GetRequiredService<Data.Unions.UnionQueries>().FindAsync(Officer, code, TestContext.Current.CancellationToken))!;

    private async Task<byte[]> FormAsync(string? union)
    {
        ReportFile? file = await Services.GetRequiredService<EntryFormFiles>().MakeAsync(Officer, Period, union, TestContext.Current.CancellationToken);
        Assert.Equal($"mau-nhap-2025-nam-{union ?? "tat-ca-cdcs"}.xlsx", file!.Name);
        return file.Content;
    }

    private IRenderedComponent<ImportFiguresPage> OpenImport(string? union)
    {
        Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo(PageUrls.ImportFiguresOf(Period, union));
        return Render<ImportFiguresPage>();
    }

    private async Task<IRenderedComponent<ImportFiguresPage>> HandInAsync(byte[] file, string? union = null)
    {
        IRenderedComponent<ImportFiguresPage> page = OpenImport(union);
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(file, "so-lieu.xlsx"));
        await page.WaitForAssertionAsync(() => Assert.NotNull(page.Nodes.QuerySelector(".import-commit, .refusals")), TimeSpan.FromSeconds(20));
        return page;
    }

    private static IElement Row(IRenderedComponent<ImportFiguresPage> page, string item) =>
        page.FindAll(".import-cells tbody tr").Single(r => string.Equals(r.QuerySelector("th")!.TextContent, item, StringComparison.Ordinal));

    private static IElement Answer(IRenderedComponent<ImportFiguresPage> page, string item, string answer) =>
        Row(page, item).QuerySelectorAll("button").Single(b => string.Equals(b.TextContent, answer, StringComparison.Ordinal));

    /// <summary>Without the icon, whose name is text to the browser.</summary>
    private static string Words(IElement element) => string.Concat(element.ChildNodes.OfType<IText>().Select(t => t.TextContent)).Trim();

    private static IElement Commit(IRenderedComponent<ImportFiguresPage> page) => page.Find(".import-commit .button");
}
