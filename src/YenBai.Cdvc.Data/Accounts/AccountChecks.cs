using Microsoft.AspNetCore.Identity;

namespace YenBai.Cdvc.Data.Accounts;

/// <summary>Who may sign in: an account that has a password and is not locked.</summary>
internal sealed class ActiveAccount : IUserConfirmation<Account>
{
    public Task<bool> IsConfirmedAsync(UserManager<Account> manager, Account user) =>
        Task.FromResult(user.PasswordHash is not null && !user.Disabled);
}

/// <summary>The longest password: hashing takes time by length, and anybody may type one.</summary>
internal sealed class BoundedPassword : IPasswordValidator<Account>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(password?.Length > AccountRules.PasswordMaxLength
            ? IdentityResult.Failed(new IdentityError { Code = nameof(BoundedPassword), Description = $"Mật khẩu dài quá {AccountRules.PasswordMaxLength} ký tự." })
            : IdentityResult.Success);
}
