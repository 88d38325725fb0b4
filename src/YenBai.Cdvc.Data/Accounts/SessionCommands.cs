using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Data.Accounts;

/// <summary>Kết thúc phiên đăng nhập: one's own, or, by Quản trị, anybody's.</summary>
public sealed class SessionCommands(CdvcContexts contexts)
{
    private const string Unknown = "Không có phiên đăng nhập này.";
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    /// <summary>Ends one session.</summary>
    public Task<Outcome> EndAsync(Operation operation, Guid session, CancellationToken cancellationToken) => contexts.WriteAsync(
        operation,
        new Intent(AuditActions.EndSession, session.ToString("D")),
        async scope =>
        {
            AccountSession? ended = await scope.Db.Sessions.SingleOrDefaultAsync(s => s.Id == session, scope.Cancellation).ConfigureAwait(false);
            if (ended is null || !MayEnd(scope.Actor, ended.AccountId))
            {
                return new Outcome.Refused(Unknown);
            }

            ended.EndedAt ??= scope.Now;
            Account account = await scope.Db.Users.SingleAsync(a => a.Id == ended.AccountId, scope.Cancellation).ConfigureAwait(false);
            scope.Record(before: null, $"{account.UserName}; {ended.Address}; {ended.Browser}");
            return new Outcome.Saved();
        },
        cancellationToken);

    /// <summary>Đăng xuất khỏi mọi nơi: ends every session of an account.</summary>
    public Task<Outcome> EndAllAsync(Operation operation, int accountId, CancellationToken cancellationToken) => contexts.WriteAsync(
        operation,
        new Intent(AuditActions.EndSessions, FormattableString.Invariant($"{accountId}")),
        async scope =>
        {
            Account? account = await scope.Db.Users.SingleOrDefaultAsync(a => a.Id == accountId, scope.Cancellation).ConfigureAwait(false);
            if (account is null || !MayEnd(scope.Actor, accountId))
            {
                return new Outcome.Refused(Unknown);
            }

            await AccountSessions.EndAllAsync(scope, account).ConfigureAwait(false);
            scope.Record(before: null, account.UserName);
            return new Outcome.Saved();
        },
        cancellationToken);

    /// <summary>Đăng xuất: ends the session the actor is in.</summary>
    public Task<Outcome> SignOutAsync(Actor actor, CancellationToken cancellationToken) => contexts.WriteAsync(
        // also where the session was ended elsewhere a moment ago: signing out is never refused
        Operation.By(actor with { SessionId = null }),
        new Intent(AuditActions.SignOut, actor.Name),
        async scope =>
        {
            AccountSession? session = await scope.Db.Sessions
                .SingleOrDefaultAsync(s => s.Id == actor.SessionId && s.AccountId == actor.AccountId, scope.Cancellation).ConfigureAwait(false);
            if (session is not null)
            {
                session.EndedAt ??= scope.Now;
            }

            scope.Record(before: null, after: null);
            return new Outcome.Saved();
        },
        cancellationToken);

    /// <summary>These sessions are being used now. Not audited: what is done in them is.</summary>
    public async Task SeenAsync(IReadOnlyCollection<Guid> sessions, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            DateTime now = contexts.Now;
            DateTime due = now - SeenEvery;
            foreach (AccountSession session in await db.Sessions
                .Where(s => sessions.Contains(s.Id) && s.EndedAt == null && s.SeenAt <= due).ToListAsync(cancellationToken).ConfigureAwait(false))
            {
                session.SeenAt = now;
            }

            await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static bool MayEnd(Actor actor, int accountId) => actor.AccountId == accountId || actor.MayManageAccounts();
}
