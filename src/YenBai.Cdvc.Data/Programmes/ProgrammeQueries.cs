using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Programmes;

/// <summary>Reads the programme. Everyone signed in may: it is a published document.</summary>
public sealed class ProgrammeQueries(CdvcContexts contexts)
{
    /// <summary>The whole programme whose years hold this year; the latest one where none does.</summary>
    public async Task<Programme> ForYearAsync(int year, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            return await ForYearAsync(db, year, cancellationToken).ConfigureAwait(false);
        }
    }

    internal static async Task<Programme> ForYearAsync(CdvcDbContext db, int year, CancellationToken cancellationToken) =>
        await BestFirst(Whole(db), year)
            .FirstAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>The programme whose years hold this year comes first, then the latest.</summary>
    internal static IQueryable<Programme> BestFirst(IQueryable<Programme> programmes, int year) => programmes
        .OrderByDescending(p => p.FirstYear <= year && year <= p.LastYear)
        .ThenByDescending(p => p.LastYear);

    internal static IQueryable<Programme> Whole(CdvcDbContext db) => db.Programmes
        .Include(p => p.Indicators.OrderBy(i => i.Number)).ThenInclude(i => i.LeadBody).ThenInclude(b => b.Holders)
        .Include(p => p.Indicators).ThenInclude(i => i.LeadChanges.OrderBy(c => c.Id)).ThenInclude(c => c.Body).ThenInclude(b => b.Holders)
        .Include(p => p.Indicators).ThenInclude(i => i.SupportingBodies.OrderBy(s => s.Order)).ThenInclude(s => s.Body).ThenInclude(b => b.Holders)
        .Include(p => p.Indicators).ThenInclude(i => i.Measures.OrderBy(m => m.Order)).ThenInclude(m => m.Targets.OrderBy(t => t.Year))
        .Include(p => p.DataItems.OrderBy(i => i.Order))
        .Include(p => p.ConsistencyRules.OrderBy(r => r.Id))
        .Include(p => p.ProvincialClauses.OrderBy(c => c.Order)).ThenInclude(c => c.Figures.OrderBy(f => f.Order))
        .Include(p => p.Solutions.OrderBy(s => s.Number))
        .Include(p => p.Amendments.OrderBy(a => a.Id))
        .AsNoTrackingWithIdentityResolution()
        .AsSplitQuery();
}
