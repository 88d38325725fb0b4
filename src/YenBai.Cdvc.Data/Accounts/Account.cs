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

    /// <summary>SHA-256 of the newest activation link's token; null when it is used up or none was issued.</summary>
    internal byte[]? ActivationHash { get; set; }

    /// <summary>UTC; after it the activation link is refused.</summary>
    internal DateTime? ActivationExpiresAt { get; set; }

    /// <summary>The 30-second step of the last one-time code accepted: no code is taken twice.</summary>
    internal long? LastCodeStep { get; set; }

    internal GrassrootsUnion? GrassrootsUnion { get; set; }
}
