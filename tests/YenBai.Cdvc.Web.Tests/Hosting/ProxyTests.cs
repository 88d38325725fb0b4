using YenBai.Cdvc.Web.Hosting;

namespace YenBai.Cdvc.Web.Tests.Hosting;

public sealed class ProxyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("none")]
    [InlineData("none, but the framework asked to trust everybody", "--ForwardedHeaders_Enabled=true")]
    [InlineData("another", "--Server:Proxies=10.1.2.3,192.168.0.0/16")]
    public async Task Whoever_is_no_configured_proxy_is_not_believed_about_the_scheme(string proxies, params string[] settings)
    {
        Assert.NotEmpty(proxies);
        Assert.All(await CookiesBehindAsync(settings), cookie => Assert.DoesNotContain(HostCookies.Prefix, cookie, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--Server:Proxies=127.0.0.1")]
    [InlineData("--Server:Proxies=10.1.2.3;127.0.0.0/8")]
    [InlineData("--Server:Proxies:0=10.1.2.3", "--Server:Proxies:1=127.0.0.1")]
    public async Task A_configured_proxy_is_believed_about_the_scheme(params string[] settings) =>
        Assert.All(await CookiesBehindAsync(settings), cookie => Assert.StartsWith(HostCookies.Prefix, cookie, StringComparison.Ordinal));

    private static async Task<string[]> CookiesBehindAsync(string[] settings)
    {
        ServerWith server = new(settings);
        await using (server)
        {
            await server.InitializeAsync();
            using HttpRequestMessage request = new(HttpMethod.Get, "/thiet-lap");
            request.Headers.Add("X-Forwarded-Proto", "https");
            request.Headers.Add("X-Forwarded-For", "203.0.113.7");
            using HttpResponseMessage page = await server.Client.SendAsync(request, Cancellation);
            string[] cookies = [.. page.Headers.GetValues("Set-Cookie")];
            Assert.NotEmpty(cookies);
            return cookies;
        }
    }
}
