using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace YenBai.Cdvc.Data.Accounts;

/// <summary>Kết quả so mật khẩu: what comparing a password with a hash came to.</summary>
public enum PasswordMatch
{
    Wrong,
    Right,

    /// <summary>Right, but hashed with fewer iterations than now: to be hashed anew.</summary>
    RightButWeak,

    /// <summary>Not compared: too many others wait for theirs.</summary>
    Busy,
}

/// <summary>
/// Băm mật khẩu: PBKDF2-HMAC-SHA512 with the count OWASP names. A hash takes a good part of a second of one core, so only some are
/// computed at once and only some may wait: a flood of sign-ins is turned away instead of stopping everybody else's work.
/// </summary>
public sealed class PasswordHashing
{
    /// <summary>OWASP's Password Storage Cheat Sheet for PBKDF2-HMAC-SHA512.</summary>
    public const int Iterations = 220_000;

    /// <summary>What is said to whoever was turned away.</summary>
    internal const string BusySentence = "Máy chủ đang bận. Hãy chờ một lát rồi thử lại.";

    private const int WaitingPerCore = 16;

    // one core is left for everybody who is signed in already
    private static readonly int AtOnce = Math.Max(1, Environment.ProcessorCount - 1);

    private readonly PasswordHasher<PasswordHashing> hasher;
    private readonly string nobodys;
    private readonly SemaphoreSlim turns;
    private readonly int most;
    private int present;
    private long computed;

    public PasswordHashing()
        : this(AtOnce, AtOnce * WaitingPerCore, Iterations)
    {
    }

    internal PasswordHashing(int atOnce, int waiting, int iterations)
    {
        hasher = new PasswordHasher<PasswordHashing>(Options.Create(new PasswordHasherOptions { IterationCount = iterations }));
        nobodys = NobodysHash(iterations);
        turns = new SemaphoreSlim(atOnce, atOnce);
        most = atOnce + waiting;
    }

    /// <summary>How many hashes were computed since the start.</summary>
    public long Computed => Interlocked.Read(ref computed);

    /// <summary>The hash to keep of a password; null where too many wait.</summary>
    public Task<string?> HashAsync(string password, CancellationToken cancellationToken) =>
        InTurnAsync(() => hasher.HashPassword(this, PasswordRules.Normal(password)), busy: null, cancellationToken);

    /// <summary>Compares; without a hash (no such account, no password yet) it takes as long and answers no.</summary>
    public Task<PasswordMatch> MatchAsync(string? hash, string password, CancellationToken cancellationToken) =>
        InTurnAsync(
            () => hasher.VerifyHashedPassword(this, hash ?? nobodys, PasswordRules.Normal(password)) switch
            {
                PasswordVerificationResult.Success => PasswordMatch.Right,
                PasswordVerificationResult.SuccessRehashNeeded => PasswordMatch.RightButWeak,
                _ => PasswordMatch.Wrong,
            },
            PasswordMatch.Busy,
            cancellationToken);

    private async Task<T> InTurnAsync<T>(Func<T> compute, T busy, CancellationToken cancellationToken)
    {
        try
        {
            if (Interlocked.Increment(ref present) > most)
            {
                return busy;
            }

            await turns.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                Interlocked.Increment(ref computed);
                return compute();
            }
            finally
            {
                turns.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref present);
        }
    }

    /// <summary>A hash of Identity's version 3 that no password has: marker, HMAC-SHA512, count, length of the salt, salt, key.</summary>
    private static string NobodysHash(int iterations)
    {
        const int HmacSha512 = 2, Salt = 16, Key = 32;
        byte[] hash = new byte[13 + Salt + Key];
        RandomNumberGenerator.Fill(hash);
        hash[0] = 1;
        BinaryPrimitives.WriteInt32BigEndian(hash.AsSpan(1), HmacSha512);
        BinaryPrimitives.WriteInt32BigEndian(hash.AsSpan(5), iterations);
        BinaryPrimitives.WriteInt32BigEndian(hash.AsSpan(9), Salt);
        return Convert.ToBase64String(hash);
    }
}
