using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Domain;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Địa chỉ bị từ chối: whoever is signed in and asks for what the account may not see is refused as ever, and it is audited.</summary>
internal sealed class RefusedRequests(AuditLog log) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler usual = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Forbidden && AccountClaims.ActorOf(context.User) is { } actor)
        {
            await log.RecordRefusalAsync(actor, AuditActions.Open, context.Request.Path.Value ?? "/", Texts.PageNotAllowed);
        }

        await usual.HandleAsync(next, context, policy, authorizeResult);
    }
}
