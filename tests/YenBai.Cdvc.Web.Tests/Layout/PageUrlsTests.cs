using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Tests.Layout;

public sealed class PageUrlsTests
{
    [Fact]
    public void The_view_state_is_in_the_address()
    {
        Assert.Equal("/?ky=2025-nam", PageUrls.Dashboard("2025-nam"));
        Assert.Equal("/?ky=2025-nam&nhom=chua-dat", PageUrls.Dashboard("2025-nam", "chua-dat"));
        Assert.Equal("/chi-tieu/2.1?ky=2025-6thang", PageUrls.Measure("2.1", "2025-6thang"));
        Assert.Equal("/nhap-lieu?ky=2025-nam", PageUrls.EntryStart("2025-nam"));
        Assert.Equal("/nhap-lieu/2025-nam/SNV", PageUrls.Entry("2025-nam", "SNV"));
        Assert.Equal("/nhap-lieu/2025-nam/tinh", PageUrls.ProvinceEntry("2025-nam"));
        Assert.Equal("/nhap-lieu/2025-nam", PageUrls.EntryGrid("2025-nam"));
        Assert.Equal("/nhap-lieu/2025-nam?tim=so%20thu&loc=thieu&khoi=A%26B&khong-hoi=true", PageUrls.EntryGrid("2025-nam", "so thu", "thieu", "A&B", notAsked: true));
        Assert.Equal("/nhap-lieu/2025-nam/SNV#o-LD", PageUrls.EntryCell("2025-nam", "SNV", "LD"));
        Assert.Equal("/don-doc", PageUrls.Chasing());
        Assert.Equal("/don-doc?ky=2025-nam&loc=thieu", PageUrls.Chasing("2025-nam", "thieu"));
        Assert.Equal("/cdcs/SNV/tinh-hinh?ky=2025-nam", PageUrls.Standing("SNV", "2025-nam"));
        Assert.Equal("/cdcs/SNV/tinh-hinh?ky=2025-nam#ct-5.1", PageUrls.StandingRow("SNV", "2025-nam", "5.1"));
        Assert.Equal("/so-lieu/2025-nam/SNV/LD", PageUrls.Figure("2025-nam", "SNV", "LD"));
        Assert.Equal("/so-lieu/2025-nam/tinh/CB_CT", PageUrls.Figure("2025-nam", unionCode: null, "CB_CT"));
        Assert.Equal("/ban-do-nhiet", PageUrls.HeatMap());
        Assert.Equal("/ban-do-nhiet?ky=2025-nam&xep=5.1&khoi=A%26B&bang-chu=true", PageUrls.HeatMap("2025-nam", "5.1", "A&B", words: true));
        Assert.Equal("/chu-tri/7?ky=2025-nam", PageUrls.Lead(7, "2025-nam"));
        Assert.Equal("/giai-phap/9", PageUrls.Solution(9));
        Assert.Equal("/nhiem-ky?nam=2025", PageUrls.Term(2025));
        Assert.Equal("/tai-xuong/cong-van-don-doc/2025-nam.docx", PageUrls.ReminderLetter("2025-nam"));
        Assert.Equal("/tai-xuong/2025-nam.xlsx", PageUrls.Download("2025-nam", "xlsx"));
        Assert.Equal("/bao-cao", PageUrls.Reports());
        Assert.Equal("/tai-khoan/12", PageUrls.Account(12));
        Assert.Equal("/loi/404", PageUrls.Error(404));
    }

    [Fact]
    public void A_code_with_signs_of_its_own_stays_one_segment()
    {
        Assert.Equal("/cdcs/S%C3%9F%2F1%3Fa%23b", PageUrls.Union("Sß/1?a#b"));
        Assert.Equal("/dang-nhap?tro-ve=%2Fcdcs%3Fky%3D2025-nam", PageUrls.SignIn("/cdcs?ky=2025-nam"));
    }
}
