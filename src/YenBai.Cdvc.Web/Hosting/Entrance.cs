using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>
/// Cửa vào: turns the answers of signing in into cookies and the next address. Until the last step is done there is only the cookie of a
/// sign-in under way, which opens the page of the next step and nothing else: everything else asks for the cookie of a session.
/// </summary>
public sealed class Entrance(AddressLimit limit)
{
    /// <summary>The scheme of a sign-in under way.</summary>
    public const string Pending = "Cdvc.Pending";

    /// <summary>How long a sign-in may be under way: an app may have to be installed first.</summary>
    public static readonly TimeSpan PendingLife = TimeSpan.FromMinutes(20);

    private const string Stamp = "cdvc:stamp";
    private const string Key = "cdvc:key";

    /// <summary>Who asks, before being signed in.</summary>
    public static Visitor VisitorOf(HttpContext context) => new(RequestAddress.Of(context), context.Request.Headers.UserAgent.ToString());

    /// <summary>Whoever posted guessed nothing wrong.</summary>
    public void Forgive(HttpContext context) => limit.GiveBack(context);

    /// <summary>Where to go now; null where the page says what is wrong.</summary>
    public async Task<string?> GoOnAsync(HttpContext context, SignInAnswer answer, string? returnUrl)
    {
        if (answer is not SignInAnswer.Refused)
        {
            Forgive(context);
        }

        switch (answer)
        {
            case SignInAnswer.Entered entered:
                await EnterAsync(context, entered.Session);
                return LocalUrl.OrHome(returnUrl);
            case SignInAnswer.NeedsCode needs:
                await RememberAsync(context, needs.Pending, newKey: null);
                return PageUrls.WithReturn(PageUrls.SecondFactor, returnUrl);
            case SignInAnswer.NeedsEnrolment needs:
                await RememberAsync(context, needs.Pending, OneTimeCodes.NewKey());
                return PageUrls.WithReturn(PageUrls.Enrolment, returnUrl);
            case SignInAnswer.StartAgain:
                await context.SignOutAsync(Pending);
                return PageUrls.SignIn(returnUrl);
            default:
                return null;
        }
    }

    /// <summary>What the page says where <see cref="GoOnAsync"/> leads nowhere.</summary>
    public static string Sentence(HttpContext context, SignInAnswer answer)
    {
        if (answer is SignInAnswer.Refused refused)
        {
            return refused.Reason;
        }

        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return "Máy chủ đang bận vì nhiều người cùng đăng nhập. Hãy chờ một lát rồi thử lại.";
    }

    /// <summary>The sign-in under way, and the key its account is to get; null where there is none.</summary>
    public static async Task<(PendingSignIn SignIn, string? NewKey)?> PendingOfAsync(HttpContext context)
    {
        ClaimsPrincipal? user = (await context.AuthenticateAsync(Pending)).Principal;
        return user?.FindFirstValue(Stamp) is { } stamp
            && int.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out int id)
            ? (new PendingSignIn(id, user.FindFirstValue(ClaimTypes.Name) ?? "", stamp), user.FindFirstValue(Key))
            : null;
    }

    /// <summary>The cookie of a session, in the place of that of the sign-in.</summary>
    public static async Task EnterAsync(HttpContext context, SignedIn session)
    {
        await context.SignOutAsync(Pending);
        await context.SignInAsync(
            IdentityConstants.ApplicationScheme,
            AccountClaims.PrincipalOf(session, IdentityConstants.ApplicationScheme),
            new AuthenticationProperties { IsPersistent = false, ExpiresUtc = new DateTimeOffset(session.Until, TimeSpan.Zero) });
    }

    private static Task RememberAsync(HttpContext context, PendingSignIn pending, string? newKey)
    {
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, pending.AccountId.ToString(CultureInfo.InvariantCulture)),
            new(ClaimTypes.Name, pending.UserName),
            new(Stamp, pending.Stamp),
        ];
        if (newKey is not null)
        {
            claims.Add(new Claim(Key, newKey));
        }

        return context.SignInAsync(Pending, new ClaimsPrincipal(new ClaimsIdentity(claims, Pending)));
    }
}
