using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Data.Scorecards;

/// <summary>Bảng tổng hợp đã tính of every period as of one stamp: what pages show of them, not the figures they were computed from.</summary>
/// <param name="Stamp">Read before everything else: nothing older is in it.</param>
/// <param name="At">When it was computed, UTC.</param>
internal sealed record KeptScorecards(ChangeStamp Stamp, DateTime At, ScorecardFrame Frame, ImmutableDictionary<int, KeptPeriod> Periods)
{
    /// <summary>So many of the latest periods with figures keep their earlier stocks: a save there costs the reading of one period.</summary>
    private const int WithStocks = 3;

    private readonly ConcurrentDictionary<Programme, TermScorecard> terms = new();

    /// <summary>How many of the periods were computed for it, and not kept from before.</summary>
    public int Computed { get; private init; }

    /// <summary>Everything as it stands now, of what was kept only what has changed since.</summary>
    public static async Task<KeptScorecards> ReadAsync(CdvcDbContext db, ChangeStamp stamp, DateTime now, KeptScorecards? kept, CancellationToken cancellationToken)
    {
        ScorecardChanges? changes = kept is null ? null : await ScorecardChanges.SinceAsync(db, kept.Stamp, cancellationToken).ConfigureAwait(false);
        if (kept is null || changes is { Everything: true })
        {
            kept = new(stamp, now, (await ScorecardFrame.ReadAsync(db, cancellationToken).ConfigureAwait(false)).ToKeep(), ImmutableDictionary<int, KeptPeriod>.Empty);
        }

        ImmutableDictionary<int, KeptPeriod>.Builder periods = kept.Periods.ToBuilder();
        FigureTable? earlier = null;
        bool stocksChanged = false;
        int computed = 0;
        foreach (ReportingPeriod period in kept.Frame.Periods)
        {
            KeptPeriod? old = periods.GetValueOrDefault(period.Id);
            if (old is not null && !stocksChanged && !changes!.Periods.Contains(period.Code))
            {
                earlier = null;
                continue;
            }

            ScorecardInput input = await kept.Frame.InputAsync(db, period, earlier ?? (stocksChanged ? null : old?.EarlierStocks), cancellationToken).ConfigureAwait(false);
            periods[period.Id] = await KeptPeriod.OfAsync(db, input, cancellationToken).ConfigureAwait(false);
            earlier = kept.Frame.After(input);
            stocksChanged |= old is not null && input.Programme.DataItems.Any(i => i.AsOfCutOff && changes!.Items.Contains((period.Code, i.Code)));
            computed++;
        }

        return new(stamp, now, kept.Frame, WithoutOldStocks(kept.Frame, periods.ToImmutable())) { Computed = computed };
    }

    /// <summary>A period by its code; null where there is none.</summary>
    public KeptPeriod? Find(string periodCode) =>
        Frame.Periods.FirstOrDefault(p => string.Equals(p.Code, periodCode, StringComparison.Ordinal)) is { } period ? Periods[period.Id] : null;

    /// <summary>The periods of the programme that covers a year, by cut-off.</summary>
    public IReadOnlyList<TermPart> PartsOfTerm(int year) =>
        Frame.Definitions.GetValueOrDefault(year) is { } programme ? [.. Frame.TermOf(programme).Select(p => Periods[p.Id].Summary.InTerm)] : [];

    /// <summary>The term of a programme's years, asked by its definitions.</summary>
    public TermScorecard TermOf(Programme programme) =>
        terms.GetOrAdd(programme, p => TermScorecardCalculator.Compute(p, Frame.TermOf(p).Select(period => Periods[period.Id].Summary.InTerm)));

    private static ImmutableDictionary<int, KeptPeriod> WithoutOldStocks(ScorecardFrame frame, ImmutableDictionary<int, KeptPeriod> periods) => periods.SetItems(
        from period in frame.Periods.Reverse().Where(p => periods[p.Id].Summary.HasFigures).Skip(WithStocks)
        let kept = periods[period.Id]
        where kept.EarlierStocks is not null
        select KeyValuePair.Create(period.Id, kept with { EarlierStocks = null }));
}

/// <summary>Một kỳ đã tính.</summary>
/// <param name="WaitingConfirmations">How many figures the province decides for each CĐCS wait for Lãnh đạo to confirm them.</param>
/// <param name="EarlierStocks">Of its input; null where it is not kept.</param>
internal sealed record KeptPeriod(PeriodSummary Summary, int WaitingConfirmations, FigureTable? EarlierStocks)
{
    public static async Task<KeptPeriod> OfAsync(CdvcDbContext db, ScorecardInput input, CancellationToken cancellationToken) =>
        new(PeriodSummary.Of(input), await WaitingAsync(db, input, cancellationToken).ConfigureAwait(false), input.EarlierStocks);

    private static async Task<int> WaitingAsync(CdvcDbContext db, ScorecardInput input, CancellationToken cancellationToken)
    {
        int[] decided = [.. input.Programme.DataItems.Where(i => i.Reporter == Reporter.ProvinceForEachUnion && input.Figures.HasAny(i.Id)).Select(i => i.Id)];
        if (decided.Length == 0)
        {
            return 0;
        }

        Dictionary<(int, int), FigureValue> confirmed = await db.FigureConfirmations
            .Where(c => c.PeriodId == input.Period.Id).Select(c => new { c.ReportingBodyId, c.DataItemId, c.Value })
            .ToDictionaryAsync(c => (c.ReportingBodyId, c.DataItemId), c => c.Value, cancellationToken).ConfigureAwait(false);
        return (from union in input.Unions
                where union.IsActiveOn(input.Period.CutOff)
                from item in decided
                let value = input.Figures[union.Id, item]
                where !value.IsBlank && confirmed.GetValueOrDefault((union.Id, item)) != value
                select item).Count();
    }
}
