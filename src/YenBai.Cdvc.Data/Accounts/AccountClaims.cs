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
        return new Actor(id, user.FindFirstValue(DisplayName) ?? "", role, union);
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
