using Microsoft.AspNetCore.HttpOverrides;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Máy chủ chuyển tiếp được tin: only these may say who asks and by which scheme.</summary>
public static class TrustedProxies
{
    public static void AddTrustedProxies(this IServiceCollection services, ServerSettings settings) =>
        services.PostConfigure<ForwardedHeadersOptions>(options =>
        {
            // with both lists empty everybody would be trusted, which ASPNETCORE_FORWARDEDHEADERS_ENABLED means by itself
            options.ForwardedHeaders = settings.Proxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.ForwardLimit = null;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (System.Net.IPNetwork proxy in settings.Proxies)
            {
                options.KnownIPNetworks.Add(proxy);
            }
        });
}
