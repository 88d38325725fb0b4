using Microsoft.AspNetCore.Authorization;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Chính sách truy cập: what pages and navigation ask for. Commands ask <see cref="Permissions"/> again, with the actor.</summary>
public static class Policies
{
    /// <summary>Quản lý tài khoản.</summary>
    public const string ManageAccounts = nameof(ManageAccounts);

    /// <summary>Xem toàn tỉnh.</summary>
    public const string SeeProvince = nameof(SeeProvince);

    /// <summary>Là tài khoản của một CĐCS.</summary>
    public const string BelongToUnion = nameof(BelongToUnion);

    /// <summary>Điều chỉnh chương trình.</summary>
    public const string AmendProgramme = nameof(AmendProgramme);

    /// <summary>Đọc nhật ký hệ thống.</summary>
    public const string ReadAudit = nameof(ReadAudit);

    /// <summary>A policy per right; the role claim holds the name of a <see cref="Role"/>.</summary>
    public static AuthorizationBuilder AddPolicies(this AuthorizationBuilder builder) =>
        builder
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(SeeProvince, policy => policy.RequireRole(nameof(Role.Administrator), nameof(Role.Officer), nameof(Role.Leader)))
            .AddPolicy(BelongToUnion, policy => policy.RequireRole(nameof(Role.GrassrootsUnion)))
            .AddPolicy(ReadAudit, policy => policy.RequireRole(nameof(Role.Administrator)))
            .AddPolicy(AmendProgramme, policy => policy.RequireRole(nameof(Role.Administrator)))
            .AddPolicy(ManageAccounts, policy => policy.RequireRole(nameof(Role.Administrator)));
}
