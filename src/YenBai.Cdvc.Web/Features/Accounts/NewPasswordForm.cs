using System.ComponentModel.DataAnnotations;
using YenBai.Cdvc.Data.Accounts;

namespace YenBai.Cdvc.Web.Features.Accounts;

/// <summary>Mật khẩu mới, typed twice.</summary>
public class NewPasswordForm
{
    [Required(ErrorMessage = "Hãy đặt mật khẩu.")]
    [StringLength(AccountRules.PasswordMaxLength, MinimumLength = AccountRules.PasswordMinLength, ErrorMessage = "Mật khẩu phải có từ {2} đến {1} ký tự.")]
    public string Password { get; set; } = "";

    [Required(ErrorMessage = "Hãy nhập lại mật khẩu.")]
    [Compare(nameof(Password), ErrorMessage = "Hai lần nhập mật khẩu chưa giống nhau.")]
    public string Repeated { get; set; } = "";

    /// <summary>A page that is shown again does not carry the password.</summary>
    public void Forget() => Password = Repeated = "";
}
