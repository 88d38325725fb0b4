using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Data.Accounts;

/// <summary>Một tài khoản as Quản trị wants it to be.</summary>
/// <param name="UnionCode">The CĐCS of a <see cref="Role.GrassrootsUnion"/> account; otherwise null.</param>
public sealed record AccountDetails(string UserName, string DisplayName, Role Role, string? UnionCode)
{
    /// <summary>Đã khóa: it cannot sign in. Of a new account always false.</summary>
    public bool Disabled { get; init; }
}

/// <summary>Sửa một tài khoản.</summary>
/// <param name="Seen">As it was shown to Quản trị: where somebody has changed it since, nothing is written.</param>
/// <param name="Wanted">Of the same user name.</param>
public sealed record AccountChange(AccountDetails Seen, AccountDetails Wanted);

/// <summary>Quản trị đầu tiên, the first account of all.</summary>
public sealed record FirstAdministrator(string SetupCode, string UserName, string DisplayName, string Password)
{
    /// <summary>The network address the request came from, for the audit log.</summary>
    public string? Address { get; init; }
}
