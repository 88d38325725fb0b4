using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace YenBai.Cdvc.Browser;

/// <summary>nginx by the sample of the operations guide, with ports, certificate and servers of a test.</summary>
internal sealed class NginxProcess : IDisposable
{
    private const string Program = "/usr/sbin/nginx";
    private readonly string folder = Directory.CreateTempSubdirectory("cdvc-nginx-").FullName;
    private readonly Process process;

    public NginxProcess(ServerProcess first, ServerProcess second)
    {
        int port = FreePort();
        string sample = File.ReadAllText(Path.Combine(ServerProcess.Metadata("Root"), "docs", "operations", "nginx.conf"))
            .Replace("10.0.0.11:5080", new Uri(first.Url).Authority, StringComparison.Ordinal)
            .Replace("10.0.0.12:5080", new Uri(second.Url).Authority, StringComparison.Ordinal)
            .Replace("listen 80;", $"listen 127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)};", StringComparison.Ordinal)
            .Replace("listen 443 ssl;", $"listen 127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)} ssl;", StringComparison.Ordinal)
            .Replace("Host              $host;", "Host              $http_host;", StringComparison.Ordinal)
            .Replace("/etc/nginx/cdvc", Path.Combine(folder, "cdvc"), StringComparison.Ordinal);
        string settings = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(settings, sample);
        MakeCertificate();
        process = Process.Start(Program, ["-p", folder, "-c", settings, "-g", $"daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log;"]);
        Url = $"https://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}";
    }

    public static bool IsInstalled => File.Exists(Program);

    /// <summary>What browsers are told.</summary>
    public string Url { get; }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private void MakeCertificate()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        using X509Certificate2 certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(Path.Combine(folder, "cdvc.crt"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "cdvc.key"), key.ExportPkcs8PrivateKeyPem());
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
