using Microsoft.AspNetCore.Identity;
using YenBai.Cdvc.Data.Storage;

namespace YenBai.Cdvc.Data.Accounts;

/// <summary>Quy tắc mật khẩu và khóa tạm. Length, not composition (NIST SP 800-63B).</summary>
public static class AccountRules
{
    public const int UserNameMaxLength = 64;
    public const int DisplayNameMaxLength = 200;
    public const int PasswordMinLength = 10;
    public const int PasswordMaxLength = 128;

    internal static void Configure(IdentityOptions options)
    {
        IdentitySchema.Configure(options);
        options.Password.RequiredLength = PasswordMinLength;
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
