using Microsoft.AspNetCore.Identity;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Accounts;

/// <summary>Tài khoản. The name signed in with is <see cref="IdentityUser{TKey}.UserName"/>.</summary>
public sealed class Account : IdentityUser<int>
{
    /// <summary>Họ và tên, shown and kept in the audit log.</summary>
    public required string DisplayName { get; set; }

    public required Role Role { get; set; }

    /// <summary>The CĐCS of a <see cref="Role.GrassrootsUnion"/> account; null for the others.</summary>
    public int? GrassrootsUnionId { get; set; }

    /// <summary>Khóa: may no longer sign in. Accounts are never deleted, the audit log names them.</summary>
    public bool Disabled { get; set; }

    internal GrassrootsUnion? GrassrootsUnion { get; set; }
}
