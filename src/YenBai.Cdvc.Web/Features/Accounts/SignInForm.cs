using System.ComponentModel.DataAnnotations;
using YenBai.Cdvc.Data.Accounts;

namespace YenBai.Cdvc.Web.Features.Accounts;

/// <summary>Biểu mẫu đăng nhập.</summary>
public sealed class SignInForm
{
    [Required(ErrorMessage = "Hãy nhập tên đăng nhập.")]
    [StringLength(AccountRules.UserNameMaxLength, ErrorMessage = "Tên đăng nhập dài quá {1} ký tự.")]
    public string UserName { get; set; } = "";

    [Required(ErrorMessage = "Hãy nhập mật khẩu.")]
    public string Password { get; set; } = "";

    /// <summary>A page that is shown again does not carry the password.</summary>
    public void Forget() => Password = "";
}
