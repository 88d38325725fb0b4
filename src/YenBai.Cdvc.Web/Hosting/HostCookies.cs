using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>
/// Tên cookie <c>__Host-</c>: under HTTPS every cookie of the program goes out under a name that a browser takes from this very host
/// only, and comes in under no other. Under plain HTTP (this machine alone) browsers refuse such names.
/// </summary>
public static class HostCookies
{
    public const string Prefix = "__Host-";

    /// <summary>Comes before whatever reads or sets a cookie: what is registered first runs last when the answer starts.</summary>
    public static void UseHostCookies(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.IsHttps)
        {
            context.Request.Headers.Cookie = OfThisHost(context.Request.Headers.Cookie);
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.SetCookie = new StringValues([.. context.Response.Headers.SetCookie.Select(ForThisHost)]);
                return Task.CompletedTask;
            });
        }

        return next(context);
    });

    private static StringValues OfThisHost(StringValues sent)
    {
        IEnumerable<string> own = sent
            .SelectMany(line => (line ?? "").Split(';', StringSplitOptions.TrimEntries))
            .Where(cookie => cookie.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(cookie => cookie[Prefix.Length..]);
        return string.Join("; ", own) is { Length: > 0 } cookies ? cookies : StringValues.Empty;
    }

    private static string? ForThisHost(string? line)
    {
        if (!SetCookieHeaderValue.TryParse(line, out SetCookieHeaderValue? cookie))
        {
            return line;
        }

        cookie.Name = Prefix + cookie.Name;
        cookie.Secure = true;
        cookie.Path = "/";
        cookie.Domain = default;
        return cookie.ToString();
    }
}
