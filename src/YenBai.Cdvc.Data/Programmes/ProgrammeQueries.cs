using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Programmes;

/// <summary>Đọc chương trình. Everyone signed in may: it is a published document.</summary>
public sealed class ProgrammeQueries(CdvcContexts contexts)
{
    // the programme of BestFirst, which a compiled query cannot call
    private static readonly PerModel<Func<CdvcDbContext, int, string, CancellationToken, Task<DataItem?>>> ItemOfYear = new(() => EF.CompileAsyncQuery(
        (CdvcDbContext db, int year, string code, CancellationToken _) => db.Programmes.AsNoTracking()
            .OrderByDescending(p => p.FirstYear <= year && year <= p.LastYear)
            .ThenByDescending(p => p.LastYear).Take(1)
            .SelectMany(p => p.DataItems)
            .FirstOrDefault(i => i.Code == code)));

    private static readonly PerModel<Func<CdvcDbContext, int, CancellationToken, Task<string?>>> ClosedWith = new(() => EF.CompileAsyncQuery(
        (CdvcDbContext db, int year, CancellationToken _) => (
            from content in db.SnapshotContents
            join snapshot in db.Snapshots on content.SnapshotNumber equals snapshot.Number
            join period in db.Periods on snapshot.PeriodId equals period.Id
            where period.Year == year && period.Kind == PeriodKind.FullYear
            orderby snapshot.Number
            select content.Programme).FirstOrDefault()));

