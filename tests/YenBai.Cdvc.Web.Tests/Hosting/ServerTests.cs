using System.Net;
using YenBai.Cdvc.Web.Hosting;

namespace YenBai.Cdvc.Web.Tests.Hosting;

public sealed class ServerTests(RunningServer server) : IClassFixture<RunningServer>
{
    private readonly HttpClient client = server.Client;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/_framework/blazor.web.js")]
    [InlineData("/_content/Radzen.Blazor/Radzen.Blazor.min.js")]
    [InlineData("/_content/Radzen.Blazor/css/material-base.css")]
    [InlineData("/css/app.css")]
    [InlineData("/fonts/cdvc-text.woff2")]
    [InlineData("/fonts/cdvc-icons.woff2")]
    public async Task What_a_page_loads_is_served_whatever_the_working_folder(string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Theory]
    [InlineData("/loi/404", HttpStatusCode.NotFound, "Không tìm thấy trang")]
    [InlineData("/loi/403", HttpStatusCode.Forbidden, "Không có quyền xem trang này")]
    [InlineData("/hong", HttpStatusCode.InternalServerError, "Máy chủ gặp lỗi")]
    public async Task A_failure_has_its_status_and_a_Vietnamese_page(string path, HttpStatusCode status, string title)
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains($"<h1>{title}</h1>", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        AssertSecurityHeaders(answer);
    }

    [Fact]
    public async Task An_unknown_address_leads_who_is_not_signed_in_to_the_same_place_as_a_known_one()
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri("/khong-co-trang-nay", UriKind.Relative), Cancellation);

        Assert.Equal("/thiet-lap", answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task A_file_carries_the_security_headers_too()
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri("/css/app.css", UriKind.Relative), Cancellation);

        AssertSecurityHeaders(answer);
    }

    [Fact]
    public void Scripts_run_from_this_server_alone_and_no_other_site_frames_a_page()
    {
        string[] directives = SecurityHeaders.ContentSecurityPolicy.Split("; ");

        Assert.Contains("default-src 'none'", directives);
        Assert.Contains("script-src 'self'", directives);
        Assert.Contains("frame-ancestors 'none'", directives);
        Assert.Contains("base-uri 'self'", directives);
        Assert.Contains("form-action 'self'", directives);
    }

    [Fact]
    public void A_log_file_is_kept_beside_the_data() =>
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(server.Data, "logs"), "cdvc-*.log"));

    private static void AssertSecurityHeaders(HttpResponseMessage answer)
    {
        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.Contains("camera=()", Assert.Single(answer.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
        Assert.Empty(answer.Headers.Server);
    }
}
