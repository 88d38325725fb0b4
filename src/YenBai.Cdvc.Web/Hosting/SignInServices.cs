using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Đăng nhập: a cookie, nothing open to the anonymous but the account pages and the static files.</summary>
public static class SignInServices
{
    private static readonly object HasEnded = new();

    public static void AddSignIn(this WebApplicationBuilder builder, bool demonstration)
    {
        builder.Services.AddSingleton(SignInSettings.Read(builder.Configuration, demonstration));
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, Configure)
            .AddCookie(Entrance.Pending, cookie =>
            {
                cookie.ExpireTimeSpan = Entrance.PendingLife;
                cookie.SlidingExpiration = false;
                Protect(cookie);
            });

        builder.AddKeyProtection();
        builder.Services.AddAuthorizationBuilder().AddPolicies();
        builder.Services.AddScoped<CurrentActor>();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddTransient<IClaimsTransformation, RequestAddress>();
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusedRequests>();
        builder.Services.AddSingleton<AddressLimit>();
        builder.Services.AddSingleton<Entrance>();
        builder.Services.AddSingleton<LiveSessions>();
        builder.Services.AddHostedService(p => p.GetRequiredService<LiveSessions>());
        builder.Services.AddScoped<CircuitHandler, SessionActivity>();
    }

    /// <summary>Signing out is a form post with the page's own token; a link or a form elsewhere could be forged.</summary>
    public static void MapSignOut(this WebApplication app) =>
        app.MapPost(PageUrls.SignOut, async (HttpContext context, IAntiforgery antiforgery, SessionCommands sessions, LiveSessions live) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context))
            {
                return Results.BadRequest();
            }

            if (AccountClaims.ActorOf(context.User) is { } actor)
            {
                await sessions.SignOutAsync(actor, CancellationToken.None);
                await live.CheckAsync(CancellationToken.None);
            }

            await context.SignOutAsync(IdentityConstants.ApplicationScheme);
            return Results.LocalRedirect(PageUrls.SignIn());
        });

    private static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.LoginPath = PageUrls.SignIn();
        cookie.AccessDeniedPath = PageUrls.Error(StatusCodes.Status403Forbidden);
        cookie.ReturnUrlParameter = PageUrls.ReturnParameter;
        // a session has its end from the start
        cookie.SlidingExpiration = false;
        Protect(cookie);
        cookie.Events.OnValidatePrincipal = RefuseEndedAsync;
        cookie.Events.OnRedirectToLogin = context =>
        {
            string ended = context.HttpContext.Items.ContainsKey(HasEnded) ? $"&{PageUrls.EndedParameter}=true" : "";
            context.Response.Redirect(context.RedirectUri + ended);
            return Task.CompletedTask;
        };
    }

    private static void Protect(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    /// <summary>A cookie is worth as much as the session it names.</summary>
    private static async Task RefuseEndedAsync(CookieValidatePrincipalContext context)
    {
        LiveSessions live = context.HttpContext.RequestServices.GetRequiredService<LiveSessions>();
        if (context.Principal is { } user && AccountClaims.ActorOf(user) is Actor { SessionId: { } session }
            && await live.IsLiveAsync(session, context.HttpContext.RequestAborted))
        {
            return;
        }

        context.RejectPrincipal();
        context.HttpContext.Items[HasEnded] = true;
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }
}
