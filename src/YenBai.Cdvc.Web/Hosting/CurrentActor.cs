using Microsoft.AspNetCore.Components.Authorization;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Người đang đăng nhập, for a page to hand to commands and queries.</summary>
public sealed class CurrentActor(AuthenticationStateProvider authentication)
{
    /// <exception cref="InvalidOperationException">Nobody is signed in: the page was not closed to the anonymous, which is a bug.</exception>
    public async Task<Actor> GetAsync() => AccountClaims.ActorOf((await authentication.GetAuthenticationStateAsync()).User)
        ?? throw new InvalidOperationException("A page without [AllowAnonymous] was shown to nobody.");
}
