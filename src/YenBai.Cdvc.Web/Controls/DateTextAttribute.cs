using System.ComponentModel.DataAnnotations;
using YenBai.Cdvc.Domain;

namespace YenBai.Cdvc.Web.Controls;

/// <summary>Ngày hợp lệ hoặc để trống: what <see cref="DateText"/> reads.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DateTextAttribute() : ValidationAttribute("Hãy ghi ngày dạng ngày/tháng/năm, ví dụ 30/11/2024.")
{
    public override bool IsValid(object? value) => DateText.TryRead(value as string, out _);
}
