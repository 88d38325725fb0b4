using Microsoft.AspNetCore.Identity;
using YenBai.Cdvc.Data.Storage;

namespace YenBai.Cdvc.Data.Accounts;

/// <summary>Quy tắc mật khẩu và khóa tạm. Length, not composition (NIST SP 800-63B).</summary>
public static class AccountRules
{
    public const int UserNameMaximumLength = 64;
    public const int DisplayNameMaximumLength = 200;
    public const int PasswordMinimumLength = 10;
    public const int PasswordMaximumLength = 128;

    internal static void Configure(IdentityOptions options)
    {
        IdentitySchema.Configure(options);
        options.Password.RequiredLength = PasswordMinimumLength;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequiredUniqueChars = 4;
        options.SignIn.RequireConfirmedAccount = true;
        options.Lockout.MaxFailedAccessAttempts = 10;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }
}
