using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Domain.WorkPlans;

namespace YenBai.Cdvc.Data.WorkPlans;

/// <summary>Kế hoạch công tác of one year.</summary>
/// <param name="Plans">Every CĐCS active on at least one day of the year's period, by code, with its plan or null.</param>
public sealed record WorkPlanBoard(Programme Programme, int Year, IReadOnlyList<UnionPlan> Plans);

/// <summary>One CĐCS and its plan of a year; null where it has none.</summary>
public sealed record UnionPlan(GrassrootsUnion Union, WorkPlan? Plan);

/// <summary>Đọc kế hoạch công tác.</summary>
public sealed class WorkPlanQueries(CdvcContexts contexts)
{
    /// <summary>The plans of a year; null where the year has no period. A CĐCS account sees its own only.</summary>
    public async Task<WorkPlanBoard?> BoardAsync(Actor actor, int year, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            if (await PeriodAsync(db, year, cancellationToken).ConfigureAwait(false) is not { } period)
            {
                return null;
            }

            Programme programme = await ProgrammeQueries.ForYearAsync(db, year, cancellationToken).ConfigureAwait(false);
            List<GrassrootsUnion> unions = await UnionQueries.Matching(db, actor, search: null).ActiveWithin(period).ToListAsync(cancellationToken).ConfigureAwait(false);
            Dictionary<int, WorkPlan> plans = await db.WorkPlans.AsNoTracking().Where(p => p.Year == year)
                .ToDictionaryAsync(p => p.ReportingBodyId, cancellationToken).ConfigureAwait(false);
            return new WorkPlanBoard(programme, year, [.. unions.Select(u => new UnionPlan(u, plans.GetValueOrDefault(u.Id)))]);
        }
    }

    /// <summary>The attached file; null where there is none or the actor may not see it.</summary>
    public async Task<AttachedFile?> FileAsync(Actor actor, int year, string unionCode, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            GrassrootsUnion? union = await UnionQueries.FindAsync(db, unionCode, cancellationToken).ConfigureAwait(false);
            if (union is null || !actor.MaySee(union))
            {
                return null;
            }

            var file = await (
                from plan in db.WorkPlans
                join attached in db.WorkPlanFiles on plan.Id equals attached.WorkPlanId
                where plan.Year == year && plan.ReportingBodyId == union.Id
                select new { plan.FileName, attached.Content }).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            return file?.FileName is { } name ? new AttachedFile(name, file.Content) : null;
        }
    }

    /// <summary>The period of the whole year: whoever is active in it owes a plan.</summary>
    internal static Task<ReportingPeriod?> PeriodAsync(CdvcDbContext db, int year, CancellationToken cancellationToken) =>
        db.Periods.AsNoTracking().FirstOrDefaultAsync(p => p.Year == year && p.Kind == PeriodKind.FullYear, cancellationToken);
}
