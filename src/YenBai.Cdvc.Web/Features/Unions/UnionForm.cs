using System.ComponentModel.DataAnnotations;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Web.Controls;

namespace YenBai.Cdvc.Web.Features.Unions;

/// <summary>Biểu mẫu một CĐCS: what is typed, before it is <see cref="UnionDetails"/>.</summary>
public sealed class UnionForm : IValidatableObject
{
    [Required(ErrorMessage = "Hãy đặt mã CĐCS.")]
    public string Code { get; set; } = "";

    [Required(ErrorMessage = "Hãy ghi tên CĐCS.")]
    [StringLength(ReportingBody.NameMaxLength, ErrorMessage = "Tên CĐCS dài quá {1} ký tự.")]
    public string Name { get; set; } = "";

    [StringLength(GrassrootsUnion.SectorMaxLength, ErrorMessage = "Khối dài quá {1} ký tự.")]
    public string? Sector { get; set; }

    [Required(ErrorMessage = "Hãy ghi ngày bắt đầu hoạt động.")]
    [DateText]
    public string? OpenedOn { get; set; }

    [DateText]
    public string? ClosedOn { get; set; }

    /// <summary>Code of the CĐCS it merged into.</summary>
    public string? MergedInto { get; set; }

    public static UnionForm Of(GrassrootsUnion union, string? mergedInto) => new()
    {
        Code = union.Code,
        Name = union.Name,
        Sector = union.Sector,
        OpenedOn = DateText.Of(union.OpenedOn),
        ClosedOn = DateText.Of(union.ClosedOn),
        MergedInto = mergedInto,
    };

    /// <summary>What a valid form asks for.</summary>
    public UnionDetails Details() => new(Code, Name, Sector ?? "", DateText.Read(OpenedOn)!.Value, DateText.Read(ClosedOn), MergedInto);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (UnionCode.Refusal(Code) is { } wrongCode)
        {
            yield return new ValidationResult(wrongCode, [nameof(Code)]);
        }

        if (DateText.Read(ClosedOn) <= DateText.Read(OpenedOn))
        {
            yield return new ValidationResult("Ngày thôi hoạt động phải sau ngày bắt đầu hoạt động.", [nameof(ClosedOn)]);
        }

        if (!string.IsNullOrEmpty(MergedInto) && DateText.Read(ClosedOn) is null)
        {
            yield return new ValidationResult("CĐCS sáp nhập vào nơi khác phải có ngày thôi hoạt động.", [nameof(ClosedOn)]);
        }
    }
}
