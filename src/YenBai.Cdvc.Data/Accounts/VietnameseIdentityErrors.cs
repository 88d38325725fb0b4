using Microsoft.AspNetCore.Identity;

namespace YenBai.Cdvc.Data.Accounts;

/// <summary>Identity's refusals in Vietnamese.</summary>
internal sealed class VietnameseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DuplicateUserName(string userName) =>
        Error(nameof(DuplicateUserName), $"Đã có tài khoản tên “{userName}”. Hãy chọn tên đăng nhập khác.");

    public override IdentityError InvalidUserName(string? userName) =>
        Error(nameof(InvalidUserName), $"Tên đăng nhập “{userName}” không dùng được: chỉ dùng chữ không dấu, chữ số và các dấu - . _ @ +.");

    public override IdentityError ConcurrencyFailure() =>
        Error(nameof(ConcurrencyFailure), "Người khác vừa sửa tài khoản này. Hãy tải lại trang rồi làm lại.");

    public override IdentityError DefaultError() => Error(nameof(DefaultError), "Không lưu được tài khoản. Hãy thử lại.");

    private static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}
