using System.Globalization;
using System.Security.Claims;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Data.Accounts;

/// <summary>Thông tin đăng nhập: what the sign-in cookie says of an account, and how it is read back as the <see cref="Actor"/> of a command.</summary>
public static class AccountClaims
{
    private const string DisplayName = "cdvc:name";
    private const string Union = "cdvc:union";
    private const string Session = "cdvc:session";
    private const string Address = "cdvc:address";

    /// <summary>The actor signed in; null for nobody.</summary>
    public static Actor? ActorOf(ClaimsPrincipal user)
    {
        if (user.Identity?.IsAuthenticated != true
            || !int.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out int id)
            || !Enum.TryParse(user.FindFirstValue(ClaimTypes.Role), out Role role))
        {
            return null;
        }

        int? union = int.TryParse(user.FindFirstValue(Union), CultureInfo.InvariantCulture, out int unionId) ? unionId : null;
        return new Actor(id, user.FindFirstValue(DisplayName) ?? "", role, union)
        {
            SessionId = Guid.TryParse(user.FindFirstValue(Session), CultureInfo.InvariantCulture, out Guid session) ? session : null,
            Address = user.FindFirstValue(Address),
        };
    }

    /// <summary>
    /// Whoever is signed in, with the network address of this request in the place of whatever address the cookie says. The cookie's own
    /// principal is left as it is, or the address would be written into a renewed one.
    /// </summary>
    public static ClaimsPrincipal WithAddress(ClaimsPrincipal user, string? address)
    {
        // its own Clone shares the identities
        ClaimsPrincipal copy = new(user.Identities.Select(identity => identity.Clone()));
        foreach (Claim claim in copy.FindAll(Address).ToArray())
        {
            (claim.Subject as ClaimsIdentity)?.RemoveClaim(claim);
        }

        if (address is not null && copy.Identity is ClaimsIdentity { IsAuthenticated: true } identity)
        {
            identity.AddClaim(new Claim(Address, address));
        }

        return copy;
    }

    /// <summary>What a cookie of this scheme is to say.</summary>
    public static ClaimsPrincipal PrincipalOf(SignedIn signedIn, string scheme)
    {
        Actor actor = signedIn.Actor;
        (string Type, string? Value)[] claims =
        [
            (ClaimTypes.NameIdentifier, actor.AccountId?.ToString(CultureInfo.InvariantCulture)),
            (ClaimTypes.Name, signedIn.UserName),
            (ClaimTypes.Role, actor.Role.ToString()),
            (DisplayName, actor.Name),
            (Union, actor.GrassrootsUnionId?.ToString(CultureInfo.InvariantCulture)),
            (Session, actor.SessionId?.ToString("D")),
        ];
        return new ClaimsPrincipal(new ClaimsIdentity(
            claims.Where(c => c.Value is not null).Select(c => new Claim(c.Type, c.Value!)), scheme, ClaimTypes.Name, ClaimTypes.Role));
    }
}
