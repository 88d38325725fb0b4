using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Figures;

/// <summary>Pages of the CĐCS of one period, and how far each is.</summary>
internal sealed class EntryPages(CdvcDbContext db, Programme programme, ReportingPeriod period)
{
    private const int AtATime = 250;

    /// <param name="all">The CĐCS of the period that the actor may see.</param>
    public async Task<ListedUnions> ReadAsync(IQueryable<GrassrootsUnion> all, EntryListing listing, CancellationToken cancellationToken)
    {
        if (listing.Codes is { } codes)
        {
            return new ListedUnions(await all.Where(u => codes.Contains(u.Code)).OrderBy(u => u.Code).ToListAsync(cancellationToken).ConfigureAwait(false), UnionPlace.Whole);
        }

        return listing.Filter == EntryFilter.All || await UnionPages.IsWholeAsync(all, cancellationToken).ConfigureAwait(false)
            ? await UnionPages.ReadAsync(db, all, listing.Unions, cancellationToken).ConfigureAwait(false)
            : await LookThroughAsync(all, listing, cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<EntryProgress>> ProgressAsync(IReadOnlyList<GrassrootsUnion> unions, Func<DataItem, bool> isSeen, CancellationToken cancellationToken)
    {
        int[] ids = [.. unions.Select(u => u.Id)];
        int[] items = [.. programme.DataItems.Where(isSeen).Select(i => i.Id)];
        List<Figure> figures = await db.Figures.AsNoTracking()
            .Where(f => f.PeriodId == period.Id && ids.Contains(f.ReportingBodyId) && items.Contains(f.DataItemId) && f.Value != FigureValue.Blank)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        FigureTable table = new(figures.Select(f => (f.ReportingBodyId, f.DataItemId, f.Value)));
        ILookup<int, Figure> byBody = figures.ToLookup(f => f.ReportingBodyId);
        Dictionary<int, Submission> submissions = await db.Submissions.AsNoTracking()
            .Where(s => s.PeriodId == period.Id && ids.Contains(s.ReportingBodyId)).ToDictionaryAsync(s => s.ReportingBodyId, cancellationToken).ConfigureAwait(false);
        DataItem[] asked = [.. programme.Asked(Reporter.GrassrootsUnion, period.Kind)];
        return [.. unions.Select(u => Progress(u, programme, asked, table, [.. byBody[u.Id]], submissions.GetValueOrDefault(u.Id)))];
    }

    internal static EntryProgress Progress(
        GrassrootsUnion union, Programme programme, DataItem[] asked, FigureTable table, IReadOnlyList<Figure> figures, Submission? submission)
    {
        Figure? latest = figures.MaxBy(f => f.UpdatedAt);
        return new EntryProgress(
            union,
            asked.Length,
            [.. asked.Where(i => table[union.Id, i.Id].IsBlank)],
            [.. FigureChecks.Check(programme, table, FigureTable.Empty, union.Id).Where(f => f.Severity == RuleSeverity.Contradiction).Select(f => f.Sentence)],
            submission,
            latest?.UpdatedAt,
            latest?.UpdatedBy);
    }

    /// <summary>Goes on from CĐCS to CĐCS, asking the rules of the programme of each, until a page is full or enough was looked at for one answer.</summary>
    private async Task<ListedUnions> LookThroughAsync(IQueryable<GrassrootsUnion> all, EntryListing listing, CancellationToken cancellationToken)
    {
        IQueryable<GrassrootsUnion> found = await UnionPages.FoundAsync(db, all, listing.Unions, cancellationToken).ConfigureAwait(false);
        (string? from, bool backward) = listing.Unions.Before is { } before ? (before, true) : (listing.Unions.After, false);
        List<GrassrootsUnion> fitting = [];
        (string? at, int looked, bool more) = (from, 0, true);
        while (more && fitting.Count < UnionListing.PageSize && looked < EntryListing.MostLookedAt)
        {
            List<GrassrootsUnion> some = await (backward ? UnionPages.Backward(found, at!) : UnionPages.Forward(found, at))
                .Take(AtATime).ToListAsync(cancellationToken).ConfigureAwait(false);
            more = some.Count == AtATime;
            // the filters are of what a CĐCS reports itself, which whoever may look through many of them sees
            foreach (EntryProgress one in await ProgressAsync(some, _ => true, cancellationToken).ConfigureAwait(false))
            {
                if (fitting.Count == UnionListing.PageSize)
                {
                    more = true;
                    break;
                }

                looked++;
                at = one.Union.Code;
                if (Fits(one, listing.Filter))
                {
                    fitting.Add(one.Union);
                }
            }
        }

        if (from is not null && (looked == 0 || (backward && !more)))
        {
            // too few in front of it to fill a page, or none behind it any more: the first page
            return await LookThroughAsync(all, listing with { Unions = listing.Unions with { Before = null, After = null } }, cancellationToken).ConfigureAwait(false);
        }

        int? enough = more && fitting.Count < UnionListing.PageSize ? looked : null;
        if (backward)
        {
            fitting.Reverse();
            return new ListedUnions(fitting, new UnionPlace(IsWhole: false, at, fitting.Count == 0 ? at : fitting[^1].Code, enough));
        }

        // where none fits, its neighbours begin with what was looked at last
        return new ListedUnions(fitting, new UnionPlace(IsWhole: false, from is null ? null : fitting.Count == 0 ? at : fitting[0].Code, more ? at : null, enough));
    }

    private static bool Fits(EntryProgress progress, EntryFilter filter) => filter switch
    {
        EntryFilter.Missing => progress.Reported < progress.Asked,
        EntryFilter.Contradicting => progress.Contradictions.Count > 0,
        _ => true,
    };
}
