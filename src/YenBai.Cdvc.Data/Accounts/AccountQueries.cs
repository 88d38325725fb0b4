using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Accounts;

/// <summary>Một tài khoản in the list.</summary>
/// <param name="Union">The CĐCS of a <see cref="Role.GrassrootsUnion"/> account; otherwise null.</param>
/// <param name="Activated">False until its owner has set a password.</param>
/// <param name="SecondFactor">Whether it has a second factor.</param>
public sealed record AccountRow(
    int Id, string UserName, string DisplayName, Role Role, GrassrootsUnion? Union, bool Activated, bool Disabled, bool SecondFactor)
{
    /// <summary>What Quản trị may change of it, as it is.</summary>
    public AccountDetails Details => new(UserName, DisplayName, Role, Union?.Code) { Disabled = Disabled };
}

/// <summary>Tài khoản của mình.</summary>
/// <param name="SecondFactor">Whether it has a second factor.</param>
/// <param name="RecoveryCodes">How many recovery codes are left.</param>
public sealed record OwnAccount(int Id, string UserName, string DisplayName, Role Role, bool SecondFactor, int RecoveryCodes);

/// <summary>Đọc tài khoản.</summary>
public sealed class AccountQueries(CdvcContexts contexts)
{
    /// <summary>Whether anybody can sign in yet; while not, the set-up page is open.</summary>
    public async Task<bool> AnyAsync(CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            return await db.Users.AnyAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>All accounts by name, for Quản trị; empty for anybody else.</summary>
    public async Task<IReadOnlyList<AccountRow>> ListAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.MayManageAccounts())
        {
            return [];
        }

        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            return await db.Users.AsNoTracking()
                .OrderBy(a => a.UserName)
                .Select(a => new AccountRow(
                    a.Id, a.UserName!, a.DisplayName, a.Role, a.GrassrootsUnion, a.PasswordHash != null, a.Disabled, a.TwoFactorEnabled))
                .ToListAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The account of whoever asks; null for the command line.</summary>
    public async Task<OwnAccount?> OwnAsync(Actor actor, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            Account? account = await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == actor.AccountId, cancellationToken).ConfigureAwait(false);
            return account is null
                ? null
                : new OwnAccount(
                    account.Id,
                    account.UserName!,
                    account.DisplayName,
                    account.Role,
                    account.TwoFactorEnabled,
                    await SecondFactors.RecoveryCodesLeftAsync(db, account.Id, cancellationToken).ConfigureAwait(false));
        }
    }

    /// <summary>The account of a name, tracked; null where there is none.</summary>
    internal static Task<Account?> FindAsync(CdvcDbContext db, string userName, CancellationToken cancellationToken)
    {
        string normal = AccountRules.Normal(userName);
        return db.Users.SingleOrDefaultAsync(a => a.NormalizedUserName == normal, cancellationToken);
    }

    internal static string Unknown(string userName) => $"Không có tài khoản “{userName}”.";
}
