using System.Text.RegularExpressions;
using YenBai.Cdvc.Web.Hosting;
using YenBai.Cdvc.Web.Layout;
using YenBai.Cdvc.Web.Tests.Features.Accounts;

namespace YenBai.Cdvc.Web.Tests.Hosting;

public sealed partial class CachingTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(PageUrls.Home)]
    [InlineData(PageUrls.Unions)]
    [InlineData("/tai-xuong/2024-nam.xlsx")]
    [InlineData("/tai-mau/2024-nam.xlsx")]
    [InlineData("/dang-nhap")]
    [InlineData("/khong-co-trang-nay")]
    [InlineData("/loi/404")]
    [InlineData("/hong")]
    [InlineData(Health.Ready)]
    public async Task Whatever_may_hold_data_is_not_kept_by_browsers_and_proxies(string path)
    {
        using FormPost browser = await server.OfficerAsync("luu" + Guid.NewGuid().ToString("N")[..12]);
        using HttpResponseMessage answer = await browser.Client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);

        Assert.Contains("no-store", answer.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_programs_own_files_are_kept()
    {
        string page = await server.Client.GetStringAsync(new Uri("/dang-nhap", UriKind.Relative), Cancellation);
        string sheet = Fingerprinted().Match(page).Value;
        using HttpResponseMessage answer = await server.Client.GetAsync(new Uri(sheet, UriKind.Relative), Cancellation);

        Assert.Equal("max-age=31536000, immutable", Assert.Single(answer.Headers.GetValues("Cache-Control")));
    }

    [GeneratedRegex(@"css/app\.\w+\.css", RegexOptions.None, 1000)]
    private static partial Regex Fingerprinted();
}
