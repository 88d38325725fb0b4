using System.Globalization;
using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;

namespace YenBai.Cdvc.Data.Auditing;

/// <summary>Kiểm tra các chuỗi băm: every chain from its root to its end.</summary>
internal static class ChainVerification
{
    /// <summary>
    /// Rows that hold what the program never writes, on SQLite only: there a column takes anything, and what means the same in other letters (an id in small
    /// letters, a date with a T) would be read as if nothing had been changed.
    /// </summary>
    private const string OddRows =
        """
        SELECT Id AS Value FROM AuditEntries
        WHERE typeof(Sequence) <> 'integer' OR typeof(Line) <> 'integer' OR typeof(ResultVersion) <> 'integer' OR typeof(AccountId) NOT IN ('integer', 'null')
           OR typeof(Hash) NOT IN ('blob', 'null') OR typeof(OperationId) <> 'text' OR typeof(At) <> 'text' OR typeof(Node) <> 'text'
           OR typeof(ActorName) <> 'text' OR typeof(Action) <> 'text' OR typeof(Subject) <> 'text'
           OR length(OperationId) <> 36 OR OperationId GLOB '*[^0-9A-F-]*' OR replace(OperationId, '-', '') <> substr(OperationId, 1, 8) || substr(OperationId, 10, 4)
              || substr(OperationId, 15, 4) || substr(OperationId, 20, 4) || substr(OperationId, 25)
           OR strftime('%Y-%m-%d %H:%M:%S', substr(At, 1, 19)) IS NOT substr(At, 1, 19)
           OR (length(At) > 19 AND (substr(At, 20, 1) <> '.' OR substr(At, 21) GLOB '*[^0-9]*'))
        ORDER BY Id
        """;

    /// <summary>What is damaged, and of each chain how far it goes: whoever noted that down can tell later that its end was not cut off.</summary>
    public static async Task<(IReadOnlyList<string> Damage, IReadOnlyList<string> Ends)> VerifyAsync(CdvcDbContext db, CancellationToken cancellationToken)
    {
        if (db.Database.IsSqlite() && await db.Database.SqlQueryRaw<long>(OddRows).ToListAsync(cancellationToken).ConfigureAwait(false) is { Count: > 0 } odd)
        {
            return ([.. odd.Select(id => $"Nhật ký: dòng mã {Texts.Count(id)} không còn như khi ghi.")], []);
        }

        List<string> damage = [.. await RootDamageAsync(db, cancellationToken).ConfigureAwait(false)];
        List<string> ends = [];
        Dictionary<string, AuditArchive> roots = await RootsAsync(db, cancellationToken).ConfigureAwait(false);
        ChainWalk? walk = null;
        // one pass over all rows: a row whose node no longer is a text would answer to no question for that node
        await foreach (AuditEntry entry in db.AuditEntries.AsNoTracking().OrderBy(a => a.Node).ThenBy(a => a.Sequence).AsAsyncEnumerable()
            .WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (walk is null || !string.Equals(walk.Node, entry.Node, StringComparison.Ordinal))
            {
                ends.AddRange(End(walk));
                walk = From(entry.Node, roots.GetValueOrDefault(entry.Node));
            }

            if (walk.Take(entry) is { } wrong)
            {
                damage.Add(wrong);
            }
        }

        ends.AddRange(End(walk));
        return (damage, ends);
    }

    private static IEnumerable<string> End(ChainWalk? walk) =>
        walk is null ? [] : [$"Nhật ký {ChainWalk.Name(walk.Node)} đến dòng số {Texts.Count(walk.Sequence)}, dấu {Mark(walk.Hash)}."];

    /// <summary>Where a chain begins.</summary>
    public static ChainWalk From(string node, AuditArchive? root) => new(node, root?.LastSequence ?? 0, root?.LastHash ?? AuditChain.Beginning);

    /// <summary>The newest archive of every chain that has one.</summary>
    public static async Task<Dictionary<string, AuditArchive>> RootsAsync(CdvcDbContext db, CancellationToken cancellationToken) =>
        (await db.AuditArchives.AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false))
            .GroupBy(a => a.Node, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.MaxBy(a => a.LastSequence)!, StringComparer.Ordinal);

    public static IAsyncEnumerable<AuditEntry> Rows(CdvcDbContext db, string node, CancellationToken cancellationToken)
    {
        // no query condition on Sequence: rows below the root are damage too
        cancellationToken.ThrowIfCancellationRequested();
        return db.AuditEntries.AsNoTracking().Where(a => a.Node == node).OrderBy(a => a.Sequence).AsAsyncEnumerable();
    }

    /// <summary>What the audit row of an archive says of a chain's root.</summary>
    public static string Root(AuditArchive archive) =>
        string.Create(CultureInfo.InvariantCulture, $"{archive.LastSequence}; {Mark(archive.LastHash)}; {Mark(archive.FileHash)}");

    /// <summary>A root is believed only where the log itself tells of it: a row put into the table of archives would else hide that the beginning of a chain was cut off.</summary>
    private static async Task<IEnumerable<string>> RootDamageAsync(CdvcDbContext db, CancellationToken cancellationToken)
    {
        Dictionary<string, AuditArchive> roots = await RootsAsync(db, cancellationToken).ConfigureAwait(false);
        List<AuditEntry> archivings = await db.AuditEntries.AsNoTracking().Where(a => a.Action == AuditActions.ArchiveAudit && a.Line > 0).ToListAsync(cancellationToken).ConfigureAwait(false);
        HashSet<(string, string?)> told = [.. archivings.Select(a => (a.Subject, a.After))];
        return roots.Values.Where(root => !told.Contains((root.Node, Root(root))))
            .Select(root => $"Nhật ký {ChainWalk.Name(root.Node)}: lần lưu trữ đến dòng số {Texts.Count(root.LastSequence)} không khớp nhật ký.");
    }

    private static string Mark(byte[] hash) => Convert.ToHexStringLower(hash);
}
