using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace YenBai.Cdvc.Web.Tests.Hosting;

/// <summary>The real server under HTTPS, with a certificate of its own making; the client follows nothing and keeps no cookies.</summary>
public sealed class HttpsServer : RunningServer
{
    /// <summary>A name the certificate is good for.</summary>
    public const string HostName = "chi-tieu.example";

    private const string CertificatePassword = "thử";

    public HttpsServer()
    {
        string file = Path.Combine(Data, "may-chu.pfx");
        using X509Certificate2 certificate = NewCertificate();
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx, CertificatePassword));
        Settings = ["--urls=https://127.0.0.1:0", $"--Kestrel:Certificates:Default:Path={file}", $"--Kestrel:Certificates:Default:Password={CertificatePassword}"];
        X509ChainPolicy trust = new() { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        trust.CustomTrustStore.Add(X509CertificateLoader.LoadCertificate(certificate.RawData));
        Client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = trust },
        });
    }

    public override HttpClient Client { get; }

    protected override IEnumerable<string> Settings { get; }

    private static X509Certificate2 NewCertificate()
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        SubjectAlternativeNameBuilder names = new();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddDnsName(HostName);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
