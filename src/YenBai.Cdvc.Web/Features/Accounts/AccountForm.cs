using System.ComponentModel.DataAnnotations;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Web.Features.Accounts;

/// <summary>Biểu mẫu một tài khoản.</summary>
public sealed class AccountForm : IValidatableObject
{
    [Required(ErrorMessage = "Hãy đặt tên đăng nhập.")]
    [StringLength(AccountRules.UserNameMaxLength, ErrorMessage = "Tên đăng nhập dài quá {1} ký tự.")]
    public string UserName { get; set; } = "";

    [Required(ErrorMessage = "Hãy ghi họ và tên.")]
    [StringLength(AccountRules.DisplayNameMaxLength, ErrorMessage = "Họ và tên dài quá {1} ký tự.")]
    public string DisplayName { get; set; } = "";

    [Required(ErrorMessage = "Hãy chọn vai trò.")]
    public Role? Role { get; set; }

    /// <summary>The CĐCS of a CĐCS account.</summary>
    public string? UnionCode { get; set; }

    public bool NeedsUnion => Role == Domain.Accounts.Role.GrassrootsUnion;

    public static AccountForm Of(AccountRow account) => new()
    {
        UserName = account.UserName,
        DisplayName = account.DisplayName,
        Role = account.Role,
        UnionCode = account.Union?.Code,
    };

    public AccountDetails Details() => new(UserName, DisplayName, Role!.Value, NeedsUnion ? UnionCode : null);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (NeedsUnion && string.IsNullOrEmpty(UnionCode))
        {
            yield return new ValidationResult("Hãy chọn CĐCS mà tài khoản này được xem và nhập.", [nameof(UnionCode)]);
        }
    }
}
