using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Submissions;

/// <summary>Một hồ sơ and what was said about it.</summary>
/// <param name="Thread">Oldest first.</param>
public sealed record SubmissionDetails(SubmissionCase Case, IReadOnlyList<SubmissionRemark> Thread);

/// <summary>Đọc báo cáo của các CĐCS and of the province.</summary>
public sealed class SubmissionQueries(CdvcContexts contexts, TimeProvider time)
{
    /// <summary>The report of a CĐCS (or of the province, code null) in a period; null where there is no such thing or the actor may not see it.</summary>
    public async Task<SubmissionDetails?> FindAsync(Actor actor, string periodCode, string? unionCode, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            ReportingBody? body = await UnionQueries.BodyAsync(db, unionCode, cancellationToken).ConfigureAwait(false);
            if (body is null || !actor.MaySee(body) || await DefinedPeriod.FindAsync(db, periodCode, cancellationToken).ConfigureAwait(false) is not ({ } period, { } programme))
            {
                return null;
            }

            IReadOnlyList<SubmissionCase> cases = await SubmissionCases.LoadAsync(
                db, db.Submissions.AsNoTracking(), programme, period, [body], time.Today(), cancellationToken).ConfigureAwait(false);
            List<SubmissionRemark> thread = await db.SubmissionRemarks.AsNoTracking()
                .Where(r => r.PeriodId == period.Id && r.ReportingBodyId == body.Id)
                .OrderBy(r => r.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
            return new SubmissionDetails(cases[0], thread);
        }
    }

    /// <summary>Every report of a period: the CĐCS by code, then the province's own. A CĐCS account sees its own only.</summary>
    public async Task<IReadOnlyList<SubmissionCase>> BoardAsync(Actor actor, string periodCode, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            if (await DefinedPeriod.FindAsync(db, periodCode, cancellationToken).ConfigureAwait(false) is not ({ } period, { } programme))
            {
                return [];
            }

            List<GrassrootsUnion> unions = await UnionQueries.Matching(db, actor, search: null).ActiveWithin(period).ToListAsync(cancellationToken).ConfigureAwait(false);
            IReadOnlyList<ReportingBody> province = actor.MaySeeProvince() ? [await UnionQueries.ProvinceAsync(db, cancellationToken).ConfigureAwait(false)] : [];
            return await SubmissionCases.LoadAsync(
                db, db.Submissions.AsNoTracking(), programme, period, [.. unions, .. province], time.Today(), cancellationToken).ConfigureAwait(false);
        }
    }
}
