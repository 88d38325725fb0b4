using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Web.Hosting;
using YenBai.Cdvc.Web.Layout;
using YenBai.Cdvc.Web.Tests.Features.Accounts;

namespace YenBai.Cdvc.Web.Tests.Hosting;

public sealed partial class AnswerTests(RunningServer server) : IClassFixture<RunningServer>
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

    [Theory]
    [InlineData("/dang-nhap", "text/html; charset=utf-8")]
    [InlineData("/loi/404", "text/html; charset=utf-8")]
    [InlineData("/css/app.css", "text/css")]
    [InlineData("/js/shell.js", "text/javascript")]
    [InlineData("/tai-xuong/2024-nam.json", "application/json")]
    [InlineData("/tai-xuong/2024-nam.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData(Health.Live, "text/plain")]
    public async Task Every_answer_says_what_it_is(string path, string type)
    {
        using FormPost browser = await server.OfficerAsync("loai" + Guid.NewGuid().ToString("N")[..12]);
        using HttpResponseMessage answer = await browser.Client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);

        Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData("/nhiem-ky?nam=abc", "/nhiem-ky")]
    [InlineData("/ke-hoach-cong-tac?nam=2026.", "/ke-hoach-cong-tac")]
    [InlineData("/chuong-trinh?nam=99999999999", "/chuong-trinh")]
    [InlineData("/ban-do-nhiet?ky=2024-nam&bang-chu=co", "/ban-do-nhiet?ky=2024-nam")]
    [InlineData("/nhap-lieu/2024-nam?khong-hoi=", "/nhap-lieu/2024-nam")]
    [InlineData("/dang-nhap?ket-thuc=x", "/dang-nhap")]
    public async Task What_a_page_cannot_read_of_its_address_is_left_out(string asked, string shown)
    {
        using HttpClient browser = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Client.BaseAddress };

        using HttpResponseMessage answer = await browser.GetAsync(new Uri(asked, UriKind.Relative), Cancellation);

        Assert.Equal(shown, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public void Every_number_in_the_address_of_a_page_is_looked_at()
    {
        PropertyInfo[] asked =
        [
            .. typeof(Server).Assembly.GetTypes().SelectMany(t => t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                .Where(p => p.GetCustomAttribute<SupplyParameterFromQueryAttribute>() is not null && p.PropertyType != typeof(string)),
        ];

        Assert.NotEmpty(asked);
        Assert.All(asked, p => Assert.Contains(Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType, ReadableQuery.Types));
        // of a page alone the address is known before it is drawn
        Assert.All(asked, p => Assert.True(p.DeclaringType!.IsAbstract || p.DeclaringType.GetCustomAttribute<RouteAttribute>() is not null, p.DeclaringType.Name));
    }

    [Fact]
    public async Task TRACE_is_not_answered()
    {
        using HttpRequestMessage trace = new(HttpMethod.Trace, "/dang-nhap");
        trace.Headers.Add("X-Bi-Mat", "chim hoang yen");
        using HttpResponseMessage answer = await server.Client.SendAsync(trace, Cancellation);

        Assert.False(answer.IsSuccessStatusCode);
        Assert.DoesNotContain("chim hoang yen", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_a_user_types_is_shown_as_text()
    {
        const string Typed = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
        Assert.IsType<Outcome.Saved>(await server.Services.GetRequiredService<UnionCommands>().SaveAsync(
            Operation.By(Actor.CommandLine), new SaveUnion(new UnionDetails("XSS", Typed, Typed, new DateOnly(2018, 1, 1), null, null), 0), Cancellation));
        using FormPost browser = await server.OfficerAsync("xem.chu");
        foreach (string path in (string[])[PageUrls.Unions, PageUrls.Union("XSS"), PageUrls.EntryGrid("2024-nam"), PageUrls.HeatMap("2024-nam"), PageUrls.SignIn("/" + Typed)])
        {
            (_, string html) = await browser.GetAsync(path);
            Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", html, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("&lt;script&gt;alert(1)", (await browser.GetAsync(PageUrls.Unions)).Html, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"css/app\.\w+\.css", RegexOptions.None, 1000)]
    private static partial Regex Fingerprinted();
}
