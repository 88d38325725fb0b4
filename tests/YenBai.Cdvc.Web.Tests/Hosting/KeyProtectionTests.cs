using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Web.Hosting;

namespace YenBai.Cdvc.Web.Tests.Hosting;

/// <summary>The keys of the sign-in cookies.</summary>
public sealed class KeyProtectionTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("cdvc-keys-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task What_one_node_seals_another_opens_by_the_keys_in_the_database()
    {
        string secret = await SealAsync();

        Assert.Equal("bí mật", await OpenAsync(secret));
        Assert.Contains("<masterKey", await StoredAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_certificate_the_database_alone_opens_nothing()
    {
        string[] certificate = [$"--DataProtection:CertificateFile={MakeCertificate()}", "--DataProtection:CertificatePassword=thử"];
        string secret = await SealAsync(certificate);

        Assert.DoesNotContain("<masterKey", await StoredAsync(), StringComparison.Ordinal);
        Assert.Equal("bí mật", await OpenAsync(secret, certificate));
        await Assert.ThrowsAsync<CryptographicException>(() => OpenAsync(secret));
    }

    [Fact]
    public void A_certificate_that_cannot_be_opened_is_a_sentence() =>
        Assert.Contains(
            "Hãy kiểm tra DataProtection:CertificateFile và DataProtection:CertificatePassword.",
            Assert.Throws<StartRefusedException>(() => Server.Build([$"--CDVC_DATA={data}", $"--DataProtection:CertificateFile={MakeCertificate()}", "--DataProtection:CertificatePassword=sai"], demonstration: false)).Message,
            StringComparison.Ordinal);

    private string MakeCertificate()
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new("CN=cdvc", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using X509Certificate2 certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        string file = Path.Combine(data, "khoa.pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx, "thử"));
        return file;
    }

    private async Task<string> SealAsync(params string[] settings)
    {
        await using WebApplication node = await BuildAsync(settings);
        return Protector(node).Protect("bí mật");
    }

    private async Task<string> OpenAsync(string secret, params string[] settings)
    {
        await using WebApplication node = await BuildAsync(settings);
        return Protector(node).Unprotect(secret);
    }

    private async Task<WebApplication> BuildAsync(string[] settings)
    {
        WebApplication node = Server.Build(["--urls=http://127.0.0.1:0", $"--CDVC_DATA={data}", .. settings], demonstration: false);
        await node.Services.GetRequiredService<DatabaseStarter>().StartAsync(Cancellation);
        return node;
    }

    private static IDataProtector Protector(WebApplication node) => node.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("thử");

    private async Task<string> StoredAsync()
    {
        await using SqliteConnection connection = new($"Data Source={Path.Combine(data, "cdvc.db")}");
        await connection.OpenAsync(Cancellation);
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat(Xml) FROM ProtectionKeys";
        return (string)(await command.ExecuteScalarAsync(Cancellation))!;
    }
}
