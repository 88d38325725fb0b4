namespace YenBai.Cdvc.Data.Accounts;

/// <summary>Phiên đăng nhập: one sign-in of one browser, until it is signed out, ended by somebody or too old.</summary>
internal sealed class AccountSession
{
    public const int AddressMaxLength = 45;
    public const int BrowserMaxLength = 200;

    public required Guid Id { get; init; }

    public required int AccountId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>UTC, to the minute: when a page was last asked for.</summary>
    public required DateTime SeenAt { get; set; }

    /// <summary>UTC; null while it may be used.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>The network address of the sign-in.</summary>
    public string? Address { get; init; }

    /// <summary>The browser and system as it names itself.</summary>
    public string? Browser { get; init; }
}
