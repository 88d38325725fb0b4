using System.Net;
using System.Net.WebSockets;
using YenBai.Cdvc.Web.Layout;
using YenBai.Cdvc.Web.Tests.Features.Accounts;

namespace YenBai.Cdvc.Web.Tests.Hosting;

public sealed class OriginTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Own => server.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);

    public static TheoryData<string> Foreign => ["https://noi-khac.example", "null", "{own}.noi-khac.example", "{https}", "http://127.0.0.1:1", "khong phai dia chi"];

    [Theory, MemberData(nameof(Foreign))]
    public async Task A_page_of_another_site_opens_no_circuit(string origin)
    {
        using FormPost browser = await server.OfficerAsync("ws" + Guid.NewGuid().ToString("N")[..12]);

        Assert.Equal(HttpStatusCode.Forbidden, await SocketAsync(browser, Named(origin)));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(browser, "/_blazor/negotiate?negotiateVersion=1", Named(origin)));
    }

    [Theory, MemberData(nameof(Foreign))]
    public async Task A_page_of_another_site_posts_no_form(string origin)
    {
        using FormPost anybody = new(server.Client.BaseAddress!);

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(anybody, PageUrls.SignOut, Named(origin)));
    }

    [Fact]
    public async Task The_own_pages_open_circuits()
    {
        using FormPost browser = await server.OfficerAsync("trang.minh");

        Assert.Equal(HttpStatusCode.SwitchingProtocols, await SocketAsync(browser, Own));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(browser, "/_blazor/negotiate?negotiateVersion=1", Own));
    }

    [Fact]
    public async Task Nobody_opens_a_circuit_without_signing_in()
    {
        using FormPost nobody = new(server.Client.BaseAddress!);

        Assert.NotEqual(HttpStatusCode.SwitchingProtocols, await SocketAsync(nobody, Own));
    }

    private string Named(string origin) => origin
        .Replace("{own}", Own, StringComparison.Ordinal)
        .Replace("{https}", Own.Replace("http:", "https:", StringComparison.Ordinal), StringComparison.Ordinal);

    private static async Task<HttpStatusCode> PostAsync(FormPost browser, string path, string origin)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, path);
        Assert.True(request.Headers.TryAddWithoutValidation("Origin", origin));
        using HttpResponseMessage answer = await browser.Client.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> SocketAsync(FormPost browser, string origin)
    {
        using ClientWebSocket socket = new();
        socket.Options.SetRequestHeader("Origin", origin);
        socket.Options.Cookies = browser.Cookies;
        socket.Options.CollectHttpResponseDetails = true;
        try
        {
            await socket.ConnectAsync(new UriBuilder(browser.Client.BaseAddress!) { Scheme = "ws", Path = "/_blazor" }.Uri, Cancellation);
        }
        catch (WebSocketException)
        {
            // refused: the status says how
        }

        return socket.HttpStatusCode;
    }
}
