using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Data.Accounts;

/// <summary>Một phiên đang mở in a list.</summary>
/// <param name="StartedAt">UTC.</param>
/// <param name="SeenAt">UTC, to the minute.</param>
public sealed record SessionRow(Guid Id, DateTime StartedAt, DateTime SeenAt, string? Address, string? Browser);

/// <summary>Đọc phiên đăng nhập.</summary>
public sealed class SessionQueries(CdvcContexts contexts, SignInPolicy policy)
{
    /// <summary>The open sessions of an account, the newest first: one's own, or, for Quản trị, anybody's; otherwise none.</summary>
    public async Task<IReadOnlyList<SessionRow>> ListAsync(Actor actor, int accountId, CancellationToken cancellationToken)
    {
        if (actor.AccountId != accountId && !actor.MayManageAccounts())
        {
            return [];
        }

        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            return await Live(db).Where(s => s.AccountId == accountId)
                .OrderByDescending(s => s.StartedAt)
                .Select(s => new SessionRow(s.Id, s.StartedAt, s.SeenAt, s.Address, s.Browser))
                .ToListAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Every session that may be used: not ended, not too old, not idle too long, of an account that is not locked.</summary>
    public async Task<IReadOnlySet<Guid>> LiveAsync(CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            return (await Live(db).Select(s => s.Id).ToListAsync(cancellationToken).ConfigureAwait(false)).ToHashSet();
        }
    }

    private IQueryable<AccountSession> Live(CdvcDbContext db)
    {
        DateTime startedAfter = contexts.Now - policy.SessionLife;
        DateTime seenAfter = contexts.Now - policy.SessionIdle;
        return db.Sessions.AsNoTracking().Where(s =>
            s.EndedAt == null && s.StartedAt > startedAfter && s.SeenAt > seenAfter && db.Users.Any(a => a.Id == s.AccountId && !a.Disabled));
    }
}
