using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Unions;

/// <summary>Tìm CĐCS in a long list: each typed word must begin a word of code, name or sector. Costs as much as is found, not as much as there is.</summary>
internal static class UnionSearch
{
    // so many rows are sorted in no time; a word more common than that is met again and again on the way through the list
    private const int Few = 1000;

    /// <summary>Those of the CĐCS that hold every word; all of them for an empty search.</summary>
    public static async Task<IQueryable<GrassrootsUnion>> MatchingAsync(CdvcDbContext db, IQueryable<GrassrootsUnion> unions, string? search, CancellationToken cancellationToken)
    {
        string[] words = SearchText.Prefixes(search);
        (string? rarest, int least) = (null, Few + 1);
        foreach (string word in words)
        {
            int count = await db.UnionWords.Where(BeginsWith(word)).Take(Few + 1).CountAsync(cancellationToken).ConfigureAwait(false);
            if (count < least)
            {
                (rarest, least) = (word, count);
            }
        }

        foreach (string word in words)
        {
            IQueryable<UnionWord> begun = db.UnionWords.Where(BeginsWith(word));
            if (string.Equals(word, rarest, StringComparison.Ordinal))
            {
                List<int> ids = await begun.Select(w => w.UnionId).Distinct().ToListAsync(cancellationToken).ConfigureAwait(false);
                unions = unions.Where(u => ids.Contains(u.Id));
            }
            else
            {
                unions = unions.Where(u => begun.Any(w => w.UnionId == u.Id));
            }
        }

        return unions;
    }

    // words are compared letter by letter on both engines, so that an index finds their beginning
    private static Expression<Func<UnionWord, bool>> BeginsWith(string prefix)
    {
        string end = prefix + char.MaxValue;
        return w => string.Compare(w.Word, prefix) >= 0 && string.Compare(w.Word, end) < 0;
    }
}
