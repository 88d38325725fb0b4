using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Unions;

/// <summary>Từ để tìm: one word of a CĐCS's code, name or sector, in an order in which its beginning finds it. Kept from <see cref="GrassrootsUnion.SearchText"/>.</summary>
internal sealed class UnionWord
{
    /// <summary>One of <see cref="SearchText.Terms"/>.</summary>
    public required string Word { get; init; }

    public int UnionId { get; init; }

    public GrassrootsUnion? Union { get; init; }

    /// <summary>Brings the words of some CĐCS, tracked and perhaps new, to what their search text says.</summary>
    public static async Task KeepAsync(CdvcDbContext db, IReadOnlyCollection<GrassrootsUnion> unions, CancellationToken cancellationToken)
    {
        int[] known = [.. unions.Where(u => db.Entry(u).State != EntityState.Added).Select(u => u.Id)];
        ILookup<int, UnionWord> kept = (await db.UnionWords.Where(w => known.Contains(w.UnionId)).ToListAsync(cancellationToken).ConfigureAwait(false)).ToLookup(w => w.UnionId);
        foreach (GrassrootsUnion union in unions)
        {
            HashSet<string> terms = [.. SearchText.Terms(union.SearchText)];
            UnionWord[] now = db.Entry(union).State == EntityState.Added ? [] : [.. kept[union.Id]];
            db.UnionWords.RemoveRange(now.Where(w => !terms.Contains(w.Word)));
            db.UnionWords.AddRange(terms.Except(now.Select(w => w.Word), StringComparer.Ordinal).Select(t => new UnionWord { Word = t, Union = union }));
        }
    }

    /// <summary>Gives words to the CĐCS that have none yet: they were there before this table was.</summary>
    public static async Task FillAsync(CdvcDbContext db, CancellationToken cancellationToken)
    {
        const int AtATime = 1000;
        IQueryable<GrassrootsUnion> without = db.Unions.Where(u => !db.UnionWords.Any(w => w.UnionId == u.Id));
        for (int last = 0; await without.Where(u => u.Id > last).OrderBy(u => u.Id).Take(AtATime).ToListAsync(cancellationToken).ConfigureAwait(false) is { Count: > 0 } some; last = some[^1].Id)
        {
            db.UnionWords.AddRange(some.SelectMany(u => SearchText.Terms(u.SearchText).Select(t => new UnionWord { Word = t, UnionId = u.Id })));
            await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            db.ChangeTracker.Clear();
        }
    }
}
