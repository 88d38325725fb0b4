using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Figures;

/// <summary>Một kỳ của CĐCS mình.</summary>
/// <param name="Progress">How far its own report of the period is.</param>
public sealed record OwnPeriod(ReportingPeriod Period, EntryProgress Progress);

/// <summary>Đọc các kỳ của CĐCS mình: reads, for a CĐCS account, the periods it reports in.</summary>
public sealed class OwnPeriodQueries(CdvcContexts contexts)
{
    /// <summary>The periods in which the actor's CĐCS is active on any day, newest first; empty for anybody but a CĐCS account.</summary>
    public async Task<IReadOnlyList<OwnPeriod>> ListAsync(Actor actor, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            GrassrootsUnion? union = actor.Role == Role.GrassrootsUnion
                ? await db.Unions.AsNoTracking().FirstOrDefaultAsync(u => u.Id == actor.GrassrootsUnionId, cancellationToken).ConfigureAwait(false)
                : null;
            if (union is null)
            {
                return [];
            }

            List<ReportingPeriod> periods = await db.Periods.AsNoTracking().OrderByDescending(p => p.CutOff).ToListAsync(cancellationToken).ConfigureAwait(false);
            ILookup<int, Figure> figures = (await db.Figures.AsNoTracking()
                    .Where(f => f.ReportingBodyId == union.Id && f.Value != FigureValue.Blank).ToListAsync(cancellationToken).ConfigureAwait(false))
                .ToLookup(f => f.PeriodId);
            Dictionary<int, Submission> submissions = await db.Submissions.AsNoTracking()
                .Where(s => s.ReportingBodyId == union.Id).ToDictionaryAsync(s => s.PeriodId, cancellationToken).ConfigureAwait(false);
            IReadOnlyDictionary<int, Programme> definitions = await ProgrammeQueries.ForYearsAsync(db, [.. periods.Select(p => p.Year).Distinct()], cancellationToken).ConfigureAwait(false);
            return
            [
                .. from period in periods
                   where union.IsActiveWithin(period.Start, period.CutOff)
                   select Own(union, period, definitions[period.Year], [.. figures[period.Id]], submissions.GetValueOrDefault(period.Id)),
            ];
        }
    }

    private static OwnPeriod Own(GrassrootsUnion union, ReportingPeriod period, Programme programme, IReadOnlyList<Figure> figures, Submission? submission)
    {
        HashSet<int> reported = [.. programme.DataItems.Where(i => i.Reporter == Reporter.GrassrootsUnion).Select(i => i.Id)];
        Figure[] own = [.. figures.Where(f => reported.Contains(f.DataItemId))];
        FigureTable table = new(own.Select(f => (f.ReportingBodyId, f.DataItemId, f.Value)));
        return new OwnPeriod(period, EntryPages.Progress(union, programme, [.. programme.Asked(Reporter.GrassrootsUnion, period.Kind)], table, own, submission));
    }
}
