using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace YenBai.Cdvc.TestKit;

/// <summary>An authenticator app on somebody's phone: knows a key as it is shown on the page, and shows the code of a moment.</summary>
public sealed class AuthenticatorApp(string shownKey)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Seconds = 30;

    private readonly byte[] key = Decode(shownKey.Replace(" ", "", StringComparison.Ordinal));
    private long lastStep;

    /// <summary>The code of a moment.</summary>
    public string CodeAt(DateTimeOffset moment) => CodeOf(moment.ToUnixTimeSeconds() / Seconds);

    /// <summary>A code not shown before: the present one, or else the next, which a server takes a little early.</summary>
    public string NewCode(DateTimeOffset now)
    {
        lastStep = Math.Max(lastStep + 1, now.ToUnixTimeSeconds() / Seconds);
        return CodeOf(lastStep);
    }

    private string CodeOf(long step)
    {
        byte[] counter = BitConverter.GetBytes(step);
        Array.Reverse(counter);
#pragma warning disable CA5350 // RFC 6238 as every app has it
        byte[] hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        int at = hash[19] % 16;
        long number = ((hash[at] & 0x7fL) << 24) | ((long)hash[at + 1] << 16) | ((long)hash[at + 2] << 8) | hash[at + 3];
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string text)
    {
        BigInteger number = text.Aggregate(BigInteger.Zero, (sum, letter) => (sum * Letters.Length) + Letters.IndexOf(letter, StringComparison.Ordinal));
        byte[] bytes = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        byte[] whole = new byte[text.Length * 5 / 8];
        bytes.CopyTo(whole, whole.Length - bytes.Length);
        return whole;
    }
}
