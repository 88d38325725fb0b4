using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Web.Hosting;
using YenBai.Cdvc.Web.Layout;
using YenBai.Cdvc.Web.Tests.Features.Accounts;

namespace YenBai.Cdvc.Web.Tests.Hosting;

public sealed class LimitsTests(LimitsTests.SlowServer server) : IClassFixture<LimitsTests.SlowServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_account_has_so_many_files_made_at_once_and_the_next_is_refused_in_Vietnamese()
    {
        using FormPost busy = await server.OfficerAsync("ban.ron");
        using FormPost another = await server.OfficerAsync("nguoi.khac");
        Task<(HttpStatusCode Status, byte[] Content)>[] running = [busy.DownloadAsync("/cham"), busy.DownloadAsync("/cham")];
        await server.StartedAsync(2);

        using HttpResponseMessage third = await busy.Client.GetAsync(new Uri(PageUrls.Download("2024-nam", "json"), UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.Contains("<h1>Đang có quá nhiều yêu cầu</h1>", await third.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await another.DownloadAsync(PageUrls.Download("2024-nam", "json"))).Status);

        server.Release(2);
        Assert.All(await Task.WhenAll(running), answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal(HttpStatusCode.OK, (await busy.DownloadAsync(PageUrls.Download("2024-nam", "json"))).Status);
    }

    [Fact]
    public void Every_download_counts()
    {
        RouteEndpoint[] downloads =
        [
            .. server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                .Where(e => e.RoutePattern.RawText!.TrimStart('/').Split('/')[0] is "tai-xuong" or "tai-mau"),
        ];

        Assert.True(downloads.Length >= 6);
        Assert.All(downloads, download => Assert.Equal(Limits.Exports, download.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName));
    }

    [Fact]
    public async Task A_program_that_opens_circuits_by_the_thousand_is_stopped_at_twice_the_pages_of_an_account()
    {
        using FormPost browser = await server.OfficerAsync("mo.nhieu");
        List<ClientWebSocket> opened = [];
        for (int i = 0; i < 2 * SlowServer.Circuits; i++)
        {
            opened.Add(await OpenAsync(browser));
        }

        WebSocketException refused = await Assert.ThrowsAsync<WebSocketException>(() => OpenAsync(browser));
        Assert.Contains("429", refused.Message, StringComparison.Ordinal);
        opened.ForEach(socket => socket.Dispose());
    }

    [Fact]
    public async Task A_form_larger_than_any_form_is_refused_in_Vietnamese()
    {
        using FormPost browser = await server.OfficerAsync("gui.nhieu");
        foreach (bool chunked in (bool[])[false, true])
        {
            using HttpRequestMessage post = new(HttpMethod.Post, PageUrls.SignOut);
            post.Headers.TransferEncodingChunked = chunked;
            post.Content = new FormUrlEncodedContent([new("rac", new string('a', (int)Limits.RequestBytes + 1))]);
            using HttpResponseMessage answer = await browser.Client.SendAsync(post, Cancellation);

            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            Assert.Contains("<h1>Nội dung gửi lên quá lớn</h1>", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }
    }

    private static async Task<ClientWebSocket> OpenAsync(FormPost browser)
    {
        ClientWebSocket socket = new();
        socket.Options.Cookies = browser.Cookies;
        await socket.ConnectAsync(new UriBuilder(browser.Client.BaseAddress!) { Scheme = "ws", Path = Limits.CircuitPath }.Uri, Cancellation);
        return socket;
    }

    /// <summary>A server with a file ("/cham") that takes as long as the test likes.</summary>
    public sealed class SlowServer : RunningServer
    {
        public const int Circuits = 2;
        private readonly SemaphoreSlim started = new(0);
        private readonly SemaphoreSlim released = new(0);

        protected override IEnumerable<string> Settings => [.. base.Settings, $"--Server:CircuitsPerUser={Circuits}"];

        public async Task StartedAsync(int files)
        {
            for (int i = 0; i < files; i++)
            {
                Assert.True(await started.WaitAsync(TimeSpan.FromSeconds(30), Cancellation));
            }
        }

        public void Release(int files) => released.Release(files);

        protected override void Map(WebApplication app) => app.MapGet("/cham", async () =>
        {
            started.Release();
            await released.WaitAsync(Cancellation);
            return Results.Ok();
        }).RequireRateLimiting(Limits.Exports);
    }
}
