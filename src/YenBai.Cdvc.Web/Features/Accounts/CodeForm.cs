using System.ComponentModel.DataAnnotations;

namespace YenBai.Cdvc.Web.Features.Accounts;

/// <summary>Biểu mẫu một mã xác thực.</summary>
public sealed class CodeForm
{
    [Required(ErrorMessage = "Hãy nhập mã.")]
    [StringLength(60, ErrorMessage = "Mã này quá dài.")]
    public string Code { get; set; } = "";
}
