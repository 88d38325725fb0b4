using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
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
        var entries = await (
            from save in db.AuditEntries.AsNoTracking()
            where save.Subject == subject && (save.Action == AuditActions.SaveFigure || save.Action == AuditActions.CarriedFigure)
            join whole in db.AuditEntries.Where(a => a.Line == 0) on save.OperationId equals whole.OperationId
            orderby save.ResultVersion descending
            select new { save.ResultVersion, save.Before, save.After, save.ActorName, save.At, IsCarried = save.Action == AuditActions.CarriedFigure, whole.Action }).ToListAsync(cancellationToken).ConfigureAwait(false);
        // a save may stand beside its carried row when the clocks of two servers differ
        return
        [
            .. from e in entries.OrderBy(e => e.IsCarried).DistinctBy(e => e.ResultVersion).OrderByDescending(e => e.ResultVersion)
               let archived = e.IsCarried ? CarriedRows.OriginOf(e.Before!) : (e.ActorName, e.At)
               select Save(e.ResultVersion, e.IsCarried ? "" : e.Before ?? "", e.After!, archived.Item1, archived.Item2, e.IsCarried ? FigureOrigin.Archived : AuditActions.OriginOf(e.Action)),
        ];
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

    private static FigureSave Save(int version, string before, string after, string by, DateTime at, FigureOrigin origin)
    {
        (FigureValue valueBefore, string? noteBefore) = FigureSubject.Parse(before);
        (FigureValue value, string? note) = FigureSubject.Parse(after);
        // a save that says nothing about the note leaves it; an empty one removes it
        string? standing = note ?? noteBefore;
        return new FigureSave(version, valueBefore, value, standing is { Length: > 0 } ? standing : null, by, at, origin);
    }
}
