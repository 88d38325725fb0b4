using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Storage;

namespace YenBai.Cdvc.Data.Accounts;

/// <summary>Xác thực hai bước as it is stored: the app's key enciphered, recovery codes as hashes. Opaque outside Data.</summary>
public sealed class SecondFactors(IDataProtectionProvider protection)
{
    private const string Provider = "cdvc";
    private const string KeyName = "authenticator";
    private const string RecoveryName = "recovery";
    private const char Separator = ' ';
    private readonly IDataProtector protector = protection.CreateProtector("YenBai.Cdvc.SecondFactors");

    /// <summary>A key as it is kept. To be called before a write begins: the ring of keys may have to be written itself.</summary>
    internal string Enciphered(string key) => protector.Protect(key);

    /// <summary>The step of a right code of the app; null for a wrong or used one. Before a write, like <see cref="Enciphered"/>.</summary>
    internal async Task<long?> StepAsync(CdvcDbContext db, Account account, string typed, DateTime utcNow, CancellationToken cancellationToken)
    {
        string? kept = (await TokensAsync(db, account.Id, cancellationToken).ConfigureAwait(false)).Find(t => t.Name is KeyName)?.Value;
        return kept is not null && Deciphered(kept) is { } key ? OneTimeCodes.AcceptedStep(key, typed, utcNow, account.LastCodeStep) : null;
    }

    /// <summary>Whether this is a recovery code of the account; it is used up when the caller saves.</summary>
    internal static async Task<bool> TakeRecoveryCodeAsync(CdvcDbContext db, int accountId, string typed, CancellationToken cancellationToken)
    {
        IdentityUserToken<int>? recovery = (await TokensAsync(db, accountId, cancellationToken).ConfigureAwait(false)).Find(t => t.Name is RecoveryName);
        List<string> left = [.. (recovery?.Value ?? "").Split(Separator, StringSplitOptions.RemoveEmptyEntries)];
        if (!left.Remove(OneTimeCodes.HashOf(typed)))
        {
            return false;
        }

        recovery!.Value = string.Join(Separator, left);
        return true;
    }

    /// <summary>Gives the account a key and recovery codes in the place of those it had.</summary>
    internal static async Task SetAsync(CdvcDbContext db, Account account, string enciphered, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        await RemoveAsync(db, account, cancellationToken).ConfigureAwait(false);
        // a key of the same row can only be added again once the old row is gone
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        db.UserTokens.Add(Token(account.Id, KeyName, enciphered));
        db.UserTokens.Add(Token(account.Id, RecoveryName, string.Join(Separator, recoveryCodes.Select(OneTimeCodes.HashOf))));
        account.TwoFactorEnabled = true;
    }

    internal static async Task RemoveAsync(CdvcDbContext db, Account account, CancellationToken cancellationToken)
    {
        db.UserTokens.RemoveRange(await TokensAsync(db, account.Id, cancellationToken).ConfigureAwait(false));
        account.TwoFactorEnabled = false;
        account.LastCodeStep = null;
    }

    internal static async Task<int> RecoveryCodesLeftAsync(CdvcDbContext db, int accountId, CancellationToken cancellationToken) =>
        (await TokensAsync(db, accountId, cancellationToken).ConfigureAwait(false)).Find(t => t.Name is RecoveryName)?.Value?
            .Split(Separator, StringSplitOptions.RemoveEmptyEntries).Length ?? 0;

    private string? Deciphered(string kept)
    {
        try
        {
            return protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            // enciphered by keys this server does not have: a recovery code, or Quản trị, helps
            return null;
        }
    }

    private static Task<List<IdentityUserToken<int>>> TokensAsync(CdvcDbContext db, int accountId, CancellationToken cancellationToken) =>
        db.UserTokens.Where(t => t.UserId == accountId && t.LoginProvider == Provider).ToListAsync(cancellationToken);

    private static IdentityUserToken<int> Token(int accountId, string name, string value) =>
        new() { UserId = accountId, LoginProvider = Provider, Name = name, Value = value };
}
