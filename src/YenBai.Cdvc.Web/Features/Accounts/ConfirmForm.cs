using System.ComponentModel.DataAnnotations;

namespace YenBai.Cdvc.Web.Features.Accounts;

/// <summary>Biểu mẫu nhập lại mật khẩu, before something that matters.</summary>
public sealed class ConfirmForm
{
    [Required(ErrorMessage = "Hãy nhập mật khẩu hiện nay.")]
    public string Password { get; set; } = "";
}
