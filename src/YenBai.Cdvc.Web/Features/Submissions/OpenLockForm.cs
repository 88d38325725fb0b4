using System.ComponentModel.DataAnnotations;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Web.Controls;

namespace YenBai.Cdvc.Web.Features.Submissions;

/// <summary>Mở khóa riêng as typed.</summary>
public sealed class OpenLockForm
{
    [Required(ErrorMessage = "Chưa có ngày mở đến.")]
    [DateText]
    public string? Until { get; set; }

    [Required(ErrorMessage = "Chưa có lý do mở khóa.")]
    [MaxLength(Submission.ReasonMaxLength, ErrorMessage = "Lý do dài quá 500 ký tự. Hãy viết gọn lại.")]
    public string Reason { get; set; } = "";

    /// <summary>Once the form is valid.</summary>
    public DateOnly UntilDate => DateText.Read(Until)!.Value;
}
