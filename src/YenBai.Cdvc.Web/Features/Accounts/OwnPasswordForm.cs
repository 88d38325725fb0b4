using System.ComponentModel.DataAnnotations;

namespace YenBai.Cdvc.Web.Features.Accounts;

/// <summary>Biểu mẫu đổi mật khẩu của mình.</summary>
public sealed class OwnPasswordForm : NewPasswordForm
{
    [Required(ErrorMessage = "Hãy nhập mật khẩu hiện nay.")]
    public string Current { get; set; } = "";

    public override void Forget()
    {
        base.Forget();
        Current = "";
    }
}
