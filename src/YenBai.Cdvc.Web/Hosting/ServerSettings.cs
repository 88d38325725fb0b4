using System.Globalization;
using System.Net;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Cấu hình máy chủ: the section <c>Server</c> of the settings.</summary>
public sealed class ServerSettings
{
    /// <summary>Whether plain HTTP may leave this machine (<c>Server:AllowHttp</c>).</summary>
    public required bool AllowHttp { get; init; }

    /// <summary>Pages one account may have open on this node at once (<c>Server:CircuitsPerUser</c>).</summary>
    public required int CircuitsPerUser { get; init; }

    /// <summary>Files one account may have made on this node at once (<c>Server:ExportsPerUser</c>).</summary>
    public required int ExportsPerUser { get; init; }

    /// <summary>Proxies whose word about address and scheme is taken (<c>Server:Proxies</c>: addresses or networks).</summary>
    public required IReadOnlyList<IPNetwork> Proxies { get; init; }

    /// <summary>How long open pages show that the server will stop before it does (<c>Server:StopNotice</c>, seconds).</summary>
    public required TimeSpan StopNotice { get; init; }

    /// <exception cref="StartRefusedException">A setting makes no sense; the message says which.</exception>
    public static ServerSettings Read(IConfiguration configuration) => new()
    {
        AllowHttp = Flag(configuration, "Server:AllowHttp"),
        CircuitsPerUser = Number(configuration, "Server:CircuitsPerUser", fallback: 20, least: 1, most: 1000),
        ExportsPerUser = Number(configuration, "Server:ExportsPerUser", fallback: 2, least: 1, most: 1000),
        Proxies = ReadProxies(configuration),
        StopNotice = TimeSpan.FromSeconds(Number(configuration, "Server:StopNotice", fallback: 5, least: 0, most: 60)),
    };

    internal static bool Flag(IConfiguration configuration, string name, bool fallback = false) => configuration[name] switch
    {
        null or "" => fallback,
        { } text when bool.TryParse(text, out bool value) => value,
        { } text => throw new StartRefusedException($"{name} là “{text}” nhưng chỉ được ghi true hoặc false."),
    };

    internal static int Number(IConfiguration configuration, string name, int fallback, int least, int most = int.MaxValue) => configuration[name] switch
    {
        null or "" => fallback,
        { } text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most => value,
        { } text => throw new StartRefusedException($"{name} là “{text}” nhưng phải là số nguyên từ {least.ToString(CultureInfo.InvariantCulture)} {(most == int.MaxValue ? "trở lên" : $"đến {most.ToString(CultureInfo.InvariantCulture)}")}."),
    };

    // an environment variable holds one line, a settings file a list
    private static IPNetwork[] ReadProxies(IConfiguration configuration) =>
    [
        .. configuration.GetSection("Server:Proxies").GetChildren().Select(proxy => proxy.Value)
            .Append(configuration["Server:Proxies"])
            .SelectMany(text => (text ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
            .Select(ReadProxy),
    ];

    private static IPNetwork ReadProxy(string text) =>
        IPNetwork.TryParse(text, out IPNetwork network) ? network
        : IPAddress.TryParse(text, out IPAddress? address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new StartRefusedException($"Server:Proxies có “{text}” không phải địa chỉ IP hay dải địa chỉ, ví dụ: 127.0.0.1 hoặc 10.1.0.0/24.");
}
