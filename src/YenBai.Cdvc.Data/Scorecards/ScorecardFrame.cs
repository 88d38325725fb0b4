using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Scorecards;

/// <summary>Khung: all that scorecards are computed from but the figures and reports, which change with every save.</summary>
/// <param name="Periods">By cut-off.</param>
/// <param name="Definitions">The programme of each year that has a period, as <see cref="ProgrammeQueries.ForYearAsync(CdvcDbContext, int, CancellationToken)"/> gives it.</param>
internal sealed record ScorecardFrame(IReadOnlyList<ReportingPeriod> Periods, IReadOnlyDictionary<int, Programme> Definitions, int ProvinceId, IReadOnlyList<GrassrootsUnion> Unions)
{
    /// <inheritdoc cref="ScorecardInput.UnionsAreByName"/>
    private bool UnionsAreByName { get; init; }

    /// <summary>Ids of the items as of a cut-off, of any year.</summary>
    public IReadOnlyList<int> Stocks => [.. Definitions.Values.SelectMany(d => d.DataItems).Where(i => i.AsOfCutOff).Select(i => i.Id).Distinct()];

    /// <summary>Every year with its own definitions; CĐCS by code.</summary>
    public static async Task<ScorecardFrame> ReadAsync(CdvcDbContext db, CancellationToken cancellationToken)
    {
        ScorecardFrame periods = await ReadAsync(db, new Dictionary<int, Programme>(), cancellationToken).ConfigureAwait(false);
        return periods with { Definitions = await ProgrammeQueries.ForYearsAsync(db, [.. periods.Periods.Select(p => p.Year).Distinct()], cancellationToken).ConfigureAwait(false) };
    }

    /// <summary>The same for who knows the definitions.</summary>
    public static async Task<ScorecardFrame> ReadAsync(CdvcDbContext db, IReadOnlyDictionary<int, Programme> definitions, CancellationToken cancellationToken) => new(
        await db.Periods.AsNoTracking().OrderBy(p => p.CutOff).ToListAsync(cancellationToken).ConfigureAwait(false),
        definitions,
        (await UnionQueries.ProvinceAsync(db, cancellationToken).ConfigureAwait(false)).Id,
        await db.Unions.AsNoTracking().OrderBy(u => u.Code).ToListAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>The same to be kept: CĐCS by name, so that nobody sorts them again, and without what only a search needs.</summary>
    public ScorecardFrame ToKeep()
    {
        foreach (GrassrootsUnion union in Unions)
        {
            union.SearchText = "";
        }

        return this with { Unions = GrassrootsUnion.ByName(Unions), UnionsAreByName = true };
    }

    /// <summary>The periods of the years of a programme, by cut-off.</summary>
    public IEnumerable<ReportingPeriod> TermOf(Programme programme) => Periods.Where(p => programme.FirstYear <= p.Year && p.Year <= programme.LastYear);

    /// <summary>One period's input.</summary>
    /// <param name="earlier">Its earlier stocks where they are at hand; null reads them.</param>
    public async Task<ScorecardInput> InputAsync(CdvcDbContext db, ReportingPeriod period, FigureTable? earlier, CancellationToken cancellationToken)
    {
        IReadOnlyList<GrassrootsUnion> unions = [.. Unions.Where(u => u.IsActiveWithin(period.Start, period.CutOff))];
        return new(
            Definitions[period.Year],
            period,
            ProvinceId,
            unions,
            await FigureReader.OfPeriodAsync(db, period.Id, cancellationToken).ConfigureAwait(false),
            earlier ?? await FigureReader.EarlierStocksAsync(db, Periods.Where(p => p.CutOff < period.CutOff), Stocks, unions, cancellationToken).ConfigureAwait(false))
        {
            UnionsAreByName = UnionsAreByName,
            ReportStates = await db.Submissions.Where(s => s.PeriodId == period.Id).Select(s => new { s.ReportingBodyId, s.State })
                .ToDictionaryAsync(s => s.ReportingBodyId, s => s.State, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>The inputs of periods that follow one another by cut-off, one at a time: their figures need not be held together.</summary>
    public async IAsyncEnumerable<ScorecardInput> InputsAsync(
        CdvcDbContext db, IEnumerable<ReportingPeriod> periods, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        FigureTable? earlier = null;
        foreach (ReportingPeriod period in periods)
        {
            ScorecardInput input = await InputAsync(db, period, earlier, cancellationToken).ConfigureAwait(false);
            yield return input;
            earlier = After(input);
        }
    }

    /// <summary>The earlier stocks of the period that follows an input's by cut-off.</summary>
    public FigureTable After(ScorecardInput input) => input.EarlierStocks.WithNumbersOf(input.Figures, Stocks);
}
