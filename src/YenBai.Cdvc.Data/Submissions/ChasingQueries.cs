using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Submissions;

/// <summary>Đọc danh sách đôn đốc: reads who still owes a report. For those who may see the province; the number of queries does not grow with the number of CĐCS.</summary>
public sealed class ChasingQueries(CdvcContexts contexts, TimeProvider time)
{
    /// <summary>Whom to remind of a period; null where there is no such period or the actor may not see the province.</summary>
    public async Task<ChasingList?> ListAsync(Actor actor, string periodCode, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            if (!actor.MaySeeProvince() || await DefinedPeriod.FindAsync(db, periodCode, cancellationToken).ConfigureAwait(false) is not ({ } period, { } programme))
            {
                return null;
            }

            List<GrassrootsUnion> unions = await UnionQueries.Matching(db, actor, search: null).ActiveWithin(period).ToListAsync(cancellationToken).ConfigureAwait(false);
            GrassrootsUnion[] active = [.. unions.Where(u => u.IsActiveOn(period.CutOff))];
            Province province = await UnionQueries.ProvinceAsync(db, cancellationToken).ConfigureAwait(false);
            List<LoggedReminder> log = await LogAsync(db, period, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<OutstandingReport> reports = await ReportsAsync(
                db, programme, period, [.. active, province], log.ToLookup(l => l.Reminder.ReportingBodyId, l => l.Reminder), time.Today(), cancellationToken).ConfigureAwait(false);
            OutstandingReport[] outstanding = [.. reports.Where(r => r.IsOutstanding)];
            return new ChasingList(
                programme,
                period,
                active.Length,
                [
                    .. outstanding.Where(r => r.Union is not null)
                        .OrderBy(r => r.Deadline(period)).ThenByDescending(r => r.Missing.Count).ThenBy(r => r.Kind).ThenBy(r => r.Body.Name, Vietnamese.Names),
                ],
                Array.Find(outstanding, r => r.Union is null),
                log,
                time.Today());
        }
    }

    /// <summary>Other periods past their due date, not locked, for which reports are outstanding; the latest first. Empty where the actor may not see the province.</summary>
    /// <remarks>A past period without a lock date is open for back-filling: it counts only once figures of it are there.</remarks>
    public async Task<IReadOnlyList<OverduePeriod>> OverdueAsync(Actor actor, string exceptPeriodCode, CancellationToken cancellationToken)
    {
        if (!actor.MaySeeProvince())
        {
            return [];
        }

        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            DateOnly today = time.Today();
            List<ReportingPeriod> open = await db.Periods.AsNoTracking()
                .Where(p => p.DueDate < today && (p.LockDate == null ? db.Figures.Any(f => f.PeriodId == p.Id && f.Value != FigureValue.Blank) : p.LockDate >= today))
                .OrderByDescending(p => p.CutOff).ToListAsync(cancellationToken).ConfigureAwait(false);
            open.RemoveAll(p => string.Equals(p.Code, exceptPeriodCode, StringComparison.Ordinal));
            if (open.Count == 0)
            {
                return [];
            }

            int[] ids = [.. open.Select(p => p.Id)];
            List<GrassrootsUnion> unions = await db.Unions.AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false);
            Dictionary<(int, int), SubmissionState> states = await db.Submissions.AsNoTracking().Where(s => ids.Contains(s.PeriodId))
                .ToDictionaryAsync(s => (s.PeriodId, s.ReportingBodyId), s => s.State, cancellationToken).ConfigureAwait(false);
            IReadOnlyDictionary<int, Programme> definitions = await ProgrammeQueries.ForYearsAsync(db, [.. open.Select(p => p.Year).Distinct()], cancellationToken).ConfigureAwait(false);
            List<OverduePeriod> overdue = [];
            foreach (ReportingPeriod period in open)
            {
                (int asked, Dictionary<int, int> reported) = await ReportedAsync(db, definitions[period.Year], period, cancellationToken).ConfigureAwait(false);
                SubmissionState State(GrassrootsUnion union) => states.GetValueOrDefault((period.Id, union.Id));
                GrassrootsUnion[] outstanding = [.. unions.Where(u => u.IsActiveOn(period.CutOff) && State(u) is SubmissionState.Entering or SubmissionState.Returned)];
                int unsent = outstanding.Count(u => State(u) == SubmissionState.Entering && reported.GetValueOrDefault(u.Id) == asked);
                if (outstanding.Length > 0)
                {
                    overdue.Add(new OverduePeriod(period, outstanding.Length - unsent, unsent));
                }
            }

            return overdue;
        }
    }

    /// <summary>How many items are asked of a CĐCS in a period, and how many each has reported.</summary>
    private static async Task<(int Asked, Dictionary<int, int> Reported)> ReportedAsync(
        CdvcDbContext db, Programme programme, ReportingPeriod period, CancellationToken cancellationToken)
    {
        int[] asked = [.. programme.Asked(Reporter.GrassrootsUnion, period.Kind).Select(i => i.Id)];
        Dictionary<int, int> reported = await db.Figures
            .Where(f => f.PeriodId == period.Id && asked.Contains(f.DataItemId) && f.Value != FigureValue.Blank)
            .GroupBy(f => f.ReportingBodyId).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken).ConfigureAwait(false);
        return (asked.Length, reported);
    }

    /// <summary>What each body owes, whether or not it has sent.</summary>
    internal static async Task<IReadOnlyList<OutstandingReport>> ReportsAsync(
        CdvcDbContext db, Programme programme, ReportingPeriod period, IReadOnlyList<ReportingBody> bodies, ILookup<int, Reminder> reminders, DateOnly today, CancellationToken cancellationToken)
    {
        IReadOnlyList<SubmissionCase> cases = await SubmissionCases.LoadAsync(
            db, db.Submissions.AsNoTracking(), programme, period, bodies, today, cancellationToken).ConfigureAwait(false);
        int[] returned = [.. cases.Where(c => c.State == SubmissionState.Returned).Select(c => c.Body.Id)];
        List<SubmissionRemark> remarks = await db.SubmissionRemarks.AsNoTracking()
            .Where(r => r.PeriodId == period.Id && returned.Contains(r.ReportingBodyId)).OrderBy(r => r.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        ILookup<int, SubmissionRemark> threads = remarks.ToLookup(r => r.ReportingBodyId);
        return
        [
            .. from one in cases
               let reasons = Remarks.OfReturn(one.Submission, [.. threads[one.Body.Id]])
               select new OutstandingReport(
                   one.Body,
                   one.Contents.Asked.Count,
                   one.Contents.Missing,
                   [.. one.Contents.Contradictions.Select(f => f.Sentence)],
                   [.. reasons.Select(r => new ReturnReason(programme.DataItems.FirstOrDefault(i => i.Id == r.DataItemId), r.Text))],
                   one.Submission,
                   [.. reminders[one.Body.Id]]),
        ];
    }

    private static async Task<List<LoggedReminder>> LogAsync(CdvcDbContext db, ReportingPeriod period, CancellationToken cancellationToken) =>
        await db.Reminders.AsNoTracking().Where(r => r.PeriodId == period.Id)
            .Join(db.Unions, r => r.ReportingBodyId, u => u.Id, (r, u) => new { r, u.Code, u.Name })
            .OrderByDescending(x => x.r.SentAt).ThenBy(x => x.Code)
            .Select(x => new LoggedReminder(x.Code, x.Name, x.r))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
}
