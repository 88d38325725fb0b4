using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Tests.Features.Accounts;

/// <summary>An account of CĐCS CD01 at every address of the server, with its own code, and with that of CD02, wherever an address has room for one.</summary>
public sealed class UnionAccountWalkTests(UnionAccount account) : IClassFixture<UnionAccount>
{
    private const string Period = UnionAccount.Period;

    /// <summary>The name of CD02, a figure of it as shown and as written, and a note beside CD01's rating that waits for confirmation.</summary>
    private static readonly string[] Secrets = ["Công đoàn Bí mật", "7.654.321", "7654321", "lời bàn nội bộ"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_address_tells_of_another_CĐCS_or_of_a_rating_not_confirmed()
    {
        string[] addresses = [.. Addresses().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Assert.Contains("/xep-loai?ky=2024-nam", addresses, StringComparer.Ordinal);
        Assert.Contains("/nhap-lieu/2024-nam/CD02?ky=2024-nam", addresses, StringComparer.Ordinal);
        Assert.Contains("/tai-xuong/2024-nam.xlsx?ky=2024-nam", addresses, StringComparer.Ordinal);
        Assert.Contains("/so-lieu/2024-nam/CD01/XL?ky=2024-nam", addresses, StringComparer.Ordinal);
        List<string> leaks = [];
        foreach (string address in addresses)
        {
            (HttpStatusCode _, byte[] content) = await account.Browser.DownloadAsync(address);
            string text = await TextAsync(content);
            leaks.AddRange(Secrets.Where(s => text.Contains(s, StringComparison.OrdinalIgnoreCase)).Select(s => $"{address}: {s}"));
        }

        Assert.Empty(leaks);
    }

    [Theory]
    [InlineData("/tai-xuong/2024-nam.xlsx")]
    [InlineData("/tai-xuong/2024-nam.json")]
    [InlineData("/tai-xuong/2024-nam.docx")]
    [InlineData("/tai-xuong/2024-nam.zip")]
    [InlineData("/tai-xuong/nhiem-ky.xlsx")]
    [InlineData("/tai-xuong/ban-chot/1.json")]
    [InlineData("/tai-xuong/ke-hoach-cong-tac/2024/CD02")]
    [InlineData("/tai-xuong/cong-van-don-doc/2024-nam.docx")]
    public async Task A_download_about_the_province_is_not_found(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await account.Browser.DownloadAsync(path)).Status);

    [Theory]
    [InlineData("/cdcs")]
    [InlineData("/cdcs/CD02")]
    [InlineData("/them-cdcs")]
    [InlineData("/nhap-tep-cdcs")]
    [InlineData("/ky-bao-cao")]
    [InlineData("/ky-bao-cao/2024-nam")]
    [InlineData("/ban-chot/1")]
    [InlineData("/the-thuc-van-ban")]
    [InlineData("/tai-khoan")]
    [InlineData("/tai-khoan/them")]
    [InlineData("/tai-khoan/cdcs")]
    public async Task What_only_the_province_looks_after_is_forbidden(string path) =>
        Assert.Contains("Không có quyền xem trang này", (await account.Browser.GetAsync(path)).Html, StringComparison.Ordinal);

    [Theory]
    [InlineData("/nhap-lieu/2024-nam/CD02", "Không có phiếu nhập này")]
    [InlineData("/nhap-lieu/2024-nam/tinh", "Không có phiếu nhập này")]
    [InlineData("/cdcs/CD02/tinh-hinh", "Không có CĐCS này")]
    [InlineData("/don-doc", "Trang này dành cho cấp tỉnh")]
    [InlineData("/xep-loai", "Trang này dành cho cấp tỉnh")]
    [InlineData("/ban-chot", "Trang này dành cho cấp tỉnh")]
    [InlineData("/ke-hoach-cong-tac/2024/CD02", "Không tìm thấy trang")]
    [InlineData("/ke-hoach-cong-tac/2024/CD01", "Công đoàn Của mình")]
    [InlineData("/bao-cao", "Trang này dành cho cấp tỉnh")]
    [InlineData("/nhiem-ky", "Trang này dành cho cấp tỉnh")]
    [InlineData("/ban-do-nhiet", "Trang này dành cho cấp tỉnh")]
    [InlineData("/chu-tri/1", "Trang này dành cho cấp tỉnh")]
    [InlineData("/so-lieu/2024-nam/CD02/LD", "Không có số liệu này")]
    [InlineData("/so-lieu/2024-nam/CD01/XL", "Không có số liệu này")]
    [InlineData("/so-lieu/2024-nam/tinh/CB_CT", "Không có số liệu này")]
    [InlineData("/so-lieu/2024-nam/CD01/LD", "Công đoàn Của mình")]
    [InlineData("/chi-tieu/2.1", "Trang này dành cho cấp tỉnh")]
    [InlineData("/nhap-lieu/2024-nam/CD01", "Công đoàn Của mình")]
    [InlineData("/nhap-lieu", "Kỳ đang nhập")]
    [InlineData("/tinh-hinh", "Công đoàn Của mình")]
    [InlineData("/cdcs/cd01/tinh-hinh", "Công đoàn Của mình")]
    public async Task Its_own_is_shown_and_what_is_not_its_own_is_not_there(string path, string words) =>
        Assert.Contains(words, (await account.Browser.GetAsync(path)).Html, StringComparison.Ordinal);

    [Fact]
    public async Task The_home_page_leads_to_its_own_period_of_today()
    {
        (string path, string html) = await account.Browser.GetAsync(PageUrls.Home);

        Assert.StartsWith("/nhap-lieu/", path, StringComparison.Ordinal);
        Assert.EndsWith("/CD01", path, StringComparison.Ordinal);
        Assert.Contains("Công đoàn Của mình", html, StringComparison.Ordinal);
    }

    /// <summary>Every address that answers a GET, with its own code and that of CD02 in the place of every code.</summary>
    private IEnumerable<string> Addresses() =>
        from endpoint in account.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") != false
        let pattern = endpoint.RoutePattern
        // static files and the circuit are the same for everybody, and one address throws on purpose
        where pattern.Parameters.All(p => !p.IsCatchAll) && pattern.RawText is { } text
            && !text.TrimStart('/').StartsWith('_') && !text.StartsWith("/hong", StringComparison.Ordinal) && !Path.HasExtension(text.Replace("}", "", StringComparison.Ordinal).Split('{')[0])
        from code in new[] { "CD01", "CD02" }
        select $"/{string.Join('/', pattern.PathSegments.Select(s => Segment(s, code)))}?ky={Period}";

    private static string Segment(RoutePatternPathSegment segment, string code) => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { Name: var name } => name.ToUpperInvariant() switch
        {
            "ID" or "BODYID" or "NUMBER" => "1",
            // the rating that waits for confirmation
            "ITEMCODE" => "XL",
            "FORMAT" => "xlsx",
            { } period when period.Contains("PERIOD", StringComparison.Ordinal) => Period,
            _ => code,
        },
        _ => "",
    }));

    /// <summary>What a page or a file says, a workbook's parts unpacked.</summary>
    private static async Task<string> TextAsync(byte[] content)
    {
        if (content is not [(byte)'P', (byte)'K', ..])
        {
            return WebUtility.HtmlDecode(Encoding.UTF8.GetString(content));
        }

        StringBuilder text = new();
        await using ZipArchive zip = new(new MemoryStream(content));
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            using StreamReader reader = new(await entry.OpenAsync(Cancellation));
            text.Append(CultureInfo.InvariantCulture, $"{await reader.ReadToEndAsync(Cancellation)}\n");
        }

        return text.ToString();
    }
}
