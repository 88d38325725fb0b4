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

    /// <summary>Whether what was typed is right; changes the account and its tokens as a right code does, saved by the caller.</summary>
    internal async Task<AcceptedCode> AcceptAsync(CdvcDbContext db, Account account, string typed, DateTime utcNow, CancellationToken cancellationToken)
    {
        List<IdentityUserToken<int>> tokens = await TokensAsync(db, account.Id, cancellationToken).ConfigureAwait(false);
        if (OneTimeCodes.IsOfApp(typed))
        {
            if (Key(tokens) is not { } key || OneTimeCodes.AcceptedStep(key, typed, utcNow, account.LastCodeStep) is not { } step)
            {
                return AcceptedCode.None;
            }

            account.LastCodeStep = step;
            return AcceptedCode.OfApp;
        }

        IdentityUserToken<int>? recovery = tokens.Find(t => t.Name is RecoveryName);
        List<string> left = [.. (recovery?.Value ?? "").Split(Separator, StringSplitOptions.RemoveEmptyEntries)];
        if (!left.Remove(OneTimeCodes.HashOf(typed)))
        {
            return AcceptedCode.None;
        }

        recovery!.Value = string.Join(Separator, left);
        return AcceptedCode.Recovery;
    }

    /// <summary>Gives the account a key and recovery codes in the place of those it had; answers the codes, which are shown this once.</summary>
    internal async Task<IReadOnlyList<string>> SetAsync(CdvcDbContext db, Account account, string key, CancellationToken cancellationToken)
    {
        await RemoveAsync(db, account, cancellationToken).ConfigureAwait(false);
        // a key of the same row can only be added again once the old row is gone
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<string> codes = OneTimeCodes.NewRecoveryCodes();
        db.UserTokens.Add(Token(account.Id, KeyName, protector.Protect(key)));
        db.UserTokens.Add(Token(account.Id, RecoveryName, string.Join(Separator, codes.Select(OneTimeCodes.HashOf))));
        account.TwoFactorEnabled = true;
        return codes;
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

    private string? Key(List<IdentityUserToken<int>> tokens)
    {
        try
        {
            return tokens.Find(t => t.Name is KeyName)?.Value is { } value ? protector.Unprotect(value) : null;
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

/// <summary>Which code was right.</summary>
internal enum AcceptedCode
{
    None,
    OfApp,
    Recovery,
}
