using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Data.Scorecards;

/// <summary>Đọc bảng tổng hợp: loads what scorecards are computed from. Row page, Excel and JSON all start here; what is kept of it for the dashboard, in <see cref="ScorecardCache"/>.</summary>
public sealed class ScorecardQueries(CdvcContexts contexts, ScorecardCache cache)
{
    /// <summary>The input of one period; null where there is no such period or the actor may not see the province.</summary>
    public async Task<ScorecardInput?> InputAsync(Actor actor, string periodCode, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            return actor.MaySeeProvince() && await DefinedPeriod.FindAsync(db, periodCode, cancellationToken).ConfigureAwait(false) is ({ } period, { } programme)
                ? await InputAsync(db, programme, period, cancellationToken).ConfigureAwait(false)
                : null;
        }
    }

    /// <summary>Every period of the programme that covers a year, by cut-off, each with the definitions of its own year, as the dashboard has them; empty where the actor may not see the province.</summary>
    public async Task<IReadOnlyList<TermPart>> TermPartsAsync(Actor actor, int year, CancellationToken cancellationToken) =>
        actor.MaySeeProvince() ? (await cache.GetAsync(cancellationToken).ConfigureAwait(false)).Value.PartsOfTerm(year) : [];

    /// <summary>The whole term of the programme that covers a year, as it stands now; null where the actor may not see the province.</summary>
    public async Task<TermScorecard?> TermAsync(Actor actor, int year, CancellationToken cancellationToken)
    {
        if (!actor.MaySeeProvince())
        {
            return null;
        }

        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            // closed years keep their own definitions; what is still to come is asked by those of today
            Programme programme = await ProgrammeQueries.CurrentAsync(db, year, cancellationToken).ConfigureAwait(false);
            return TermScorecardCalculator.Compute(programme, await TermPartsAsync(db, programme, cancellationToken).ConfigureAwait(false));
        }
    }

    internal static async Task<IReadOnlyList<TermPart>> TermPartsAsync(CdvcDbContext db, Programme programme, CancellationToken cancellationToken)
    {
        ScorecardFrame frame = await ScorecardFrame.ReadAsync(db, cancellationToken).ConfigureAwait(false);
        return await frame.InputsAsync(db, frame.TermOf(programme), cancellationToken).Select(TermPart.Of).ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    internal static async Task<ScorecardInput> InputAsync(CdvcDbContext db, Programme programme, ReportingPeriod period, CancellationToken cancellationToken)
    {
        ScorecardFrame frame = await ScorecardFrame.ReadAsync(db, new Dictionary<int, Programme> { [period.Year] = programme }, cancellationToken).ConfigureAwait(false);
        return await frame.InputAsync(db, period, earlier: null, cancellationToken).ConfigureAwait(false);
    }
}
