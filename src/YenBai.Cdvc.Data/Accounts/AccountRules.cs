namespace YenBai.Cdvc.Data.Accounts;

/// <summary>Quy tắc tài khoản: lengths, lockout and how long a link is good. What makes a password good is in <see cref="PasswordRules"/>.</summary>
public static class AccountRules
{
    public const int UserNameMaxLength = 64;
    public const int DisplayNameMaxLength = 200;

    /// <summary>Wrong passwords and codes in a row before the account is locked for <see cref="Lockout"/>.</summary>
    public const int MaxFailures = 10;

    /// <summary>How long guessing locks an account.</summary>
    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);

    /// <summary>How long an activation link is good.</summary>
    public static readonly TimeSpan ActivationLife = TimeSpan.FromDays(1);

    /// <summary>How long ended sessions are kept to be looked at.</summary>
    internal static readonly TimeSpan SessionsKept = TimeSpan.FromDays(90);

    /// <summary>A user name as the database compares it.</summary>
    internal static string Normal(string userName) => userName.Trim().Normalize().ToUpperInvariant();
}
