using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Data.Accounts;

/// <summary>Chính sách đăng nhập: who needs a second factor, and how long a session lasts.</summary>
public sealed record SignInPolicy
{
    /// <summary>Whether a second factor is asked for at all; the demonstration, on this machine alone, never does.</summary>
    public bool SecondFactor { get; init; } = true;

    /// <summary>Whether Lãnh đạo needs one. Quản trị always does.</summary>
    public bool LeaderSecondFactor { get; init; } = true;

    /// <summary>A session ends this long after the sign-in, whatever is done in it.</summary>
    public TimeSpan SessionLife { get; init; } = TimeSpan.FromHours(12);

    /// <summary>A session ends this long after it was last used.</summary>
    public TimeSpan SessionIdle { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Whether accounts of this role work only with a second factor.</summary>
    public bool Demands(Role role) => SecondFactor && (role == Role.Administrator || (role == Role.Leader && LeaderSecondFactor));
}
