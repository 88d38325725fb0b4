using System.ComponentModel.DataAnnotations;
using YenBai.Cdvc.Data.Accounts;

namespace YenBai.Cdvc.Web.Features.Accounts;

/// <summary>Biểu mẫu thiết lập lần đầu.</summary>
public sealed class SetupForm : NewPasswordForm
{
    [Required(ErrorMessage = "Hãy nhập mã thiết lập in trên màn hình máy chủ.")]
    public string SetupCode { get; set; } = "";

    [Required(ErrorMessage = "Hãy đặt tên đăng nhập.")]
    [StringLength(AccountRules.UserNameMaxLength, ErrorMessage = "Tên đăng nhập dài quá {1} ký tự.")]
    public string UserName { get; set; } = "";

    [Required(ErrorMessage = "Hãy ghi họ và tên.")]
    [StringLength(AccountRules.DisplayNameMaxLength, ErrorMessage = "Họ và tên dài quá {1} ký tự.")]
    public string DisplayName { get; set; } = "";
}
