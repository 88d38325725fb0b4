using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Data.Accounts;

/// <summary>What the sign-in cookie says of an account, and how it is read back as the <see cref="Actor"/> of a command.</summary>
public sealed class AccountClaims(UserManager<Account> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(users, options)
{
    private const string DisplayName = "cdvc:name";
    private const string Union = "cdvc:union";
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
        return new Actor(id, user.FindFirstValue(DisplayName) ?? "", role, union) { Address = user.FindFirstValue(Address) };
    }

    /// <summary>
    /// Whoever is signed in, with the network address of this request in the place of whatever address the cookie says. The cookie's own
    /// principal is left as it is, or the address would be written into a renewed one.
    /// </summary>
    public static ClaimsPrincipal WithAddress(ClaimsPrincipal user, string? address)
    {
        ClaimsPrincipal copy = user.Clone();
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

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        ClaimsIdentity identity = await base.GenerateClaimsAsync(user).ConfigureAwait(false);
        identity.AddClaim(new Claim(ClaimTypes.Role, user.Role.ToString()));
        identity.AddClaim(new Claim(DisplayName, user.DisplayName));
        if (user.GrassrootsUnionId is { } unionId)
        {
            identity.AddClaim(new Claim(Union, unionId.ToString(CultureInfo.InvariantCulture)));
        }

        return identity;
    }
}
