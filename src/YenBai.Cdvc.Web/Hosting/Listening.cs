using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;
using YenBai.Cdvc.Data.Storage;

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

    /// <summary>What <c>--urls</c> asks for and can be read, before anything listens; other settings may say something else.</summary>
    public static IEnumerable<string> Asked(IConfiguration configuration) =>
        (configuration[WebHostDefaults.ServerUrlsKey] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(address => address.Contains(Uri.SchemeDelimiter, StringComparison.Ordinal));

    /// <summary>Why the server could not listen, with the remedy; null where the address is not to blame.</summary>
    public static string? Trouble(Exception e) => e switch
    {
        // the server also writes as it starts
        _ when DatabaseTrouble.Is(e) => null,
        IOException { InnerException: AddressInUseException } => "Cổng này đang có chương trình khác dùng. Hãy chọn cổng khác, ví dụ: --urls http://localhost:5081",
        FormatException or ArgumentException or InvalidOperationException or IOException or UnauthorizedAccessException or SocketException or CryptographicException =>
            "Không mở được địa chỉ lắng nghe đã ghi (--urls hoặc Kestrel:Endpoints). Hãy ghi như http://localhost:5080, với cổng từ 1 đến 65535 và địa chỉ của chính máy này; "
                + $"địa chỉ https cần chứng thư ở Kestrel:Certificates:Default. Máy báo: {e.Message.ReplaceLineEndings(" ")}",
        _ => null,
    };

    private static bool IsPlain(string address) => address.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static bool StaysHere(string address)
    {
        BindingAddress parsed = BindingAddress.Parse(address);
        return parsed.IsUnixPipe || parsed.IsNamedPipe
            || parsed.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(parsed.Host, out IPAddress? ip) && IPAddress.IsLoopback(ip));
    }
}
