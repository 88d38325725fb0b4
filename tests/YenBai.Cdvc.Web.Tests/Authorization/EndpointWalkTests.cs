using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Web.Tests.Hosting;

namespace YenBai.Cdvc.Web.Tests.Authorization;

/// <summary>
/// Every address of the running server × anonymous and every role, against one table. What an account of one CĐCS gets to see behind an
/// address it may open is walked by UnionAccountWalkTests, and by the walk of the queries.
/// </summary>
public sealed class EndpointWalkTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string AllSignedIn = "QCLS";

    /// <summary>Every endpoint: who gets past its door. "*" stands for anonymous; Q quản trị, C cán bộ, L lãnh đạo, S CĐCS. What is not here is <see cref="AllSignedIn"/>.</summary>
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["/dang-nhap"] = "*QCLS",
        ["/thiet-lap"] = "*QCLS",
        ["/kich-hoat"] = "*QCLS",
        ["/xac-thuc"] = "*QCLS",
        ["/xac-thuc/cai-dat"] = "*QCLS",
        ["/loi/{Code:int}"] = "*QCLS",
        ["/healthz"] = "*QCLS",
        ["/healthz/live"] = "*QCLS",
        ["/healthz/ready"] = "*QCLS",
        ["/hong"] = "*QCLS",
        ["/cdcs"] = "QCL",
        ["/cdcs/{Code}"] = "QCL",
        ["/them-cdcs"] = "QCL",
        ["/nhap-tep-cdcs"] = "QCL",
        ["/ky-bao-cao"] = "QCL",
        ["/ky-bao-cao/{Code}"] = "QCL",
        ["/the-thuc-van-ban"] = "QCL",
        ["/ban-chot/{Number:int}"] = "QCL",
        ["/chuong-trinh/chuc-danh"] = "QCL",
        ["/tai-khoan"] = "Q",
        ["/tai-khoan/them"] = "Q",
        ["/tai-khoan/cdcs"] = "Q",
        ["/tai-khoan/{Id:int}"] = "Q",
        ["/nhat-ky-he-thong"] = "Q",
        ["/chuong-trinh/moi"] = "Q",
        ["/chuong-trinh/sua/ct/{Code}"] = "Q",
        ["/chuong-trinh/sua/chi-tieu/{Number:int}"] = "Q",
        ["/chuong-trinh/sua/chi-tieu/{Number:int}/them-dong"] = "Q",
        ["/chuong-trinh/thang-xep-loai/{ItemCode}"] = "Q",
    };

    private static readonly (char Letter, ClaimsPrincipal User)[] Users =
    [
        ('*', new ClaimsPrincipal(new ClaimsIdentity())),
        ('Q', Of(Role.Administrator)),
        ('C', Of(Role.Officer)),
        ('L', Of(Role.Leader)),
        ('S', Of(Role.GrassrootsUnion)),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_address_opens_for_whom_the_table_names_and_for_nobody_else()
    {
        List<string> wrong = [];
        foreach (RouteEndpoint endpoint in Endpoints())
        {
            string address = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            string may = await MayAsync(endpoint);
            if (!string.Equals(may, Others.GetValueOrDefault(address, AllSignedIn), StringComparison.Ordinal))
            {
                wrong.Add($"[\"{address}\"] = \"{may}\",");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal([], Others.Keys.Except(Endpoints().Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')), StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nobody_who_is_not_signed_in_gets_anything_from_a_closed_address_but_the_way_to_the_sign_in_page()
    {
        using HttpClient stranger = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Client.BaseAddress };
        List<string> open = [];
        foreach (RouteEndpoint endpoint in Endpoints())
        {
            string text = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            if (Others.GetValueOrDefault(text, AllSignedIn).StartsWith('*') || endpoint.RoutePattern.Parameters.Any(p => p.IsCatchAll))
            {
                continue;
            }

            string path = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p.IsParameter ? "1" : p is Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart dot ? dot.Content : ((Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart)p).Content))));
            string method = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is [var only, ..] ? only : "GET";
            using HttpRequestMessage request = new(new HttpMethod(method), new Uri(path, UriKind.Relative));
            using HttpResponseMessage answer = await stranger.SendAsync(request, Cancellation);
            bool closed = answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.BadRequest or HttpStatusCode.NotFound
                || (answer.StatusCode == HttpStatusCode.Found && answer.Headers.Location!.OriginalString.Contains("/dang-nhap", StringComparison.Ordinal));
            if (!closed)
            {
                open.Add($"{method} {path}: {(int)answer.StatusCode}");
            }
        }

        Assert.Equal([], open);
    }

    // static files are the same for everybody, and so is the script of the framework
    private IEnumerable<RouteEndpoint> Endpoints() => server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.RoutePattern.RawText is { } text && !Path.HasExtension(text.Split('{')[0]) && !text.TrimStart('/').StartsWith("_framework", StringComparison.Ordinal)
            && !text.TrimStart('/').StartsWith("_content", StringComparison.Ordinal) && !text.Contains("{**", StringComparison.Ordinal) && !text.Contains(":nonfile", StringComparison.Ordinal));

    private async Task<string> MayAsync(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return "*QCLS";
        }

        IAuthorizationPolicyProvider policies = server.Services.GetRequiredService<IAuthorizationPolicyProvider>();
        AuthorizationPolicy? policy = await AuthorizationPolicy.CombineAsync(
            policies, endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>(), endpoint.Metadata.GetOrderedMetadata<AuthorizationPolicy>()) ?? await policies.GetFallbackPolicyAsync();
        await using AsyncServiceScope scope = server.Services.CreateAsyncScope();
        IAuthorizationService authorization = scope.ServiceProvider.GetRequiredService<IAuthorizationService>();
        string may = "";
        foreach ((char letter, ClaimsPrincipal user) in Users)
        {
            may += policy is null || (await authorization.AuthorizeAsync(user, policy)).Succeeded ? letter : "";
        }

        return may;
    }

    private static ClaimsPrincipal Of(Role role) => new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, "7"), new Claim(ClaimTypes.Role, role.ToString())], "thử"));
}
