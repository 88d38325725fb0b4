using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using YenBai.Cdvc.Data.Accounts;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>
/// Địa chỉ mạng của người gọi, for the audit log. Put among the claims at every request, so that a page on a circuit still knows the
/// address its circuit was opened from: there is no request any more by then.
/// </summary>
public sealed class RequestAddress(IHttpContextAccessor requests) : IClaimsTransformation
{
    /// <summary>"192.0.2.7"; behind a trusted proxy the address it tells of. Null where there is no request.</summary>
    public static string? Of(HttpContext? request) => request?.Connection.RemoteIpAddress switch
    {
        null => null,
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        // without the name of this machine's network card
        var address => new IPAddress(address.GetAddressBytes()).ToString(),
    };

    public Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal) => Task.FromResult(AccountClaims.WithAddress(principal, Of(requests.HttpContext)));
}
