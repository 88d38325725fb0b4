using System.Security.Cryptography;
using System.Text;

namespace YenBai.Cdvc.Data.Accounts;

/// <summary>Mã thiết lập: printed on the console of a server without accounts, asked for by the set-up page. New at each start.</summary>
public sealed class SetupCode
{
    // no letters or digits that are mistaken for each other on a console
    private const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>Twelve signs in three groups.</summary>
    public string Text { get; } = string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Alphabet, 4)));

    /// <summary>Compares without case, blanks and hyphens, in constant time.</summary>
    public bool IsRight(string? typed) => CryptographicOperations.FixedTimeEquals(Bytes(Text), Bytes(typed ?? ""));

    private static byte[] Bytes(string code) => Encoding.UTF8.GetBytes(code.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant());
}
