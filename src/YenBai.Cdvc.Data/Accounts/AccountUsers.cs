using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Storage;

namespace YenBai.Cdvc.Data.Accounts;

/// <summary>Identity's user manager over the context of a write, so that what it changes is in the same transaction as the audit row.</summary>
internal sealed class AccountUsers : IDisposable
{
    private readonly IServiceScope services;

    public AccountUsers(IServiceScopeFactory scopes, CdvcDbContext db)
    {
        services = scopes.CreateScope();
        Manager = ActivatorUtilities.CreateInstance<UserManager<Account>>(services.ServiceProvider, new UserOnlyStore<Account, CdvcDbContext, int>(db));
    }

    public UserManager<Account> Manager { get; }

    public void Dispose()
    {
        Manager.Dispose();
        services.Dispose();
    }
}

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
        Task.FromResult(password?.Length > AccountRules.PasswordMaximumLength
            ? IdentityResult.Failed(new IdentityError { Code = nameof(BoundedPassword), Description = $"Mật khẩu dài quá {AccountRules.PasswordMaximumLength} ký tự." })
            : IdentityResult.Success);
}

/// <summary>Identity's refusals in Vietnamese.</summary>
internal sealed class VietnameseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), $"Mật khẩu phải có ít nhất {length} ký tự.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error(nameof(PasswordRequiresUniqueChars), $"Mật khẩu quá đơn giản: hãy dùng ít nhất {uniqueChars} ký tự khác nhau.");

    public override IdentityError DuplicateUserName(string userName) =>
        Error(nameof(DuplicateUserName), $"Đã có tài khoản tên “{userName}”. Hãy chọn tên đăng nhập khác.");

    public override IdentityError InvalidUserName(string? userName) =>
        Error(nameof(InvalidUserName), $"Tên đăng nhập “{userName}” không dùng được: chỉ dùng chữ không dấu, chữ số và các dấu - . _ @ +.");

    public override IdentityError InvalidToken() =>
        Error(nameof(InvalidToken), "Đường dẫn kích hoạt đã dùng rồi hoặc đã hết hạn. Hãy nhờ Quản trị cấp đường dẫn mới.");

    public override IdentityError ConcurrencyFailure() =>
        Error(nameof(ConcurrencyFailure), "Người khác vừa sửa tài khoản này. Hãy tải lại trang rồi làm lại.");

    public override IdentityError DefaultError() => Error(nameof(DefaultError), "Không lưu được tài khoản. Hãy thử lại.");

    private static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}
