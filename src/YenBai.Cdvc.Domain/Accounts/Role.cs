namespace YenBai.Cdvc.Domain.Accounts;

/// <summary>Vai trò; one per account.</summary>
public enum Role
{
    /// <summary>Quản trị: accounts, programme, periods; also whatever Cán bộ may.</summary>
    Administrator = 1,

    /// <summary>Cán bộ: enters for every CĐCS, imports, exports.</summary>
    Officer = 2,

    /// <summary>Lãnh đạo: sees all, approves, returns, confirms ratings.</summary>
    Leader = 3,

    /// <summary>CĐCS: its own items only.</summary>
    GrassrootsUnion = 4,
}