    /// <summary>The whole programme whose years hold this year; the latest one where none does. A closed year has it as it was closed.</summary>
    public async Task<Programme> ForYearAsync(int year, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            return await ForYearAsync(db, year, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The definition that stands now of the programme whose years hold this year (the latest one where none does), closed or not: what is read as the document, and amended.</summary>
    public async Task<ProgrammeDefinition> DefinitionAsync(int year, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            Programme programme = await CurrentAsync(db, year, cancellationToken).ConfigureAwait(false);
            return await DefinitionAsync(db, programme, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Every programme, by its years.</summary>
    public async Task<IReadOnlyList<ProgrammeHeading>> HeadingsAsync(CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            return await HeadingsAsync(db, cancellationToken).ConfigureAwait(false);
        }
    }

    internal static async Task<ProgrammeDefinition> DefinitionAsync(CdvcDbContext db, Programme programme, CancellationToken cancellationToken)
    {
        Dictionary<int, int> closed = await ClosedYears.ReadAsync(db, cancellationToken).ConfigureAwait(false);
        var reported = await db.Figures
            .Where(f => f.Value != FigureValue.Blank && db.Programmes.Where(p => p.Id == programme.Id).SelectMany(p => p.DataItems).Any(i => i.Id == f.DataItemId))
            .Select(f => new { f.PeriodId, f.DataItemId }).Distinct().ToListAsync(cancellationToken).ConfigureAwait(false);
        Dictionary<int, ReportingPeriod> open = await db.Periods.AsNoTracking()
            .Where(p => !closed.Keys.Contains(p.Year)).ToDictionaryAsync(p => p.Id, cancellationToken).ConfigureAwait(false);
        ILookup<int, ReportingPeriod> byItem = reported.Where(r => open.ContainsKey(r.PeriodId)).ToLookup(r => r.DataItemId, r => open[r.PeriodId]);
        return new ProgrammeDefinition(
            programme,
            await HeadingsAsync(db, cancellationToken).ConfigureAwait(false),
            closed,
            programme.DataItems.ToDictionary(i => i.Code, i => (IReadOnlyList<string>)[.. byItem[i.Id].OrderBy(p => p.CutOff).Select(p => p.Code)], StringComparer.Ordinal));
    }

    internal static async Task<List<ProgrammeHeading>> HeadingsAsync(CdvcDbContext db, CancellationToken cancellationToken) =>
        await db.Programmes.OrderBy(p => p.FirstYear).Select(p => new ProgrammeHeading(p.Id, p.Number, p.FirstYear, p.LastYear)).ToListAsync(cancellationToken).ConfigureAwait(false);

    internal static async Task<Programme> ForYearAsync(CdvcDbContext db, int year, CancellationToken cancellationToken) =>
        await ClosedAsync(db, year, cancellationToken).ConfigureAwait(false) ?? await CurrentAsync(db, year, cancellationToken).ConfigureAwait(false);

    /// <summary>The same of several years; a programme of several open ones is read once.</summary>
    internal static async Task<IReadOnlyDictionary<int, Programme>> ForYearsAsync(CdvcDbContext db, IReadOnlyCollection<int> years, CancellationToken cancellationToken)
    {
        Dictionary<int, int> closed = await ClosedYears.ReadAsync(db, cancellationToken).ConfigureAwait(false);
        List<ProgrammeHeading> headings = await HeadingsAsync(db, cancellationToken).ConfigureAwait(false);
        Dictionary<int, Programme> current = [];
        Dictionary<int, Programme> definitions = [];
        foreach (int year in years)
        {
            if (closed.ContainsKey(year))
            {
                definitions[year] = await ForYearAsync(db, year, cancellationToken).ConfigureAwait(false);
                continue;
            }

            int best = Best(headings, year).Id;
            if (!current.TryGetValue(best, out Programme? programme))
            {
                programme = await CurrentAsync(db, year, cancellationToken).ConfigureAwait(false);
                current[best] = programme;
            }

            definitions[year] = programme;
        }

        return definitions;
    }

    /// <summary>The same as it is defined today, whether or not the year is closed.</summary>
    internal static Task<Programme> CurrentAsync(CdvcDbContext db, int year, CancellationToken cancellationToken) => BestFirst(Whole(db), year).FirstAsync(cancellationToken);

    /// <summary>The definitions a year was closed with; null for an open year. Of several snapshots the first closed it.</summary>
    private static async Task<Programme?> ClosedAsync(CdvcDbContext db, int year, CancellationToken cancellationToken) =>
        await ClosedWith.Of(db)(db, year, cancellationToken).ConfigureAwait(false) is { } json ? JsonSerializer.Deserialize<Programme>(json, DomainJson.Options) : null;

    /// <summary>An item as the year's programme has it; null where it has none of this code.</summary>
    internal static async Task<DataItem?> ItemAsync(CdvcDbContext db, int year, string code, CancellationToken cancellationToken) =>
        await ClosedAsync(db, year, cancellationToken).ConfigureAwait(false) is { } closed
            ? closed.DataItems.FirstOrDefault(i => string.Equals(i.Code, code, StringComparison.Ordinal))
            : await ItemOfYear.Of(db)(db, year, code, cancellationToken).ConfigureAwait(false);

    /// <summary>The programme whose years hold this year comes first, then the latest.</summary>
    internal static IQueryable<Programme> BestFirst(IQueryable<Programme> programmes, int year) => programmes
        .OrderByDescending(p => p.FirstYear <= year && year <= p.LastYear)
        .ThenByDescending(p => p.LastYear);

    /// <inheritdoc cref="BestFirst"/>
    internal static ProgrammeHeading Best(IReadOnlyList<ProgrammeHeading> programmes, int year) => programmes
        .OrderByDescending(p => p.FirstYear <= year && year <= p.LastYear)
        .ThenByDescending(p => p.LastYear).First();

    internal static IQueryable<Programme> Whole(CdvcDbContext db) => Parts(db).AsNoTrackingWithIdentityResolution();

    /// <summary>The whole programme, tracked, for whoever changes it.</summary>
    internal static IQueryable<Programme> Parts(CdvcDbContext db) => db.Programmes
        .Include(p => p.Indicators.OrderBy(i => i.Number)).ThenInclude(i => i.LeadBody).ThenInclude(b => b.Holders)
        .Include(p => p.Indicators).ThenInclude(i => i.LeadChanges.OrderBy(c => c.Id)).ThenInclude(c => c.Body).ThenInclude(b => b.Holders)
        .Include(p => p.Indicators).ThenInclude(i => i.SupportingBodies.OrderBy(s => s.Order)).ThenInclude(s => s.Body).ThenInclude(b => b.Holders)
        .Include(p => p.Indicators).ThenInclude(i => i.Measures.OrderBy(m => m.Order)).ThenInclude(m => m.Targets.OrderBy(t => t.Year))
        .Include(p => p.DataItems.OrderBy(i => i.Order))
        .Include(p => p.ConsistencyRules.OrderBy(r => r.Id))
        .Include(p => p.ProvincialClauses.OrderBy(c => c.Order)).ThenInclude(c => c.Figures.OrderBy(f => f.Order))
        .Include(p => p.Solutions.OrderBy(s => s.Number))
        .Include(p => p.Amendments.OrderBy(a => a.Id))
        .AsSplitQuery();
}
