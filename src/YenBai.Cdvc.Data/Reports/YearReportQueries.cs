using YenBai.Cdvc.Data.Documents;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Data.Seeding;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Reports;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Data.Reports;

/// <summary>Đọc báo cáo tổng hợp: reads all that the files of a period are written from.</summary>
public sealed class YearReportQueries(CdvcContexts contexts)
{
    /// <summary>The report as it stands now; null where there is no such period or the actor may not see the province.</summary>
    public async Task<YearReport?> OfPeriodAsync(Actor actor, string periodCode, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            return actor.MaySeeProvince() && await PeriodQueries.FindAsync(db, periodCode, cancellationToken).ConfigureAwait(false) is { } period
                ? await OfPeriodAsync(db, period, VietnamTime.DateOf(contexts.Now), FigureLogLine.Most, cancellationToken).ConfigureAwait(false)
                : null;
        }
    }

    internal static async Task<YearReport> OfPeriodAsync(CdvcDbContext db, ReportingPeriod period, DateOnly today, int mostLogLines, CancellationToken cancellationToken)
    {
        Programme programme = await ProgrammeQueries.ForYearAsync(db, period.Year, cancellationToken).ConfigureAwait(false);
        ScorecardInput input = await ScorecardQueries.InputAsync(db, programme, period, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<TermPart> term = await ScorecardQueries.TermPartsAsync(db, programme, cancellationToken).ConfigureAwait(false);
        // one more than is told, so that a log that is cut is known to be
        IReadOnlyList<FigureLogLine> log = await FigureLog.ListAsync(db, period.Code, mostLogLines + 1, cancellationToken).ConfigureAwait(false);
        bool logIsCut = log.Count > mostLogLines;
        return new YearReport(
            input,
            ScorecardCalculator.Compute(input),
            // what came after this period is no part of its report
            TermScorecardCalculator.Compute(programme, term.Where(p => p.Scorecard.Period.CutOff <= period.CutOff)),
            await RowNoteQueries.OfPeriodAsync(db, period, cancellationToken).ConfigureAwait(false),
            logIsCut ? [.. log.Skip(1)] : log,
            await DocumentFormQueries.FindAsync(db, today, cancellationToken).ConfigureAwait(false),
            await DemonstrationSeeder.IsDemonstrationAsync(db, cancellationToken).ConfigureAwait(false)) { LogIsCut = logIsCut };
    }
}
