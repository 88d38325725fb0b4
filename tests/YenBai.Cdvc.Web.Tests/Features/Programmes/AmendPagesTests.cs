using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Web.Features.Programmes;

namespace YenBai.Cdvc.Web.Tests.Features.Programmes;

/// <summary>The pages that add rows, change leads, set scales and copy programmes.</summary>
public sealed class AmendPagesTests : AmendTest
{
    [Fact]
    public async Task A_row_is_added_with_the_next_code_and_a_new_item()
    {
        IRenderedComponent<AddMeasurePage> page = Open<AddMeasurePage>("/chuong-trinh/sua/chi-tieu/2/them-dong?nam=2025", p => p.Add(m => m.Number, 2));
        Assert.Equal("2.3", page.Find("#ma-dong").GetAttribute("value"));
        await page.Find("#noi-dung").ChangeAsync("Nội dung mẫu");
        await page.Find("#ten-ngan").ChangeAsync("Tên mẫu");
        await page.Find("#nguong").ChangeAsync("80");
        await page.Find("#loai-cong-thuc").ChangeAsync("Ratio");
        await page.FindAll("button").Single(b => b.TextContent.Contains("Thêm mục số liệu mới", StringComparison.Ordinal)).ClickAsync(new());
        await page.Find("#moi-0-ma").ChangeAsync("DV_MAU");
        await page.Find("#moi-0-ten").ChangeAsync("Số đoàn viên mẫu");
        await page.Find("#moi-0-cot").ChangeAsync("Đoàn viên mẫu");
        await page.Find("#moi-0-nhom").ChangeAsync("Quy mô");
        await page.Find("#moi-0-don-vi").ChangeAsync("người");
        await page.Find("#muc-so-lieu").ChangeAsync("DV_MAU");
        await SaveAsync(page);
        Assert.Contains("chưa chọn mục số liệu", Refused(page), StringComparison.Ordinal);
        Assert.Equal("DV_MAU", page.Find("#muc-so-lieu").GetAttribute("value"));

        await page.Find("#mau-so").ChangeAsync("DV");
        await page.Find("#muc-2026").ChangeAsync("85,5");
        await page.Find("form").SubmitAsync();

        Measure row = await RowAsync("2.3");
        Assert.Equal((new RatioOfSums("DV_MAU", "DV"), 85.5m, null), (row.Formula, row.TargetOf(2026), row.TargetOf(2025)));
        Assert.EndsWith("/chuong-trinh/sua/ct/2.3?nam=2023", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_only_sums_have_goes_with_its_option()
    {
        IRenderedComponent<AddMeasurePage> page = Open<AddMeasurePage>("/chuong-trinh/sua/chi-tieu/2/them-dong?nam=2025", p => p.Add(m => m.Number, 2));
        await page.Find("#cach-xet").ChangeAsync(nameof(TermRule.CumulativeOverTerm));
        await page.Find("#loai-cong-thuc").ChangeAsync("Ratio");

        Assert.Equal(nameof(TermRule.EveryYear), page.Find("#cach-xet").GetAttribute("value"));
        Assert.DoesNotContain(page.FindAll("#cach-xet option"), o => string.Equals(o.GetAttribute("value"), nameof(TermRule.CumulativeOverTerm), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_lead_is_changed_from_a_day_and_the_timeline_shows_it()
    {
        IRenderedComponent<AmendIndicatorPage> page = Open<AmendIndicatorPage>("/chuong-trinh/sua/chi-tieu/2?nam=2025", p => p.Add(m => m.Number, 2));
        await page.Find("#chu-tri").ChangeAsync("Đ/c Phó Chủ tịch");
        await page.Find("#tu-ngay").ChangeAsync("1/9/2025");

        Assert.Equal("Chủ trì: Đ/c Chủ tịch → Đ/c Phó Chủ tịch từ 01/09/2025", Changes(page));
        await SaveAsync(page);

        Assert.Equal(["Đ/c Chủ tịch theo chương trình ngày 20/12/2023", "Đ/c Phó Chủ tịch từ 01/09/2025"], page.FindAll(".timeline li").Select(l => l.TextContent), StringComparer.Ordinal);
        await page.Find("#chu-tri").ChangeAsync("Đ/c Phó Chủ tịch");
        await SaveAsync(page);
        Assert.Contains("đã do “Đ/c Phó Chủ tịch” chủ trì", Refused(page), StringComparison.Ordinal);
        Assert.Equal("Đ/c Phó Chủ tịch", page.Find("#chu-tri").GetAttribute("value"));
    }

    [Fact]
    public async Task A_level_is_renamed_moved_and_added()
    {
        IRenderedComponent<ScalePage> page = Open<ScalePage>("/chuong-trinh/thang-xep-loai/XL?nam=2025", p => p.Add(m => m.ItemCode, "XL"));
        await page.FindAll(".levels input")[1].ChangeAsync("Xuất sắc");
        await page.FindAll("button").Single(b => b.TextContent.Contains("Thêm mức", StringComparison.Ordinal)).ClickAsync(new());
        await page.FindAll(".levels input")[8].ChangeAsync("moi");
        await page.FindAll(".levels input")[9].ChangeAsync("Mức mới");
        await page.FindAll(".levels li")[4].QuerySelector("button")!.ClickAsync(new());

        Assert.EndsWith("→ Xuất sắc, Hoàn thành tốt nhiệm vụ, Hoàn thành nhiệm vụ, Mức mới, Không hoàn thành nhiệm vụ", Changes(page), StringComparison.Ordinal);
        await SaveAsync(page);

        Assert.Equal("Đã lưu thang xếp loại.", page.Find(".notice-good").TextContent);
        DataItem scale = (await DefinitionAsync()).Programme.Item("XL");
        Assert.Equal([("xs", 4), ("tot", 3), ("ht", 2), ("moi", 5), ("kht", 1)], scale.Levels.Select(l => (l.Code, l.Number)));
    }

    [Fact]
    public async Task A_programme_is_copied_for_the_next_years()
    {
        IRenderedComponent<NewProgrammePage> page = Open<NewProgrammePage>("/chuong-trinh/moi?nam=2025");
        Assert.Equal(("2028", "2032", "2028-2033"), (page.Find("#nam-dau").GetAttribute("value"), page.Find("#nam-cuoi").GetAttribute("value"), page.Find("#nhiem-ky").GetAttribute("value")));
        await page.Find("#so-ky-hieu").ChangeAsync("05/CTr-CĐVC");
        await page.Find("#trich-yeu").ChangeAsync("Chương trình mẫu");
        await page.Find("#ngay-ban-hanh").ChangeAsync("1/6/2028");
        await page.Find("#nam-dau").ChangeAsync("2027");
        await page.Find("form").SubmitAsync();
        Assert.Contains("Các năm 2027–2032 trùng với chương trình 03/CTr-CĐVC", Refused(page), StringComparison.Ordinal);

        await page.Find("#nam-dau").ChangeAsync("2028");
        await page.Find("form").SubmitAsync();

        Assert.EndsWith("/chuong-trinh?nam=2028", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        IRenderedComponent<ProgrammePage> copy = Open<ProgrammePage>("/chuong-trinh?nam=2028");
        Assert.Equal("Chương trình hành động 05/CTr-CĐVC", copy.Find("h1").TextContent);
        Assert.Contains("chưa giao mức năm nào", copy.Find(".notice-warn").TextContent, StringComparison.Ordinal);
        Assert.Equal(["/chuong-trinh?nam=2023", "/chuong-trinh?nam=2028"], copy.FindAll(".segments a").Select(a => a.GetAttribute("href")!), StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_programme_page_shows_what_was_amended_and_offers_amending_to_Quan_tri_alone()
    {
        await AmendByAnotherAsync();
        IRenderedComponent<ProgrammePage> page = Open<ProgrammePage>("/chuong-trinh");
        Assert.Contains("Mức năm 2027: 95% → 80% theo 9/QĐ ngày 02/01/2025, lý do: Lý do khác.", page.Find("#ct-6\\.1").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("CT 6.1. Mức năm 2027", page.Find(".amendments li").TextContent.Trim(), StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("a[href^='/chuong-trinh/sua/']"));
        Assert.NotEmpty(page.FindAll("a[href='/chuong-trinh/thang-xep-loai/XL?nam=2023']"));

        SignIn(Officer);
        page = Open<ProgrammePage>("/chuong-trinh");

        Assert.Empty(page.FindAll("a[href^='/chuong-trinh/sua/'], a[href^='/chuong-trinh/thang'], a[href^='/chuong-trinh/moi']"));
        Assert.NotEmpty(page.FindAll(".amendments li"));
    }
}
