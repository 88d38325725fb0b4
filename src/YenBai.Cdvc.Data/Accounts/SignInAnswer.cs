using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Data.Accounts;

/// <summary>Khách: whoever asks before being signed in.</summary>
/// <param name="Address">The network address of the request.</param>
/// <param name="Browser">How the browser names itself.</param>
public sealed record Visitor(string? Address, string? Browser = null)
{
    internal Actor Named(string name) => new(AccountId: null, name, Role.GrassrootsUnion) { Address = Address };
}

/// <summary>Đăng nhập dở dang: the password was right, the second factor is still to come.</summary>
/// <param name="Stamp">Of the account's password and second factor; what was begun before they changed is not finished.</param>
public sealed record PendingSignIn(int AccountId, string UserName, string Stamp);

/// <summary>Phiên đã mở: what the cookie is to say.</summary>
/// <param name="Actor">With its session and address.</param>
/// <param name="Until">UTC; the session ends then at the latest.</param>
public sealed record SignedIn(Actor Actor, string UserName, DateTime Until);

/// <summary>Kết quả of one step of signing in.</summary>
public abstract record SignInAnswer
{
    private SignInAnswer()
    {
    }

    /// <summary>Đã vào.</summary>
    public sealed record Entered(SignedIn Session) : SignInAnswer;

    /// <summary>Cần mã: the password was right; now a code.</summary>
    public sealed record NeedsCode(PendingSignIn Pending) : SignInAnswer;

    /// <summary>Cần đặt xác thực hai bước: the password was right; the account must get a second factor before anything else.</summary>
    public sealed record NeedsEnrolment(PendingSignIn Pending) : SignInAnswer;

    /// <summary>Không vào được: wrong; a Vietnamese sentence that tells a stranger nothing.</summary>
    public sealed record Refused(string Reason) : SignInAnswer;

    /// <summary>Làm lại từ đầu: what was begun is too old, or the account has changed since: from the beginning.</summary>
    public sealed record StartAgain : SignInAnswer;

    /// <summary>Máy chủ bận: too many sign in at once; nothing was looked at.</summary>
    public sealed record Busy : SignInAnswer;
}
