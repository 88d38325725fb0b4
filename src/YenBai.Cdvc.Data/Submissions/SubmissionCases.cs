using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Submissions;

/// <summary>Loads <see cref="SubmissionCase"/>s, for pages and commands alike.</summary>
internal static class SubmissionCases
{
    /// <param name="submissions">The context's submissions, tracked or not.</param>
    public static async Task<IReadOnlyList<SubmissionCase>> LoadAsync(
        CdvcDbContext db,
        IQueryable<Submission> submissions,
        Programme programme,
        ReportingPeriod period,
        IReadOnlyList<ReportingBody> bodies,
        DateOnly today,
        CancellationToken cancellationToken)
    {
        int[] ids = [.. bodies.Select(b => b.Id)];
        int[] years = [period.Year - 1, period.Year];
        List<ReportedFigure> figures = await db.Figures
            .Where(f => ids.Contains(f.ReportingBodyId) && f.Value != FigureValue.Blank)
            .Join(
                db.Periods.Where(p => p.Kind == period.Kind && years.Contains(p.Year)),
                f => f.PeriodId,
                p => p.Id,
                (f, p) => new ReportedFigure(p.Year, f.ReportingBodyId, f.DataItemId, f.Value, f.UpdatedById, f.UpdatedBy))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        FigureTable now = TableOf(figures, period.Year);
        FigureTable before = TableOf(figures, period.Year - 1);
        ILookup<int, ReportedFigure> byBody = figures.Where(f => f.Year == period.Year).ToLookup(f => f.BodyId);
        Dictionary<int, Submission> found = await submissions
            .Where(s => s.PeriodId == period.Id && ids.Contains(s.ReportingBodyId))
            .ToDictionaryAsync(s => s.ReportingBodyId, cancellationToken).ConfigureAwait(false);
        return [.. bodies.Select(body =>
        {
            HashSet<int> own = [.. programme.DataItems.Where(i => i.Reporter == body.Reporter).Select(i => i.Id)];
            return new SubmissionCase(
                period,
                body,
                found.GetValueOrDefault(body.Id),
                SubmissionContents.Of(programme, period.Kind, body.Reporter, body.Id, now, before),
                [.. byBody[body.Id].Where(f => own.Contains(f.ItemId)).Select(f => new FigureAuthor(f.AuthorId, f.Author)).Distinct()],
                today);
        })];
    }

    private static FigureTable TableOf(List<ReportedFigure> figures, int year) =>
        new(figures.Where(f => f.Year == year).Select(f => (f.BodyId, f.ItemId, f.Value)));

    private sealed record ReportedFigure(int Year, int BodyId, int ItemId, FigureValue Value, int? AuthorId, string Author);
}
