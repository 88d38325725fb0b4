using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;

namespace YenBai.Cdvc.Data.Accounts;

/// <summary>Opens and ends sessions within a write.</summary>
internal static class AccountSessions
{
    /// <summary>A new session; those too old to be looked at go.</summary>
    public static async Task<AccountSession> OpenAsync(WriteScope scope, int accountId, Visitor visitor)
    {
        DateTime oldest = scope.Now - AccountRules.SessionsKept;
        scope.Db.Sessions.RemoveRange(
            await scope.Db.Sessions.Where(s => s.AccountId == accountId && s.StartedAt < oldest).ToListAsync(scope.Cancellation).ConfigureAwait(false));
        AccountSession session = new()
        {
            Id = Guid.NewGuid(),
            AccountId = accountId,
            StartedAt = scope.Now,
            SeenAt = scope.Now,
            Address = Kept(visitor.Address, AccountSession.AddressMaxLength),
            Browser = Kept(visitor.Browser, AccountSession.BrowserMaxLength),
        };
        scope.Db.Sessions.Add(session);
        return session;
    }

    /// <summary>Password, role or second factor have changed: what was begun before is not finished, and who is signed in elsewhere is no longer.</summary>
    public static async Task EndAllAsync(WriteScope scope, Account account, Guid? except = null)
    {
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        foreach (AccountSession session in await scope.Db.Sessions
            .Where(s => s.AccountId == account.Id && s.EndedAt == null && s.Id != except).ToListAsync(scope.Cancellation).ConfigureAwait(false))
        {
            session.EndedAt = scope.Now;
        }
    }

    private static string? Kept(string? text, int most) => string.IsNullOrWhiteSpace(text) ? null : AuditText.Shortened(text, most);
}
