using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Figures;

/// <summary>Reads the two halves of a <see cref="FigureHistory"/>.</summary>
internal static class FigureTimeline
{
    private const int Years = 5;

    /// <summary>Every save of a cell, newest first, out of the audit log.</summary>
    public static async Task<IReadOnlyList<FigureSave>> SavesAsync(CdvcDbContext db, string subject, CancellationToken cancellationToken)
    {
        List<LoggedFigure> saves = await LoggedFigure.Of(db, a => a.Subject == subject).ToListAsync(cancellationToken).ConfigureAwait(false);
        // a save may stand beside its carried row when the clocks of two servers differ
        return [.. saves.OrderBy(s => s.IsCarried).DistinctBy(s => s.Version).OrderByDescending(s => s.Version).Select(Save)];
    }

    /// <summary>The same cell in the same kind of period of the years before, oldest first.</summary>
    public static async Task<IReadOnlyList<YearFigure>> EarlierYearsAsync(
        CdvcDbContext db, ReportingPeriod period, ReportingBody body, DataItem item, CancellationToken cancellationToken)
    {
        List<ReportingPeriod> periods = await db.Periods.AsNoTracking()
            .Where(p => p.Kind == period.Kind && p.Year < period.Year && p.Year >= period.Year - Years).ToListAsync(cancellationToken).ConfigureAwait(false);
        // another year may belong to another programme, which has an item of the same code
        List<Figure> figures = await db.Figures.AsNoTracking()
            .Where(f => f.ReportingBodyId == body.Id && periods.Select(p => p.Id).Contains(f.PeriodId) && db.Set<DataItem>().Any(i => i.Id == f.DataItemId && i.Code == item.Code))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. from year in Enumerable.Range(period.Year - Years, Years)
               let inYear = periods.Find(p => p.Year == year)
               select new YearFigure(year, inYear is null ? null : figures.Find(f => f.PeriodId == inYear.Id)?.Value ?? FigureValue.Blank),
        ];
    }

    private static FigureSave Save(LoggedFigure save)
    {
        (FigureValue before, string? noteBefore) = FigureSubject.Parse(save.ValueBefore);
        (FigureValue after, string? note) = FigureSubject.Parse(save.After!);
        (string by, DateTime at) = save.Author;
        // a save that says nothing about the note leaves it; an empty one removes it
        string? standing = note ?? noteBefore;
        return new FigureSave(save.Version, before, after, standing is { Length: > 0 } ? standing : null, by, at, save.Origin);
    }
}
