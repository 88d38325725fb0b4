using Bunit;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Web.Features.Programmes;

namespace YenBai.Cdvc.Web.Tests.Features.Programmes;

public sealed class AmendMeasurePageTests : AmendTest
{
    [Fact]
    public async Task A_target_is_shown_old_and_new_saved_and_kept_in_the_history()
    {
        IRenderedComponent<AmendMeasurePage> page = OpenRow("5.1");

        await page.Find("#muc-2025").ChangeAsync("87,5");
        await page.Find("#muc-2026").ChangeAsync("");
        Assert.Equal("Mức năm 2025: 95% → 87,5% | Mức năm 2026: 95% → Không giao", Changes(page));
        await SaveAsync(page, "muc");

        Assert.Equal("Đã lưu mức năm.", page.Find(".notice-good").TextContent);
        Assert.Equal([87.5m, null], new[] { 2025, 2026 }.Select((await RowAsync("5.1")).TargetOf));
        Assert.Equal("Mức năm 2025: 95% → 87,5% theo 12/QĐ-CĐVC ngày 05/03/2025, lý do: Điều chỉnh theo thực tế.", page.FindAll(".amendments li p")[2].TextContent.Trim());
        Assert.Equal("", page.Find("#muc-ly-do").TextContent);
    }

    [Fact]
    public async Task A_number_with_two_readings_is_refused_beside_its_field_and_stays_as_typed()
    {
        IRenderedComponent<AmendMeasurePage> page = OpenRow("5.1");

        await page.Find("#muc-2025").ChangeAsync("87.5");
        await SaveAsync(page, "muc");

        Assert.Contains("hãy ghi 87,5", page.Find("#muc-2025-mo-ta").TextContent, StringComparison.Ordinal);
        Assert.Equal(("87.5", "true"), (page.Find("#muc-2025").GetAttribute("value"), page.Find("#muc-2025").GetAttribute("aria-invalid")));
        Assert.Contains("chưa đọc được", Refused(page), StringComparison.Ordinal);
        Assert.Empty((await DefinitionAsync()).Programme.Amendments);
    }

    [Fact]
    public async Task A_closed_year_is_said_and_not_asked()
    {
        await CloseYearAsync(2024);

        IRenderedComponent<AmendMeasurePage> page = OpenRow("5.1");

        Assert.Empty(page.FindAll("#muc-2024"));
        Assert.Contains("Năm 2024 đã chốt (bản chốt số 3), mức năm giữ nguyên như khi chốt. Mức: 95%.", page.Markup, StringComparison.Ordinal);
        Assert.Contains("các năm chưa chốt: 2023, 2025, 2026, 2027. Năm đã chốt giữ nguyên định nghĩa như khi chốt: 2024 (bản chốt số 3).", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_second_keeps_what_was_typed_and_decides()
    {
        IRenderedComponent<AmendMeasurePage> page = OpenRow("5.1");
        await AmendByAnotherAsync();
        await page.Find("#muc-2025").ChangeAsync("90");

        await SaveAsync(page, "muc");

        Assert.Contains("Người khác vừa điều chỉnh chương trình", page.Find(".notice-warn").TextContent, StringComparison.Ordinal);
        Assert.Equal("90", page.Find("#muc-2025").GetAttribute("value"));
        await page.Find("form:has(#muc-ly-do)").SubmitAsync();
        Assert.Equal("Đã lưu mức năm.", page.Find(".notice-good").TextContent);
        Assert.Equal(90, (await RowAsync("5.1")).TargetOf(2025));
    }

    [Fact]
    public async Task While_the_database_does_not_answer_nothing_typed_is_lost()
    {
        IRenderedComponent<AmendMeasurePage> page = OpenRow("5.1");
        await page.Find("#muc-2025").ChangeAsync("90");
        await ExecuteAsync("ALTER TABLE AuditEntries RENAME TO Elsewhere");

        await SaveAsync(page, "muc");

        Assert.Contains("Máy chủ chưa ghi được", Refused(page), StringComparison.Ordinal);
        Assert.Equal("90", page.Find("#muc-2025").GetAttribute("value"));
        await ExecuteAsync("ALTER TABLE Elsewhere RENAME TO AuditEntries");
        await page.Find("form:has(#muc-ly-do)").SubmitAsync();
        Assert.Equal("Đã lưu mức năm.", page.Find(".notice-good").TextContent);
    }

    [Fact]
    public async Task A_formula_over_reported_figures_asks_for_agreement()
    {
        await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        await SaveAsync("2025-nam", "CD01", "LD_NU", FigureValue.Of(9));
        IRenderedComponent<AmendMeasurePage> page = OpenRow("8.4");

        await page.Find("#mau-so").ChangeAsync("LD_NU");
        Assert.Contains("÷ số nữ CNVCLĐ × 100", Changes(page), StringComparison.Ordinal);
        Assert.Contains("Các kỳ năm 2025 đã có số liệu sẽ được tính lại", page.Find(".notice-warn").TextContent, StringComparison.Ordinal);
        await SaveAsync(page, "dinh-nghia");
        Assert.Contains("Hãy đánh dấu đồng ý", Refused(page), StringComparison.Ordinal);
        await page.Find(".notice-warn input").ChangeAsync(true);
        await page.Find("form:has(#dinh-nghia-ly-do)").SubmitAsync();

        Assert.Equal("Đã lưu định nghĩa của dòng.", page.Find(".notice-good").TextContent);
        Assert.Equal(new RatioOfSums("NU_DAT", "LD_NU"), (await RowAsync("8.4")).Formula);
    }

    [Fact]
    public async Task Levels_that_pass_are_chosen_by_name()
    {
        IRenderedComponent<AmendMeasurePage> page = OpenRow("2.1");

        await page.FindAll(".choices input")[2].ChangeAsync(true);

        Assert.Contains("hoặc “Hoàn thành nhiệm vụ”", Changes(page), StringComparison.Ordinal);
        await page.Find("#nguong").ChangeAsync("9,5.1");
        await SaveAsync(page, "dinh-nghia");
        Assert.Contains("không phải là số", page.Find("#nguong-mo-ta").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_the_programme_has_not_is_not_found() => Assert.Contains("Không tìm thấy trang", OpenRow("99.9").Markup, StringComparison.Ordinal);

    private IRenderedComponent<AmendMeasurePage> OpenRow(string code) => Open<AmendMeasurePage>($"/chuong-trinh/sua/ct/{code}?nam=2025", p => p.Add(m => m.Code, code));
}
