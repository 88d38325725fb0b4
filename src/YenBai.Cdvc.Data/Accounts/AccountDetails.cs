using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Data.Accounts;

/// <summary>Một tài khoản as Quản trị wants it to be.</summary>
/// <param name="UnionCode">The CĐCS of a <see cref="Role.GrassrootsUnion"/> account; otherwise null.</param>
public sealed record AccountDetails(string UserName, string DisplayName, Role Role, string? UnionCode);

/// <summary>Quản trị đầu tiên, the first account of all.</summary>
public sealed record FirstAdministrator(string SetupCode, string UserName, string DisplayName, string Password)
{
    /// <summary>The network address the request came from, for the audit log.</summary>
    public string? Address { get; init; }
}
