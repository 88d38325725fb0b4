using System.Security.Cryptography;
using System.Text;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Data.Auditing;

/// <summary>Thao tác: who asks, and under which id. The same id sent again does nothing and gets the first answer.</summary>
public sealed record Operation(Guid Id, Actor Actor)
{
    public static Operation By(Actor actor) => new(Guid.NewGuid(), actor);

    /// <summary>"1150 ô, 9f86d0…": short for many lines written at once, and the same for no other lines.</summary>
    internal static string Digest(IEnumerable<string> lines, string noun)
    {
        string[] all = [.. lines];
        return $"{all.Length} {noun}, {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', all))))}";
    }
}
