using System.Net;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Địa chỉ lắng nghe: plain HTTP stays on this machine unless the settings say otherwise, and so does the demonstration.</summary>
public static class Listening
{
    /// <summary>Why the server must not go on listening; null when it may.</summary>
    /// <param name="addresses">The addresses it really listens on, however they were set.</param>
    public static string? Refusal(IEnumerable<string> addresses, ServerSettings settings, bool demonstration)
    {
        string[] outward = [.. addresses.Where(address => !StaysHere(address))];
        if (demonstration && outward.Length > 0)
        {
            return $"Bản minh họa chỉ chạy trên chính máy này nên không mở {string.Join(", ", outward)}. Hãy bỏ --urls, hoặc ghi --urls http://localhost:5080";
        }

        string[] plain = [.. outward.Where(IsPlain)];
        return plain.Length == 0 || settings.AllowHttp
            ? null
            : $"Không mở {string.Join(", ", plain)}: HTTP không mã hóa, mật khẩu và số liệu đi qua mạng sẽ đọc được. "
                + "Hãy dùng HTTPS; hoặc chỉ mở http://localhost:5080 và đặt máy chủ chuyển tiếp (nginx, IIS) có HTTPS trên cùng máy; "
                + "hoặc, nếu chấp nhận rủi ro trong mạng nội bộ, đặt Server:AllowHttp=true.";
    }

    /// <summary>What to warn of; null when nothing is sent in the clear over the network.</summary>
    public static string? Warning(IEnumerable<string> addresses)
    {
        string[] plain = [.. addresses.Where(address => !StaysHere(address) && IsPlain(address))];
        return plain.Length == 0
            ? null
            : $"CẢNH BÁO: đang mở {string.Join(", ", plain)} bằng HTTP không mã hóa (Server:AllowHttp=true). Mật khẩu và số liệu đi qua mạng có thể bị đọc trộm; nên chuyển sang HTTPS.";
    }

    private static bool IsPlain(string address) => address.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static bool StaysHere(string address)
    {
        BindingAddress parsed = BindingAddress.Parse(address);
        return parsed.IsUnixPipe || parsed.IsNamedPipe
            || parsed.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(parsed.Host, out IPAddress? ip) && IPAddress.IsLoopback(ip));
    }
}
