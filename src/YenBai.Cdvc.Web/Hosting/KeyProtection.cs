using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Mã hóa khóa: with <c>DataProtection:CertificateFile</c> (and <c>DataProtection:CertificatePassword</c>) the keys in the database are sealed with that certificate.</summary>
internal static class KeyProtection
{
    /// <exception cref="StartRefusedException">The certificate cannot be used; the message says why.</exception>
    public static void AddKeyProtection(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["DataProtection:CertificateFile"] is not { Length: > 0 } file)
        {
            return;
        }

        try
        {
            X509Certificate2 certificate = X509CertificateLoader.LoadPkcs12FromFile(file, builder.Configuration["DataProtection:CertificatePassword"]);
            if (!certificate.HasPrivateKey)
            {
                throw new StartRefusedException($"Chứng thư {file} (DataProtection:CertificateFile) không có khóa riêng. Hãy xuất lại tệp .pfx kèm khóa riêng.");
            }

            builder.Services.AddDataProtection().ProtectKeysWithCertificate(certificate);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"Không mở được chứng thư {file}. Hãy kiểm tra DataProtection:CertificateFile và DataProtection:CertificatePassword.", e);
        }
    }
}
