using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Figures;

/// <summary>Số liệu của bảng nhập: the cells of many CĐCS in one period, for somebody who sees them all. Reads no more than the grid shows.</summary>
/// <param name="LastYear">Of the items whose change is watched only: nothing else is compared.</param>
internal sealed record GridFigures(IReadOnlyDictionary<int, IReadOnlyList<EntryCell>> Cells, FigureTable LastYear)
{
    public static async Task<GridFigures> ReadAsync(
        CdvcDbContext db, Programme programme, ReportingPeriod period, IReadOnlyList<DataItem> items, int[] bodies, CancellationToken cancellationToken)
    {
        List<ReportingPeriod> earlier = await db.Periods.AsNoTracking()
            .Where(p => p.CutOff < period.CutOff).OrderByDescending(p => p.CutOff).ToListAsync(cancellationToken).ConfigureAwait(false);
        var now = await db.Figures.Where(f => f.PeriodId == period.Id && bodies.Contains(f.ReportingBodyId))
            .Select(f => new { f.ReportingBodyId, f.DataItemId, f.Value, f.Version, f.Note, f.UpdatedBy, f.UpdatedAt }).ToListAsync(cancellationToken).ConfigureAwait(false);
        Dictionary<(int, int), FigureConfirmation> confirmations = await db.FigureConfirmations.AsNoTracking()
            .Where(c => c.PeriodId == period.Id && bodies.Contains(c.ReportingBodyId))
            .ToDictionaryAsync(c => (c.ReportingBodyId, c.DataItemId), cancellationToken).ConfigureAwait(false);
        Dictionary<(int, int), (FigureValue Value, string Period)> before = await BeforeAsync(db, earlier, items, bodies, cancellationToken).ConfigureAwait(false);
        int[] watched = [.. programme.DataItems.Where(i => i.WatchesChange).Select(i => i.Id)];
        int? lastYear = earlier.Find(p => p.Year == period.Year - 1 && p.Kind == period.Kind)?.Id;
        var last = await db.Figures.Where(f => f.PeriodId == lastYear && bodies.Contains(f.ReportingBodyId) && watched.Contains(f.DataItemId))
            .Select(f => new { f.ReportingBodyId, f.DataItemId, f.Value }).ToListAsync(cancellationToken).ConfigureAwait(false);

        // an open grid keeps its cells: the same name a thousand times would be most of them
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        var saved = now.ToDictionary(f => (f.ReportingBodyId, f.DataItemId));
        return new GridFigures(
            bodies.ToDictionary(body => body, IReadOnlyList<EntryCell> (body) => [.. items.Select(item => Cell(body, item))]),
            new FigureTable(last.Select(f => (f.ReportingBodyId, f.DataItemId, f.Value))));

        EntryCell Cell(int body, DataItem item)
        {
            var here = saved.GetValueOrDefault((body, item.Id));
            (FigureValue previous, string? previousPeriod) = before.GetValueOrDefault((body, item.Id));
            bool asked = item.AskedIn.Includes(period.Kind);
            return here is null
                ? new EntryCell(item, FigureValue.Blank, Version: 0, Note: null, UpdatedBy: null, UpdatedAt: null, asked, previous, previousPeriod)
                : new EntryCell(item, here.Value, here.Version, here.Note, Shared(here.UpdatedBy), here.UpdatedAt, asked, previous, previousPeriod)
                {
                    Confirmation = confirmations.GetValueOrDefault((body, item.Id)) is { } confirmation && confirmation.Covers(here.Value) ? confirmation : null,
                };
        }

        string Shared(string name) => names.TryAdd(name, name) ? name : names[name];
    }

    /// <summary>The latest earlier value of each cell. Most stand in the period before; only what is still looked for is read of those before that.</summary>
    private static async Task<Dictionary<(int Body, int Item), (FigureValue Value, string Period)>> BeforeAsync(
        CdvcDbContext db, IReadOnlyList<ReportingPeriod> latestFirst, IReadOnlyList<DataItem> items, int[] bodies, CancellationToken cancellationToken)
    {
        Dictionary<(int, int), (FigureValue, string)> found = [];
        HashSet<(int Body, int Item)> sought = [.. from body in bodies from item in items select (body, item.Id)];
        foreach (ReportingPeriod period in latestFirst)
        {
            int[] of = [.. sought.Select(s => s.Body).Distinct()];
            int[] what = [.. sought.Select(s => s.Item).Distinct()];
            if (of.Length == 0)
            {
                break;
            }

            var values = await db.Figures
                .Where(f => f.PeriodId == period.Id && of.Contains(f.ReportingBodyId) && what.Contains(f.DataItemId) && f.Value != FigureValue.Blank)
                .Select(f => new { f.ReportingBodyId, f.DataItemId, f.Value }).ToListAsync(cancellationToken).ConfigureAwait(false);
            string code = period.Code;
            foreach (var value in values.Where(v => sought.Remove((v.ReportingBodyId, v.DataItemId))))
            {
                found[(value.ReportingBodyId, value.DataItemId)] = (value.Value, code);
            }
        }

        return found;
    }
}
