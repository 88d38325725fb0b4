using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Submissions;

/// <summary>Reads who still owes a report. For those who may see the province; the number of queries does not grow with the number of CĐCS.</summary>
public sealed class ChasingQueries(CdvcContexts contexts, FigureQueries figures, TimeProvider time)
{
    /// <summary>Whom to remind of a period; null where there is no such period or the actor may not see the province.</summary>
    public async Task<ChasingList?> ListAsync(Actor actor, string periodCode, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            ReportingPeriod? period = await PeriodQueries.FindAsync(db, periodCode, cancellationToken).ConfigureAwait(false);
            if (period is null || !actor.MaySeeProvince())
            {
                return null;
            }

            Programme programme = await ProgrammeQueries.ForYearAsync(db, period.Year, cancellationToken).ConfigureAwait(false);
            ILookup<int, SubmissionRemark> returns = (await Returns(db, period).ToListAsync(cancellationToken).ConfigureAwait(false)).ToLookup(r => r.ReportingBodyId);
            List<LoggedReminder> log = await LogAsync(db, period, cancellationToken).ConfigureAwait(false);
            ILookup<int, Reminder> reminders = log.ToLookup(l => l.Reminder.ReportingBodyId, l => l.Reminder);
            DateOnly today = time.Today();
            IReadOnlyList<EntryProgress> progress = await figures.ProgressAsync(actor, period.Code, cancellationToken).ConfigureAwait(false);
            EntryProgress[] active = [.. progress.Where(p => p.Union.IsActiveOn(period.CutOff))];
            return new ChasingList(
                programme,
                period,
                active.Length,
                [
                    .. active.Select(p => Report(programme, p, returns[p.Union.Id], reminders[p.Union.Id])).Where(r => r.IsOutstanding)
                        .OrderBy(r => r.Deadline(period)).ThenByDescending(r => r.Missing.Count).ThenBy(r => r.Kind).ThenBy(r => r.Body.Name, Vietnamese.Names),
                ],
                await ProvinceAsync(db, programme, period, cancellationToken).ConfigureAwait(false),
                log,
                today);
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
            List<OverduePeriod> overdue = [];
            foreach (ReportingPeriod period in open)
            {
                (int asked, Dictionary<int, int> reported) = await ReportedAsync(db, period, cancellationToken).ConfigureAwait(false);
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
    private static async Task<(int Asked, Dictionary<int, int> Reported)> ReportedAsync(CdvcDbContext db, ReportingPeriod period, CancellationToken cancellationToken)
    {
        List<DataItem> items = await ProgrammeQueries.BestFirst(db.Programmes, period.Year).Take(1).SelectMany(p => p.DataItems)
            .AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false);
        int[] asked = [.. items.Where(i => i.Reporter == Reporter.GrassrootsUnion && i.AskedIn.Includes(period.Kind)).Select(i => i.Id)];
        Dictionary<int, int> reported = await db.Figures
            .Where(f => f.PeriodId == period.Id && asked.Contains(f.DataItemId) && f.Value != FigureValue.Blank)
            .GroupBy(f => f.ReportingBodyId).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken).ConfigureAwait(false);
        return (asked.Length, reported);
    }

    private static async Task<OutstandingReport?> ProvinceAsync(
        CdvcDbContext db, Programme programme, ReportingPeriod period, CancellationToken cancellationToken)
    {
        Province province = await db.Provinces.AsNoTracking().SingleAsync(cancellationToken).ConfigureAwait(false);
        OutstandingReport report = await ReportAsync(db, programme, period, province, [], cancellationToken).ConfigureAwait(false);
        return report.IsOutstanding ? report : null;
    }

    /// <summary>What one body owes, whether or not it has sent.</summary>
    internal static async Task<OutstandingReport> ReportAsync(
        CdvcDbContext db, Programme programme, ReportingPeriod period, ReportingBody body, IReadOnlyList<Reminder> reminders, CancellationToken cancellationToken)
    {
        var figures = await db.Figures.Where(f => f.PeriodId == period.Id && f.ReportingBodyId == body.Id && f.Value != FigureValue.Blank)
            .Select(f => new { f.DataItemId, f.Value }).ToListAsync(cancellationToken).ConfigureAwait(false);
        FigureTable table = new(figures.Select(f => (body.Id, f.DataItemId, f.Value)));
        Submission? submission = await db.Submissions.AsNoTracking()
            .FirstOrDefaultAsync(s => s.PeriodId == period.Id && s.ReportingBodyId == body.Id, cancellationToken).ConfigureAwait(false);
        List<SubmissionRemark> returns = await Returns(db, period).Where(r => r.ReportingBodyId == body.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        Reporter reporter = body is Province ? Reporter.Province : Reporter.GrassrootsUnion;
        DataItem[] asked = [.. programme.DataItems.Where(i => i.Reporter == reporter && i.AskedIn.Includes(period.Kind)).OrderBy(i => i.Order)];
        return new OutstandingReport(
            body,
            asked.Length,
            [.. asked.Where(i => table[body.Id, i.Id].IsBlank)],
            [.. FigureChecks.Check(programme, table, FigureTable.Empty, body.Id).Where(f => f.Severity == RuleSeverity.Contradiction).Select(f => f.Sentence)],
            LastReturn(programme, submission, returns),
            submission,
            reminders);
    }

    private static IQueryable<SubmissionRemark> Returns(CdvcDbContext db, ReportingPeriod period) =>
        db.SubmissionRemarks.AsNoTracking().Where(r => r.PeriodId == period.Id && r.Kind == RemarkKind.Return).OrderBy(r => r.Id);

    private static OutstandingReport Report(Programme programme, EntryProgress progress, IEnumerable<SubmissionRemark> returns, IEnumerable<Reminder> reminders) => new(
        progress.Union, progress.Asked, progress.Missing, progress.Contradictions, LastReturn(programme, progress.Submission, returns), progress.Submission, [.. reminders]);

    private static IReadOnlyList<ReturnReason> LastReturn(Programme programme, Submission? submission, IEnumerable<SubmissionRemark> returns)
    {
        if (submission?.State != SubmissionState.Returned)
        {
            return [];
        }

        SubmissionRemark[] all = [.. returns];
        int latest = all.Select(r => r.SubmissionVersion).DefaultIfEmpty().Max();
        return [.. from remark in all
                   where remark.SubmissionVersion == latest
                   select new ReturnReason(programme.DataItems.FirstOrDefault(i => i.Id == remark.DataItemId), remark.Text)];
    }

    private static async Task<List<LoggedReminder>> LogAsync(CdvcDbContext db, ReportingPeriod period, CancellationToken cancellationToken) =>
        await db.Reminders.AsNoTracking().Where(r => r.PeriodId == period.Id)
            .Join(db.Unions, r => r.ReportingBodyId, u => u.Id, (r, u) => new { r, u.Code, u.Name })
            .OrderByDescending(x => x.r.SentAt).ThenBy(x => x.Code)
            .Select(x => new LoggedReminder(x.Code, x.Name, x.r))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
}
