using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Storage;

namespace YenBai.Cdvc.Data.Auditing;

/// <summary>
/// Chuỗi băm của nhật ký: each row carries a hash over itself and the row before it, so that one changed byte breaks the chain at its
/// row. One chain per server node: nodes need not wait for each other.
/// </summary>
internal static class AuditChain
{
    private const int Batch = 1000;

    private static readonly PerModel<Func<CdvcDbContext, string, CancellationToken, Task<AuditChainEnd?>>> LastRow = new(() => EF.CompileAsyncQuery(
        (CdvcDbContext db, string node, CancellationToken _) => db.AuditEntries.Where(a => a.Node == node).OrderByDescending(a => a.Sequence)
            .Select(a => new AuditChainEnd(a.Sequence, a.Hash!)).FirstOrDefault()));

    /// <summary>What the first row of a chain hangs on.</summary>
    public static readonly byte[] Beginning = new byte[SHA256.HashSizeInBytes];

    /// <summary>Gives the rows about to be saved their places in the chain. The caller writes alone on this node; see <see cref="WriteGate"/>.</summary>
    /// <returns>Where the chain ends with them; null where that was not asked.</returns>
    public static async Task<AuditChainEnd?> SealAsync(CdvcDbContext db, string node, CancellationToken cancellationToken)
    {
        AuditEntry[] added = [.. db.ChangeTracker.Entries<AuditEntry>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).OrderBy(a => a.Line)];
        if (added.Length == 0)
        {
            return db.ChainEnd;
        }

        (long sequence, byte[] hash) = db.ChainEnd ?? await LastAsync(db, node, cancellationToken).ConfigureAwait(false);
        foreach (AuditEntry entry in added)
        {
            entry.Node = node;
            entry.Sequence = ++sequence;
            entry.Hash = hash = HashOf(entry, hash);
        }

        return new AuditChainEnd(sequence, hash);
    }

    /// <summary>Rows written before there were chains get theirs, once.</summary>
    public static async Task SealEarlierAsync(CdvcDbContext db, CancellationToken cancellationToken)
    {
        byte[] hash = Beginning;
        while (true)
        {
            List<AuditEntry> open = await db.AuditEntries.Where(a => a.Hash == null).OrderBy(a => a.Sequence).Take(Batch).ToListAsync(cancellationToken).ConfigureAwait(false);
            if (open.Count == 0)
            {
                return;
            }

            hash = await db.AuditEntries.Where(a => a.Node == open[0].Node && a.Sequence == open[0].Sequence - 1).Select(a => a.Hash)
                .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false) ?? hash;
            foreach (AuditEntry entry in open)
            {
                entry.Hash = hash = HashOf(entry, hash);
            }

            await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>The hash of a row that follows a row of the given hash.</summary>
    public static byte[] HashOf(AuditEntry entry, byte[] previous)
    {
        using MemoryStream bytes = new();
        // a writer's strings carry their length, so no two rows have the same bytes
        using (BinaryWriter writer = new(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(previous);
            writer.Write(entry.Node);
            writer.Write(entry.Sequence);
            writer.Write(entry.OperationId.ToByteArray());
            writer.Write(entry.Line);
            writer.Write(entry.At.Ticks);
            writer.Write(entry.AccountId.HasValue);
            writer.Write(entry.AccountId ?? 0);
            writer.Write(entry.ActorName);
            Write(writer, entry.Address);
            writer.Write(entry.Action);
            writer.Write(entry.Subject);
            Write(writer, entry.Before);
            Write(writer, entry.After);
            writer.Write(entry.ResultVersion);
        }

        return SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>The place and hash of the newest row of a chain, or of the archive that ends where it begins.</summary>
    private static async Task<AuditChainEnd> LastAsync(CdvcDbContext db, string node, CancellationToken cancellationToken) =>
        await LastRow.Of(db)(db, node, cancellationToken).ConfigureAwait(false)
            ?? await db.AuditArchives.Where(a => a.Node == node).OrderByDescending(a => a.LastSequence)
                .Select(a => new AuditChainEnd(a.LastSequence, a.LastHash)).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false)
            ?? new AuditChainEnd(0, Beginning);

    private static void Write(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        writer.Write(text ?? "");
    }
}

/// <summary>The place and hash of the last row of a chain.</summary>
internal sealed record AuditChainEnd(long Sequence, byte[] Hash);
