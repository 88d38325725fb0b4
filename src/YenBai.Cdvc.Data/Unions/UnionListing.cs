using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Unions;

/// <summary>
/// Trang danh sách CĐCS: which of the CĐCS, by code, a page wants. A list of at most <see cref="WholeUpTo"/> is given whole,
/// whatever is asked: the page looks through it itself. A longer one is searched by the database and given page by page.
/// </summary>
/// <param name="Search">Beginnings of words of code, name or sector, with or without diacritics.</param>
/// <param name="Sector">One khối only.</param>
/// <param name="After">A code: the page begins behind it.</param>
/// <param name="Before">A code: the page ends in front of it.</param>
public sealed record UnionListing(string? Search = null, string? Sector = null, string? After = null, string? Before = null)
{
    /// <summary>The longest list that is given whole.</summary>
    public const int WholeUpTo = 100;

    /// <summary>CĐCS on a page of a longer one.</summary>
    public const int PageSize = 50;

    /// <summary>The first page of everything.</summary>
    public static UnionListing First { get; } = new();
}

/// <summary>Vị trí trang: what stands before and behind a page of CĐCS.</summary>
/// <param name="IsWhole">All CĐCS are on it.</param>
/// <param name="Earlier">The code to ask for the page before it with (<see cref="UnionListing.Before"/>); null on the first.</param>
/// <param name="Later">The code to ask for the next page with (<see cref="UnionListing.After"/>); null on the last.</param>
/// <param name="LookedAt">How many CĐCS were looked at to find those of the page, where it ends only because that is enough for one answer.</param>
public sealed record UnionPlace(bool IsWhole, string? Earlier, string? Later, int? LookedAt = null)
{
    public static UnionPlace Whole { get; } = new(IsWhole: true, Earlier: null, Later: null);
}

/// <summary>Một trang CĐCS.</summary>
public sealed record ListedUnions(IReadOnlyList<GrassrootsUnion> Unions, UnionPlace Place)
{
    /// <summary>Those that some of them merged into, where they are asked for.</summary>
    public IReadOnlyList<GrassrootsUnion> MergedInto { get; init; } = [];
}

/// <summary>Pages of CĐCS, each found by the code its neighbour ends with: however many there are, and whoever is added meanwhile, none is skipped or shown twice.</summary>
internal static class UnionPages
{
    public static async Task<bool> IsWholeAsync(IQueryable<GrassrootsUnion> all, CancellationToken cancellationToken) =>
        await all.OrderBy(u => u.Code).Take(UnionListing.WholeUpTo + 1).CountAsync(cancellationToken).ConfigureAwait(false) <= UnionListing.WholeUpTo;

    /// <summary>The page that is asked for, or the whole list where it is short.</summary>
    public static async Task<ListedUnions> ReadAsync(CdvcDbContext db, IQueryable<GrassrootsUnion> all, UnionListing listing, CancellationToken cancellationToken) =>
        await IsWholeAsync(all, cancellationToken).ConfigureAwait(false)
            ? new ListedUnions(await all.OrderBy(u => u.Code).ToListAsync(cancellationToken).ConfigureAwait(false), UnionPlace.Whole)
            : await PageAsync(db, all, listing, cancellationToken).ConfigureAwait(false);

    /// <summary>A page of a long list.</summary>
    public static async Task<ListedUnions> PageAsync(CdvcDbContext db, IQueryable<GrassrootsUnion> all, UnionListing listing, CancellationToken cancellationToken)
    {
        IQueryable<GrassrootsUnion> found = await FoundAsync(db, all, listing, cancellationToken).ConfigureAwait(false);
        if (listing.Before is { } before)
        {
            List<GrassrootsUnion> back = await Backward(found, before).Take(UnionListing.PageSize + 1).ToListAsync(cancellationToken).ConfigureAwait(false);
            if (back.Count > UnionListing.PageSize)
            {
                back.RemoveAt(UnionListing.PageSize);
                back.Reverse();
                return new ListedUnions(back, new UnionPlace(IsWhole: false, back[0].Code, back[^1].Code));
            }
        }

        // too few in front of it to fill a page: the first page
        string? after = listing.Before is null ? listing.After : null;
        List<GrassrootsUnion> on = await Forward(found, after).Take(UnionListing.PageSize + 1).ToListAsync(cancellationToken).ConfigureAwait(false);
        if (on.Count == 0 && after is not null)
        {
            return await PageAsync(db, all, listing with { After = null }, cancellationToken).ConfigureAwait(false);
        }

        bool more = on.Count > UnionListing.PageSize;
        return new ListedUnions(
            more ? on[..UnionListing.PageSize] : on,
            new UnionPlace(IsWhole: false, after is null ? null : on[0].Code, more ? on[UnionListing.PageSize - 1].Code : null));
    }

    /// <summary>Of a long list, those that the words and the sector leave.</summary>
    public static Task<IQueryable<GrassrootsUnion>> FoundAsync(CdvcDbContext db, IQueryable<GrassrootsUnion> all, UnionListing listing, CancellationToken cancellationToken) =>
        UnionSearch.MatchingAsync(db, listing.Sector is { } sector ? all.Where(u => u.Sector == sector) : all, listing.Search, cancellationToken);

    public static IQueryable<GrassrootsUnion> Forward(IQueryable<GrassrootsUnion> found, string? after) =>
        (after is null ? found : found.Where(u => string.Compare(u.Code, after) > 0)).OrderBy(u => u.Code);

    public static IQueryable<GrassrootsUnion> Backward(IQueryable<GrassrootsUnion> found, string before) =>
        found.Where(u => string.Compare(u.Code, before) < 0).OrderByDescending(u => u.Code);

    /// <summary>Khối of a long list; each is found from the one before it, without looking at every CĐCS.</summary>
    public static async Task<IReadOnlyList<string>> SectorsAsync(CdvcDbContext db, CancellationToken cancellationToken)
    {
        const int Most = 200;
        List<string> sectors = [];
        for (string? next = ""; sectors.Count < Most; sectors.Add(next))
        {
            string last = next;
            next = await db.Unions.Where(u => string.Compare(u.Sector, last) > 0).OrderBy(u => u.Sector).Select(u => u.Sector).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            if (next is null)
            {
                break;
            }
        }

        return sectors;
    }
}
