using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.AspNetCore.StaticAssets;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Tiêu đề bảo mật: the browser loads nothing from elsewhere, no page elsewhere frames this one, and nothing with data is kept.</summary>
public static class SecurityHeaders
{
    /// <summary>Style attributes are allowed (dynamic widths, Radzen); style elements and scripts in the page are not.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; font-src 'self'; img-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    /// <summary>What no page here asks of the browser.</summary>
    public const string PermissionsPolicy =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), "
        + "magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()";

    private static readonly TimeSpan HttpsOnlyFor = TimeSpan.FromDays(365);

    /// <summary>Under HTTPS a browser that was here once does not come back by plain HTTP.</summary>
    public static void Configure(HstsOptions hsts)
    {
        hsts.MaxAge = HttpsOnlyFor;
        hsts.IncludeSubDomains = true;
    }

    /// <summary>Adds the headers to every answer.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // at the start of the answer: the exception handler clears what was set before it
        context.Response.OnStarting(() =>
        {
            IHeaderDictionary headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XFrameOptions = "DENY";
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = PermissionsPolicy;
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            if (!IsStaticAsset(context))
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    });

    // the program's own files hold no data and say themselves how long they may be kept
    private static bool IsStaticAsset(HttpContext context) =>
        context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified or StatusCodes.Status206PartialContent
        && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
}
