using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace YenBai.Cdvc.Data.Accounts;

/// <summary>Mã dùng một lần: TOTP (RFC 6238) as authenticator apps know it, and recovery codes for whoever lost the phone.</summary>
public static class OneTimeCodes
{
    public const int Digits = 6;
    public const int RecoveryCodes = 10;

    private const int KeyBytes = 20;
    private const int Seconds = 30;
    private const int Modulus = 1_000_000;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    // no letters that are mistaken for each other on paper
    private const string RecoveryAlphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int RecoveryGroups = 6;

    /// <summary>A key for an authenticator app: 160 bits, in the letters the app takes.</summary>
    public static string NewKey() => RandomNumberGenerator.GetString(Base32, KeyBytes * 8 / 5);

    /// <summary>The address a QR code holds.</summary>
    public static string Address(string key, string userName, string issuer) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(userName)}?secret={key}&issuer={Uri.EscapeDataString(issuer)}";

    /// <summary>Whether this looks like a code of an app, not like a recovery code.</summary>
    internal static bool IsOfApp(string typed) => Signs(typed) is { Length: Digits } signs && signs.All(char.IsAsciiDigit);

    /// <summary>The step of a right code: the present one, or one before or after for clocks that are not quite right; null for a wrong code and for one of a step already used.</summary>
    internal static long? AcceptedStep(string key, string typed, DateTime utcNow, long? lastStep)
    {
        byte[] secret = Bytes(key);
        long now = new DateTimeOffset(utcNow, TimeSpan.Zero).ToUnixTimeSeconds() / Seconds;
        byte[] signs = [.. Signs(typed).Select(c => (byte)c)];
        long? accepted = null;
        for (long step = now - 1; step <= now + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Code(secret, step), signs) && !(step <= lastStep))
            {
                accepted ??= step;
            }
        }

        return accepted;
    }

    /// <summary>A set of recovery codes: 118 bits each, so that a plain hash of them is enough.</summary>
    internal static IReadOnlyList<string> NewRecoveryCodes() =>
        [.. Enumerable.Range(0, RecoveryCodes).Select(_ => string.Join('-', Enumerable.Range(0, RecoveryGroups).Select(_ => RandomNumberGenerator.GetString(RecoveryAlphabet, 4))))];

    /// <summary>What is kept of a recovery code.</summary>
    internal static string HashOf(string recoveryCode) =>
        Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Signs(recoveryCode).ToLowerInvariant())));

    private static byte[] Code(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        // authenticator apps know no other
#pragma warning disable CA5350 // RFC 6238: HMAC-SHA1 is not weakened by SHA-1's collisions
        byte[] hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        int number = (BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue) % Modulus;
        return [.. number.ToString("D6", CultureInfo.InvariantCulture).Select(c => (byte)c)];
    }

    private static byte[] Bytes(string key)
    {
        byte[] bytes = new byte[key.Length * 5 / 8];
        for (int bit = 0; bit < bytes.Length * 8; bit++)
        {
            int set = (Base32.IndexOf(key[bit / 5], StringComparison.Ordinal) >> (4 - (bit % 5))) & 1;
            bytes[bit / 8] |= (byte)(set << (7 - (bit % 8)));
        }

        return bytes;
    }

    /// <summary>Without the blanks and hyphens people put in between.</summary>
    private static string Signs(string typed) => string.Concat(typed.Where(char.IsLetterOrDigit));
}
