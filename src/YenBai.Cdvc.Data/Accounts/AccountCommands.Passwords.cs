using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Data.Accounts;

/// <summary>Đường dẫn kích hoạt và mật khẩu.</summary>
public sealed partial class AccountCommands
{
    private const int TokenBytes = 32;

    private static readonly Outcome.Refused Busy = new(PasswordHashing.BusySentence);

    /// <summary>Answered where an activation link is not, or no longer, good.</summary>
    public static Outcome.Refused WrongLink { get; } =
        new("Đường dẫn kích hoạt đã dùng rồi, đã hết hạn hoặc đã có đường dẫn mới hơn. Hãy nhờ Quản trị cấp đường dẫn mới.");

    /// <summary>A one-time token with which the owner of the account sets a password, good for a day and until the next one is issued; null where the actor may not, there is no such account, or it is locked.</summary>
    public async Task<string?> IssueActivationAsync(Operation operation, string userName, CancellationToken cancellationToken)
    {
        Intent intent = new(AuditActions.IssueActivation, userName);
        if (!operation.Actor.MayManageAccounts())
        {
            await contexts.RefuseAsync(operation, intent, NotAllowed).ConfigureAwait(false);
            return null;
        }

        string? token = null;
        Outcome outcome = await contexts.WriteAsync(
            operation,
            intent,
            async scope =>
            {
                if (await AccountQueries.FindAsync(scope.Db, userName, scope.Cancellation).ConfigureAwait(false) is not { } account)
                {
                    return new Outcome.Refused(AccountQueries.Unknown(userName));
                }

                if (account.Disabled)
                {
                    // the link would open nothing
                    return new Outcome.Refused($"Tài khoản {account.UserName} đang bị khóa. Hãy mở khóa trước.");
                }

                token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
                account.ActivationHash = HashOf(token);
                account.ActivationExpiresAt = scope.Now + AccountRules.ActivationLife;
                scope.Record(before: null, after: null);
                return new Outcome.Saved();
            },
            cancellationToken).ConfigureAwait(false);
        return outcome is Outcome.Saved ? token : null;
    }

    /// <summary>The owner of an activation link sets the password; the link is used up, a lockout lifted, every session ended.</summary>
    public async Task<Outcome> ActivateAsync(string userName, string token, string password, Visitor visitor, CancellationToken cancellationToken)
    {
        Operation operation = Operation.By(visitor.Named(userName));
        Intent intent = new(AuditActions.SetPassword, userName);
        Account? found = await FindAsync(userName, cancellationToken).ConfigureAwait(false);
        if (found is null || !Opens(found, token, contexts.Now))
        {
            await contexts.RefuseAsync(operation, intent, WrongLink.Reasons).ConfigureAwait(false);
            return WrongLink;
        }

        (string? hash, Outcome.Refused? poor) = await HashNewAsync(password, found.UserName!, found.DisplayName, cancellationToken).ConfigureAwait(false);
        return poor ?? await contexts.WriteAsync(
            operation,
            intent,
            async scope =>
            {
                Account account = await scope.Db.Users.SingleAsync(a => a.Id == found.Id, scope.Cancellation).ConfigureAwait(false);
                if (!Opens(account, token, scope.Now))
                {
                    return WrongLink;
                }

                account.PasswordHash = hash;
                (account.ActivationHash, account.ActivationExpiresAt) = (null, null);
                // whoever guessed wrong too often gets a link precisely to come in again
                (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
                await AccountSessions.EndAllAsync(scope, account).ConfigureAwait(false);
                scope.Record(before: null, after: null);
                return new Outcome.Saved();
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whoever is signed in changes the own password; the other sessions end.</summary>
    /// <param name="confirmed">From <see cref="SignInCommands.ConfirmAsync"/>: the old password was just right.</param>
    public async Task<Outcome> ChangePasswordAsync(Operation operation, PendingSignIn confirmed, string password, CancellationToken cancellationToken)
    {
        (string? hash, Outcome.Refused? poor) = await HashNewAsync(password, confirmed.UserName, operation.Actor.Name, cancellationToken).ConfigureAwait(false);
        return poor ?? await contexts.WriteAsync(
            operation,
            new Intent(AuditActions.ChangePassword, confirmed.UserName),
            async scope =>
            {
                Account account = await scope.Db.Users.SingleAsync(a => a.Id == confirmed.AccountId, scope.Cancellation).ConfigureAwait(false);
                if (account.Id != scope.Actor.AccountId || !string.Equals(account.SecurityStamp, confirmed.Stamp, StringComparison.Ordinal))
                {
                    return ActorStanding.Changed;
                }

                account.PasswordHash = hash;
                (account.ActivationHash, account.ActivationExpiresAt) = (null, null);
                await AccountSessions.EndAllAsync(scope, account, scope.Actor.SessionId).ConfigureAwait(false);
                scope.Record(before: null, after: null);
                return new Outcome.Saved();
            },
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<(string? Hash, Outcome.Refused? Poor)> HashNewAsync(
        string password, string userName, string displayName, CancellationToken cancellationToken)
    {
        if (PasswordRules.Refusals(password, userName, displayName) is { Count: > 0 } reasons)
        {
            return (null, new Outcome.Refused(reasons));
        }

        string? hash = await hashing.HashAsync(password, cancellationToken).ConfigureAwait(false);
        return (hash, hash is null ? Busy : null);
    }

    private static bool Opens(Account account, string token, DateTime now) =>
        !account.Disabled && account.ActivationHash is { } hash && now < account.ActivationExpiresAt && CryptographicOperations.FixedTimeEquals(hash, HashOf(token));

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    private async Task<Account?> FindAsync(string userName, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            return await AccountQueries.FindAsync(db, userName, cancellationToken).ConfigureAwait(false);
        }
    }
}
