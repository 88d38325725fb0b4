using YenBai.Cdvc.Data.Accounts;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Cấu hình đăng nhập: the section <c>Security</c> of the settings.</summary>
public static class SignInSettings
{
    /// <summary>The demonstration asks for no second factor: it stays on this machine and has new passwords at each start.</summary>
    /// <exception cref="StartRefusedException">A setting makes no sense; the message says which.</exception>
    public static SignInPolicy Read(IConfiguration configuration, bool demonstration) => new()
    {
        SecondFactor = !demonstration,
        LeaderSecondFactor = ServerSettings.Flag(configuration, "Security:LeaderSecondFactor", fallback: true),
        SessionLife = TimeSpan.FromHours(ServerSettings.Number(configuration, "Security:SessionHours", fallback: 12, least: 1, most: 168)),
        SessionIdle = TimeSpan.FromMinutes(ServerSettings.Number(configuration, "Security:IdleMinutes", fallback: 60, least: 5, most: 10_080)),
    };
}
