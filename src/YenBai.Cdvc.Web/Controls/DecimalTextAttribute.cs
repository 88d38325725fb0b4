using System.ComponentModel.DataAnnotations;
using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Web.Controls;

/// <summary>Số hợp lệ hoặc để trống: what <see cref="DecimalText"/> reads.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DecimalTextAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is string text && !string.IsNullOrWhiteSpace(text) && !DecimalText.TryRead(text, out _, out string? refusal)
            ? new ValidationResult(refusal, [validationContext.MemberName!])
            : ValidationResult.Success;
}
