using System.ComponentModel.DataAnnotations;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Web.Controls;

namespace YenBai.Cdvc.Web.Features.Programmes;

/// <summary>Biểu mẫu người đảm nhiệm.</summary>
public sealed class HolderForm : IValidatableObject
{
    [Required(ErrorMessage = "Hãy ghi họ tên.")]
    [StringLength(BodyHolder.PersonNameMaxLength, ErrorMessage = "Họ tên dài quá {1} ký tự.")]
    public string? PersonName { get; set; }

    /// <summary>Null without an account.</summary>
    public int? AccountId { get; set; }

    [Required(ErrorMessage = "Hãy ghi ngày bắt đầu.")]
    [DateText]
    public string? From { get; set; }

    [DateText]
    public string? To { get; set; }

    /// <summary>What a valid form asks for.</summary>
    public HolderDraft Draft() => new(PersonName ?? "", AccountId, DateText.Read(From)!.Value, DateText.Read(To));

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (DateText.Read(To) <= DateText.Read(From))
        {
            yield return new ValidationResult("Ngày thôi phải sau ngày bắt đầu.", [nameof(To)]);
        }
    }
}

/// <summary>Biểu mẫu ngày thôi đảm nhiệm.</summary>
public sealed class EndHolderForm
{
    [Required(ErrorMessage = "Hãy ghi ngày thôi.")]
    [DateText]
    public string? To { get; set; }
}
