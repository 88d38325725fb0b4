using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Đăng nhập: a cookie, nothing open to the anonymous but the account pages and the static files.</summary>
public static class SignInServices
{
    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        builder.Services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.LoginPath = PageUrls.SignIn();
            cookie.AccessDeniedPath = PageUrls.Error(StatusCodes.Status403Forbidden);
            cookie.ReturnUrlParameter = PageUrls.ReturnParameter;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.SlidingExpiration = true;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        builder.Services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));

        // so that whoever is signed in stays so when the server restarts
        builder.Services.AddDataProtection()
            .SetApplicationName("YenBai.Cdvc")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(DatabaseSettings.DataFolder(builder.Configuration), "keys")));

        builder.Services.AddAuthorizationBuilder().AddPolicies();
        builder.Services.AddScoped<CurrentActor>();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddTransient<IClaimsTransformation, RequestAddress>();
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusedRequests>();
    }

    /// <summary>Signing out is a form post; a link could be forged.</summary>
    public static void MapSignOut(this WebApplication app) =>
        app.MapPost(PageUrls.SignOut, async (SignInManager<Account> signIn) =>
        {
            await signIn.SignOutAsync();
            return Results.LocalRedirect(PageUrls.SignIn());
        });
}
