using System.ComponentModel.DataAnnotations;

namespace YenBai.Cdvc.Web.Features.Accounts;

/// <summary>Mật khẩu mới, typed twice. Whether it is a good one is for <see cref="Data.Accounts.PasswordRules"/> to say.</summary>
public class NewPasswordForm
{
    [Required(ErrorMessage = "Hãy đặt mật khẩu.")]
    public string Password { get; set; } = "";

    [Required(ErrorMessage = "Hãy nhập lại mật khẩu.")]
    [Compare(nameof(Password), ErrorMessage = "Hai lần nhập mật khẩu chưa giống nhau.")]
    public string Repeated { get; set; } = "";

    /// <summary>A page that is shown again does not carry the password.</summary>
    public virtual void Forget() => Password = Repeated = "";
}
