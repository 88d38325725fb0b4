using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Tests.Layout;

public sealed class LocalUrlTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/cdcs?loc=dang-hoat-dong")]
    [InlineData("/nhap-lieu/2025-nam/SNV")]
    public void A_page_of_this_program_may_be_returned_to(string url) => Assert.Equal(url, LocalUrl.OrHome(url));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://nơi-khác.example/")]
    [InlineData("//noi-khac.example")]
    [InlineData("/\\noi-khac.example")]
    [InlineData("/\t/noi-khac.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/dang-xuat")]
    [InlineData("/dang-xuat/")]
    [InlineData("/Dang-Xuat")]
    [InlineData("///noi-khac.example")]
    [InlineData("/\\/noi-khac.example")]
    [InlineData("\\\\noi-khac.example")]
    [InlineData("/\r\n/noi-khac.example")]
    [InlineData("/\u0085/noi-khac.example")]
    [InlineData(" //noi-khac.example")]
    [InlineData("http:noi-khac.example")]
    [InlineData("data:text/html,x")]
    [InlineData("cdcs")]
    [InlineData("@noi-khac.example")]
    [InlineData("~/cdcs")]
    public void Anything_else_leads_home(string? url) => Assert.Equal(PageUrls.Home, LocalUrl.OrHome(url));
}
