using System.Net;
using System.Text.RegularExpressions;
using YenBai.Cdvc.Web.Hosting;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Tests.Hosting;

public sealed partial class HttpsTests(HttpsServer server) : IClassFixture<HttpsServer>
{
    private readonly HttpClient client = server.Client;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_cookie_is_named_so_that_only_this_host_can_set_it()
    {
        string[] activation = await ActivatedAsync("mot");

        Assert.Contains(activation, cookie => cookie.Contains("Identity.Application=", StringComparison.Ordinal));
        Assert.Contains(activation, cookie => cookie.Contains("Antiforgery", StringComparison.Ordinal));
        Assert.All(activation, cookie =>
        {
            string[] attributes = cookie.Split("; ");
            Assert.StartsWith(HostCookies.Prefix, cookie, StringComparison.Ordinal);
            Assert.Contains("secure", attributes, StringComparer.OrdinalIgnoreCase);
            Assert.Contains("httponly", attributes, StringComparer.OrdinalIgnoreCase);
            Assert.Contains("path=/", attributes, StringComparer.OrdinalIgnoreCase);
            Assert.DoesNotContain(attributes, a => a.StartsWith("domain", StringComparison.OrdinalIgnoreCase));
            Assert.Contains(attributes, a => a.ToLowerInvariant() is "samesite=lax" or "samesite=strict");
        });
    }

    [Fact]
    public async Task A_cookie_that_another_host_could_have_set_signs_nobody_in()
    {
        string cookies = string.Join("; ", (await ActivatedAsync("hai")).Select(cookie => cookie.Split(';')[0]));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(PageUrls.Home, cookies));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(PageUrls.Home, cookies.Replace(HostCookies.Prefix, "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_browser_is_told_to_come_by_https_alone_for_a_year()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, Health.Live);
        request.Headers.Host = HttpsServer.HostName;
        using HttpResponseMessage answer = await client.SendAsync(request, Cancellation);

        Assert.Equal("max-age=31536000; includeSubDomains", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
    }

    /// <summary>Signs an officer in by an activation link; the cookies set on the way.</summary>
    private async Task<string[]> ActivatedAsync(string name)
    {
        string link = await server.ActivationAsync(name);
        using HttpResponseMessage page = await client.GetAsync(new Uri(link, UriKind.Relative), Cancellation);
        string[] cookies = [.. page.Headers.GetValues("Set-Cookie")];
        string html = await page.Content.ReadAsStringAsync(Cancellation);
        using HttpRequestMessage post = new(HttpMethod.Post, link);
        post.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => cookie.Split(';')[0])));
        post.Content = new FormUrlEncodedContent(
        [
            .. Hidden().Matches(html).Select(m => KeyValuePair.Create(m.Groups["name"].Value, m.Groups["value"].Value)),
            KeyValuePair.Create("Form.Password", RunningServer.Password),
            KeyValuePair.Create("Form.Repeated", RunningServer.Password),
        ]);
        using HttpResponseMessage entered = await client.SendAsync(post, Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        return [.. cookies, .. entered.Headers.GetValues("Set-Cookie")];
    }

    private async Task<HttpStatusCode> StatusAsync(string path, string cookies)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        request.Headers.Add("Cookie", cookies);
        using HttpResponseMessage answer = await client.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}
