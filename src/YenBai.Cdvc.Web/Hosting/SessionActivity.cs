using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using YenBai.Cdvc.Data.Accounts;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Đang làm việc: whatever somebody does in an open page keeps the session from ending as idle; the page lying open does not.</summary>
internal sealed class SessionActivity(LiveSessions live, AuthenticationStateProvider authentication) : CircuitHandler
{
    private Guid? session;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) =>
        session = AccountClaims.ActorOf((await authentication.GetAuthenticationStateAsync()).User)?.SessionId;

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => context =>
    {
        if (session is { } id)
        {
            live.Used(id);
        }

        return next(context);
    };
}
