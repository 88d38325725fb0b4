using System.ComponentModel.DataAnnotations;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Web.Controls;

namespace YenBai.Cdvc.Web.Features.Submissions;

/// <summary>Số và ngày báo cáo as typed.</summary>
public sealed class SendForm
{
    [MaxLength(Submission.ReportNumberMaxLength, ErrorMessage = "Số báo cáo dài quá 50 ký tự. Hãy ghi gọn lại, ví dụ 12/BC-CĐCS.")]
    public string? Number { get; set; }

    [Required(ErrorMessage = "Chưa có ngày báo cáo.")]
    [DateText]
    public string? Date { get; set; }

    /// <summary>Once the form is valid.</summary>
    public ReportHeading Heading => new(string.IsNullOrWhiteSpace(Number) ? null : Number.Trim(), DateText.Read(Date)!.Value);
}
