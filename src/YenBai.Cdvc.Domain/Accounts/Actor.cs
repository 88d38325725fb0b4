namespace YenBai.Cdvc.Domain.Accounts;

/// <summary>Người thực hiện: who asks for something. An argument of every command, never ambient.</summary>
/// <param name="AccountId">Null for the command line.</param>
/// <param name="Name">Name kept in the audit log.</param>
/// <param name="Role">What the actor may do.</param>
/// <param name="GrassrootsUnionId">The CĐCS of a <see cref="Role.GrassrootsUnion"/> account; otherwise null.</param>
public sealed record Actor(int? AccountId, string Name, Role Role, int? GrassrootsUnionId = null)
{
    /// <summary>The network address the request came from, for the audit log; null for the command line and the system.</summary>
    public string? Address { get; init; }

    /// <summary>The signed-in session; null for the command line and the system.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>"Dòng lệnh": the command line, with the rights of Quản trị.</summary>
    public static Actor CommandLine { get; } = new(AccountId: null, "Dòng lệnh", Role.Administrator);

    /// <summary>"Hệ thống": seeding at start.</summary>
    public static Actor System { get; } = new(AccountId: null, "Hệ thống", Role.Administrator);
}
