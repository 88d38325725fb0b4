using System.ComponentModel.DataAnnotations;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Web.Controls;

namespace YenBai.Cdvc.Web.Features.Programmes;

/// <summary>Biểu mẫu căn cứ điều chỉnh; a form with more fields inherits it.</summary>
public class BasisForm
{
    [Required(ErrorMessage = "Hãy ghi lý do điều chỉnh.")]
    [StringLength(Amendment.ReasonMaxLength, ErrorMessage = "Lý do dài quá {1} ký tự.")]
    public string? Reason { get; set; }

    [Required(ErrorMessage = "Hãy ghi số ký hiệu văn bản.")]
    [StringLength(Amendment.DocumentNumberMaxLength, ErrorMessage = "Số ký hiệu dài quá {1} ký tự.")]
    public string? DocumentNumber { get; set; }

    [Required(ErrorMessage = "Hãy ghi ngày văn bản.")]
    [DateText]
    public string? DocumentDate { get; set; }

    /// <summary>What a valid form says.</summary>
    public AmendmentBasis Basis() => new(Reason ?? "", DocumentNumber ?? "", DateText.Read(DocumentDate)!.Value);
}
