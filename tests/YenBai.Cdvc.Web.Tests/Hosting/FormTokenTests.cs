using System.Net;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Web.Layout;
using YenBai.Cdvc.Web.Tests.Features.Accounts;

namespace YenBai.Cdvc.Web.Tests.Hosting;

public sealed class FormTokenTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/dang-nhap", "dang-nhap")]
    [InlineData("/thiet-lap", "thiet-lap")]
    [InlineData("/kich-hoat?ten=ai&ma=gi", "kich-hoat")]
    public async Task A_form_posted_without_the_token_of_its_page_does_nothing(string path, string form)
    {
        using FormPost browser = new(server.Client.BaseAddress!);
        using FormUrlEncodedContent fields = new(
        [
            new("_handler", form),
            new("Form.SetupCode", server.Services.GetRequiredService<SetupCode>().Text),
            new("Form.UserName", "ke.gia"),
            new("Form.DisplayName", "Kẻ giả"),
            new("Form.Password", RunningServer.Password),
            new("Form.Repeated", RunningServer.Password),
        ]);
        using HttpResponseMessage answer = await browser.Client.PostAsync(new Uri(path, UriKind.Relative), fields, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("<h1>Trang đã cũ</h1>", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_wants_the_token_of_a_page_too()
    {
        using FormPost browser = await server.OfficerAsync("o.lai");
        using HttpResponseMessage answer = await browser.Client.PostAsync(new Uri(PageUrls.SignOut, UriKind.Relative), content: null, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(PageUrls.Home, (await browser.GetAsync(PageUrls.Home)).Path);

        Assert.Equal(PageUrls.SignIn(), (await browser.PostFromAsync(PageUrls.Home, PageUrls.SignOut)).Path);
        Assert.StartsWith(PageUrls.SignIn(), (await browser.GetAsync(PageUrls.Home)).Path, StringComparison.Ordinal);
    }
}
