using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Data.Accounts;

/// <summary>
/// Đăng nhập: password, then the second factor where the account has one or must get one, then a session. Hashes are computed before
/// a write begins, so that nobody else's write waits for them.
/// </summary>
public sealed class SignInCommands(CdvcContexts contexts, PasswordHashing hashing, SecondFactors factors, SignInPolicy policy)
{
    // what a stranger may be told: the same whether the name, the password or nothing but the moment was wrong
    private static readonly string Wrong =
        $"Tên đăng nhập hoặc mật khẩu không đúng. Nhập sai {AccountRules.MaxFailures} lần liên tiếp thì tài khoản tạm khóa {AccountRules.Lockout.Minutes} phút; quên mật khẩu thì đề nghị Quản trị cấp đường dẫn kích hoạt mới.";

    private const string WrongCode = "Mã không đúng, đã dùng rồi hoặc đã hết hạn. Hãy nhập mã mới nhất trong ứng dụng; nếu vẫn sai, hãy chỉnh đồng hồ của điện thoại tự động theo mạng.";

    // what was typed in the place of a name may be a password: it is not kept
    private const string Nobody = "Không rõ";

    /// <summary>The first step. Takes as long, and says the same, for a name nobody has.</summary>
    public async Task<SignInAnswer> EnterAsync(string userName, string password, Visitor visitor, CancellationToken cancellationToken)
    {
        Account? account = await FindAsync(a => a.NormalizedUserName == AccountRules.Normal(userName), cancellationToken).ConfigureAwait(false);
        PasswordMatch match = await hashing.MatchAsync(account?.PasswordHash, password, cancellationToken).ConfigureAwait(false);
        if (match == PasswordMatch.Busy)
        {
            return new SignInAnswer.Busy();
        }

        if (account is null)
        {
            await RefuseAsync(visitor.Named(Nobody), Nobody, "Không có tài khoản này.").ConfigureAwait(false);
            return new SignInAnswer.Refused(Wrong);
        }

        if (await IsLockedOrWrongAsync(account, match, visitor, cancellationToken).ConfigureAwait(false))
        {
            return new SignInAnswer.Refused(Wrong);
        }

        if (account.Disabled)
        {
            await RefuseAsync(visitor.Named(account.UserName!), account.UserName!, "Tài khoản đang bị khóa.").ConfigureAwait(false);
            return new SignInAnswer.Refused("Tài khoản này đang bị khóa. Hãy liên hệ Quản trị.");
        }

        if (match == PasswordMatch.RightButWeak)
        {
            await RehashAsync(account, password, cancellationToken).ConfigureAwait(false);
        }

        PendingSignIn pending = new(account.Id, account.UserName!, account.SecurityStamp!);
        return policy switch
        {
            { SecondFactor: true } when account.TwoFactorEnabled => new SignInAnswer.NeedsCode(pending),
            _ when policy.Demands(account.Role) => new SignInAnswer.NeedsEnrolment(pending),
            _ => await StartAsync(pending, visitor, (_, _) => Task.FromResult<string?>("Mật khẩu"), cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>The second step: a code of the app, or a recovery code; each is taken once.</summary>
    public async Task<SignInAnswer> CheckCodeAsync(PendingSignIn pending, string code, Visitor visitor, CancellationToken cancellationToken)
    {
        bool ofApp = OneTimeCodes.IsOfApp(code);
        long? step = null;
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            Account? account = await db.Users.SingleOrDefaultAsync(a => a.Id == pending.AccountId, cancellationToken).ConfigureAwait(false);
            if (account is null || !IsSame(account, pending) || IsLocked(account))
            {
                return new SignInAnswer.StartAgain();
            }

            step = ofApp ? await factors.StepAsync(db, account, code, contexts.Now, cancellationToken).ConfigureAwait(false) : null;
            // what taking a recovery code changes is not saved here: it is taken in the transaction that opens the session
            if (step is null && (ofApp || !await SecondFactors.TakeRecoveryCodeAsync(db, account.Id, code, cancellationToken).ConfigureAwait(false)))
            {
                await FailAsync(account, "Sai mã xác thực", visitor, cancellationToken).ConfigureAwait(false);
                return new SignInAnswer.Refused(WrongCode);
            }
        }

        return await StartAsync(pending, visitor, (scope, account) => ProveAsync(scope, account, code, step), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whoever is signed in gives the password again before the second factor is changed; null with a reason where it is wrong.</summary>
    public async Task<(PendingSignIn? Pending, string? Reason)> ConfirmAsync(Actor actor, string password, CancellationToken cancellationToken)
    {
        if (await FindAsync(a => a.Id == actor.AccountId, cancellationToken).ConfigureAwait(false) is not { } account)
        {
            return (null, Wrong);
        }

        PasswordMatch match = await hashing.MatchAsync(account.PasswordHash, password, cancellationToken).ConfigureAwait(false);
        return match == PasswordMatch.Busy ? (null, PasswordHashing.BusySentence)
            : await IsLockedOrWrongAsync(account, match, new Visitor(actor.Address), cancellationToken).ConfigureAwait(false) ? (null, "Mật khẩu không đúng.")
            : (new PendingSignIn(account.Id, account.UserName!, account.SecurityStamp!), null);
    }

    /// <summary>Opens a session in one write, where the account is still what it was when it was proven.</summary>
    /// <param name="prove">Answers how the account was proven, for the audit log; null where it was not.</param>
    internal async Task<SignInAnswer> StartAsync(
        PendingSignIn pending, Visitor visitor, Func<WriteScope, Account, Task<string?>> prove, CancellationToken cancellationToken)
    {
        if (await FindAsync(a => a.Id == pending.AccountId, cancellationToken).ConfigureAwait(false) is not { } found)
        {
            return new SignInAnswer.StartAgain();
        }

        Actor actor = new(found.Id, found.DisplayName, found.Role, found.GrassrootsUnionId) { Address = visitor.Address };
        AccountSession? session = null;
        Outcome outcome = await contexts.WriteAsync(
            Operation.By(actor),
            new Intent(AuditActions.SignIn, pending.UserName),
            async scope =>
            {
                Account account = await scope.Db.Users.SingleAsync(a => a.Id == pending.AccountId, scope.Cancellation).ConfigureAwait(false);
                if (!IsSame(account, pending) || IsLocked(account) || await prove(scope, account).ConfigureAwait(false) is not { } proof)
                {
                    return new Outcome.Refused(WrongCode);
                }

                account.AccessFailedCount = 0;
                session = await AccountSessions.OpenAsync(scope, account.Id, visitor).ConfigureAwait(false);
                scope.Record(before: null, $"{proof}; {session.Browser ?? "không rõ trình duyệt"}");
                return new Outcome.Saved();
            },
            cancellationToken).ConfigureAwait(false);
        return outcome is Outcome.Saved
            ? new SignInAnswer.Entered(new SignedIn(actor with { SessionId = session!.Id }, pending.UserName, session.StartedAt + policy.SessionLife))
            : new SignInAnswer.StartAgain();
    }

    /// <summary>Whether the account is locked, or the password wrong; a wrong one is counted.</summary>
    internal async Task<bool> IsLockedOrWrongAsync(Account account, PasswordMatch match, Visitor visitor, CancellationToken cancellationToken)
    {
        if (IsLocked(account))
        {
            await RefuseAsync(visitor.Named(account.UserName!), account.UserName!, "Tài khoản đang tạm khóa vì nhập sai nhiều lần.").ConfigureAwait(false);
            return true;
        }

        if (match == PasswordMatch.Wrong)
        {
            await FailAsync(account, "Sai mật khẩu", visitor, cancellationToken).ConfigureAwait(false);
            return true;
        }

        return false;
    }

    /// <summary>The account has the same key as when the code was found right, or its stamp would be another.</summary>
    private static async Task<string?> ProveAsync(WriteScope scope, Account account, string code, long? step)
    {
        if (step is null)
        {
            return await SecondFactors.TakeRecoveryCodeAsync(scope.Db, account.Id, code, scope.Cancellation).ConfigureAwait(false) ? "Mật khẩu và mã dự phòng" : null;
        }

        if (step <= account.LastCodeStep)
        {
            return null;
        }

        account.LastCodeStep = step;
        return "Mật khẩu và mã dùng một lần";
    }

    private async Task FailAsync(Account failed, string what, Visitor visitor, CancellationToken cancellationToken) =>
        await contexts.WriteAsync(
            Operation.By(visitor.Named(failed.UserName!)),
            new Intent(AuditActions.Refused(AuditActions.SignIn), failed.UserName!),
            async scope =>
            {
                Account account = await scope.Db.Users.SingleAsync(a => a.Id == failed.Id, scope.Cancellation).ConfigureAwait(false);
                int count = ++account.AccessFailedCount;
                bool locks = count >= AccountRules.MaxFailures;
                if (locks)
                {
                    account.AccessFailedCount = 0;
                    account.LockoutEnd = new DateTimeOffset(scope.Now, TimeSpan.Zero) + AccountRules.Lockout;
                }

                scope.Record(before: null, $"{what}, lần {count}{(locks ? $"; tạm khóa {AccountRules.Lockout.Minutes} phút" : "")}");
                return new Outcome.Saved();
            },
            cancellationToken).ConfigureAwait(false);

    private async Task RehashAsync(Account account, string password, CancellationToken cancellationToken)
    {
        if (await hashing.HashAsync(password, cancellationToken).ConfigureAwait(false) is not { } hash)
        {
            // too busy: the next sign-in sees to it
            return;
        }

        await contexts.WriteAsync(
            Operation.By(Actor.System),
            new Intent(AuditActions.RehashPassword, account.UserName!),
            async scope =>
            {
                Account current = await scope.Db.Users.SingleAsync(a => a.Id == account.Id, scope.Cancellation).ConfigureAwait(false);
                if (!string.Equals(current.PasswordHash, account.PasswordHash, StringComparison.Ordinal))
                {
                    return new Outcome.Refused("Mật khẩu vừa được đổi.");
                }

                current.PasswordHash = hash;
                scope.Record(before: null, after: null);
                return new Outcome.Saved();
            },
            cancellationToken).ConfigureAwait(false);
    }

    private Task RefuseAsync(Actor actor, string subject, string reason) =>
        contexts.RefuseAsync(Operation.By(actor), new Intent(AuditActions.SignIn, subject), reason);

    private async Task<Account?> FindAsync(System.Linq.Expressions.Expression<Func<Account, bool>> which, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            return await db.Users.AsNoTracking().SingleOrDefaultAsync(which, cancellationToken).ConfigureAwait(false);
        }
    }

    private bool IsLocked(Account account) => account.LockoutEnd > new DateTimeOffset(contexts.Now, TimeSpan.Zero);

    private static bool IsSame(Account account, PendingSignIn pending) =>
        !account.Disabled && string.Equals(account.SecurityStamp, pending.Stamp, StringComparison.Ordinal);
}
