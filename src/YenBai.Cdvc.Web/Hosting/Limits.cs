using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR;
using YenBai.Cdvc.Data.Accounts;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Giới hạn: what one request, one page and one account may take of the server.</summary>
public static class Limits
{
    /// <summary>Where the circuits are.</summary>
    public const string CircuitPath = "/_blazor";

    /// <summary>The rate limiting policy of the addresses that make a file.</summary>
    public const string Exports = nameof(Exports);

    /// <summary>Forms hold a few lines; files come in pieces over the circuit, each page with a limit of its own.</summary>
    public const long RequestBytes = 1024 * 1024;

    /// <summary>One message of a browser over the circuit; a pasted block and a file come as many.</summary>
    public const long MessageBytes = 32 * 1024;

    /// <summary>Pages whose browser is gone are kept for a while, but no more than these.</summary>
    public const int LostPagesKept = 100;

    public static void AddLimits(this WebApplicationBuilder builder, ServerSettings settings)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestBytes;
        });
        builder.Services.Configure<CircuitOptions>(circuits =>
        {
            circuits.DetailedErrors = false;
            circuits.DisconnectedCircuitMaxRetained = LostPagesKept;
            circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);
        });
        builder.Services.Configure<HubOptions>(hub =>
        {
            hub.EnableDetailedErrors = false;
            hub.MaximumReceiveMessageSize = MessageBytes;
        });
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(Exports, context => AtOnce(context.User, settings.ExportsPerUser));
            // OpenCircuits tells a person of one page too many in words; this stops a program that opens them by the thousand
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                HttpMethods.IsGet(context.Request.Method) && context.Request.Path.Equals(CircuitPath, StringComparison.OrdinalIgnoreCase)
                    ? AtOnce(context.User, 2 * settings.CircuitsPerUser)
                    : RateLimitPartition.GetNoLimiter("other addresses"));
        });
    }

    private static RateLimitPartition<string> AtOnce(ClaimsPrincipal user, int permits) => RateLimitPartition.GetConcurrencyLimiter(
        FormattableString.Invariant($"account {AccountClaims.ActorOf(user)?.AccountId}"),
        _ => new ConcurrencyLimiterOptions { PermitLimit = permits, QueueLimit = 0 });
}
