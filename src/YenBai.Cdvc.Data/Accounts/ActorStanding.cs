using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Data.Accounts;

/// <summary>
/// Quyền còn hiệu lực: whoever writes must still be, in the transaction of the write, what the page believed. A page open since
/// before a change of role, a lock or a sign-out elsewhere writes nothing more.
/// </summary>
internal static class ActorStanding
{
    private static readonly PerModel<Func<CdvcDbContext, int, Role, int?, Guid?, CancellationToken, Task<bool>>> Standing = new(() => EF.CompileAsyncQuery(
        (CdvcDbContext db, int id, Role role, int? union, Guid? session, CancellationToken _) => db.Users.Any(a =>
            a.Id == id && !a.Disabled && a.Role == role && a.GrassrootsUnionId == union
            && (session == null || db.Sessions.Any(s => s.Id == session && s.AccountId == a.Id && s.EndedAt == null)))));

    public static readonly Outcome.Refused Changed =
        new("Quyền của tài khoản vừa thay đổi, hoặc phiên đăng nhập đã kết thúc, nên chưa ghi gì. Hãy đăng nhập lại.");

    /// <summary>Does the work where the actor still stands.</summary>
    public static async Task<Outcome> CheckedAsync(WriteScope scope, Func<WriteScope, Task<Outcome>> work) =>
        await StandsAsync(scope.Db, scope.Actor, scope.Cancellation).ConfigureAwait(false)
            ? await work(scope).ConfigureAwait(false)
            : Changed;

    private static async Task<bool> StandsAsync(CdvcDbContext db, Actor actor, CancellationToken cancellationToken) =>
        // the command line, the system, or somebody who is not signed in: what they may is up to each command
        actor.AccountId is not { } id
        || await Standing.Of(db)(db, id, actor.Role, actor.GrassrootsUnionId, actor.SessionId, cancellationToken).ConfigureAwait(false);
}
