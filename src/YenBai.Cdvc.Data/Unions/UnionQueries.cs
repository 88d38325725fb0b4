using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Unions;

/// <summary>Reads CĐCS.</summary>
public sealed class UnionQueries(CdvcContexts contexts)
{
    private static readonly PerModel<Func<CdvcDbContext, string, CancellationToken, Task<GrassrootsUnion?>>> OfCode = new(() => EF.CompileAsyncQuery(
        (CdvcDbContext db, string code, CancellationToken _) => db.Unions.FirstOrDefault(u => u.Code == code)));

    private static readonly PerModel<Func<CdvcDbContext, CancellationToken, Task<Province>>> TheProvince = new(() => EF.CompileAsyncQuery(
        (CdvcDbContext db, CancellationToken _) => db.Provinces.OrderBy(p => p.Id).First()));

    /// <summary>CĐCS by code whose code, name or sector holds the search words, written with or without diacritics. A CĐCS account sees its own only.</summary>
    public async Task<IReadOnlyList<GrassrootsUnion>> ListAsync(Actor actor, string? search, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            return await Matching(db, actor, search).ToListAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A page of the list; see <see cref="UnionListing"/>. A CĐCS account sees its own only.</summary>
    /// <param name="activeOn">Only those active on this day; null for all.</param>
    /// <param name="closedOn">Only those no longer active on this day; null for all.</param>
    public async Task<ListedUnions> PageAsync(Actor actor, UnionListing listing, DateOnly? activeOn, DateOnly? closedOn, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            IQueryable<GrassrootsUnion> all = SeenBy(db, actor);
            // of a short list the page shows what it is asked for
            IQueryable<GrassrootsUnion> asked = await UnionPages.IsWholeAsync(all, cancellationToken).ConfigureAwait(false) ? all : Asked(all, activeOn, closedOn);
            ListedUnions listed = asked == all
                ? await UnionPages.ReadAsync(db, all, listing, cancellationToken).ConfigureAwait(false)
                : await UnionPages.PageAsync(db, asked, listing, cancellationToken).ConfigureAwait(false);
            int?[] into = [.. listed.Unions.Select(u => u.MergedIntoId).Where(id => id is not null).Distinct()];
            return listed with { MergedInto = await all.Where(u => into.Contains(u.Id)).ToListAsync(cancellationToken).ConfigureAwait(false) };
        }
    }

    /// <summary>One CĐCS by code, without case; null where there is none, or the actor may not see it.</summary>
    public async Task<GrassrootsUnion?> FindAsync(Actor actor, string code, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            GrassrootsUnion? union = await FindAsync(db, code, cancellationToken).ConfigureAwait(false);
            return union is not null && actor.MaySee(union) ? union : null;
        }
    }

    internal static IQueryable<GrassrootsUnion> Matching(CdvcDbContext db, Actor actor, string? search)
    {
        IQueryable<GrassrootsUnion> unions = SeenBy(db, actor);
        foreach (string word in SearchText.Words(search))
        {
            unions = unions.Where(u => u.SearchText.Contains(word));
        }

        return unions.OrderBy(u => u.Code);
    }

    private static IQueryable<GrassrootsUnion> Asked(IQueryable<GrassrootsUnion> all, DateOnly? activeOn, DateOnly? closedOn) => all.Where(u =>
        (activeOn == null || (u.OpenedOn <= activeOn && (u.ClosedOn == null || u.ClosedOn > activeOn))) && (closedOn == null || u.ClosedOn <= closedOn));

    /// <summary>Those the actor may see, in no order.</summary>
    internal static IQueryable<GrassrootsUnion> SeenBy(CdvcDbContext db, Actor actor) => actor.MaySeeProvince()
        ? db.Unions.AsNoTracking()
        : db.Unions.AsNoTracking().Where(u => u.Id == actor.GrassrootsUnionId);

    internal static Task<GrassrootsUnion?> FindAsync(CdvcDbContext db, string? code, CancellationToken cancellationToken) =>
        OfCode.Of(db)(db, UnionCode.Normalize(code), cancellationToken);

    /// <summary>Whose a report or figure is: the CĐCS of a code, the province where it is null; null where there is no such CĐCS.</summary>
    internal static async Task<ReportingBody?> BodyAsync(CdvcDbContext db, string? code, CancellationToken cancellationToken) => code is null
        ? await ProvinceAsync(db, cancellationToken).ConfigureAwait(false)
        : await FindAsync(db, code, cancellationToken).ConfigureAwait(false);

    /// <summary>The province itself. It was there before every CĐCS, so the first row in the order of ids is found without reading them all.</summary>
    internal static Task<Province> ProvinceAsync(CdvcDbContext db, CancellationToken cancellationToken) => TheProvince.Of(db)(db, cancellationToken);

    internal static string Unknown(string? code) => $"Không có CĐCS mã “{code}”. Hãy xem mã ở trang Công đoàn cơ sở.";
}

/// <summary>The dates of a CĐCS, as a question to the database.</summary>
internal static class UnionDates
{
    /// <inheritdoc cref="GrassrootsUnion.IsActiveWithin"/>
    public static IQueryable<GrassrootsUnion> ActiveWithin(this IQueryable<GrassrootsUnion> unions, ReportingPeriod period) =>
        unions.Where(u => u.OpenedOn <= period.CutOff && (u.ClosedOn == null || u.ClosedOn > period.Start));
}
