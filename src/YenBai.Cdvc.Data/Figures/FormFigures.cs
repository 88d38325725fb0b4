using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Figures;

/// <summary>Số liệu của mẫu nhập: what a form to be filled in is made from.</summary>
/// <param name="Items">The items the form asks for.</param>
/// <param name="Unions">The CĐCS it is for, by code.</param>
/// <param name="Now">Every cell ever saved in the period, with its version; by the ids of body and item.</param>
/// <param name="LastYear">The figures of the same kind of period a year before.</param>
public sealed record FormFigures(
    Programme Programme,
    ReportingPeriod Period,
    IReadOnlyList<DataItem> Items,
    IReadOnlyList<GrassrootsUnion> Unions,
    IReadOnlyDictionary<(int BodyId, int ItemId), (FigureValue Value, int Version)> Now,
    FigureTable LastYear);

/// <summary>Đọc mẫu nhập: reads what forms are made from, for those who may enter what they fill in.</summary>
public sealed class FormQueries(CdvcContexts contexts)
{
    /// <summary>
    /// The form of one CĐCS, with the items it reports itself, or (code null) of all CĐCS of the period, with those the province decides for
    /// each too. Null where there is no such thing or the actor may not enter it.
    /// </summary>
    public async Task<FormFigures?> FormAsync(Actor actor, string periodCode, string? unionCode, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            ReportingPeriod? period = await PeriodQueries.FindAsync(db, periodCode, cancellationToken).ConfigureAwait(false);
            if (period is null)
            {
                return null;
            }

            List<GrassrootsUnion> unions = unionCode is null
                ? await db.Unions.AsNoTracking().ActiveWithin(period).OrderBy(u => u.Code).ToListAsync(cancellationToken).ConfigureAwait(false)
                : await UnionQueries.FindAsync(db, unionCode, cancellationToken).ConfigureAwait(false) is { } one ? [one] : [];
            if (unionCode is null ? !actor.MayImport() : !unions.Exists(u => actor.MaySend(u.Id)))
            {
                return null;
            }

            Programme programme = await ProgrammeQueries.ForYearAsync(db, period.Year, cancellationToken).ConfigureAwait(false);
            return await WithFiguresAsync(db, programme, period, unions, unionCode is not null, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<FormFigures> WithFiguresAsync(
        CdvcDbContext db, Programme programme, ReportingPeriod period, List<GrassrootsUnion> unions, bool ofOne, CancellationToken cancellationToken)
    {
        int lastYear = period.Year - 1;
        int[] one = ofOne ? [unions[0].Id] : [];
        var figures = await db.Figures
            .Where(f => !ofOne || one.Contains(f.ReportingBodyId))
            .Join(
                db.Periods.Where(p => p.Id == period.Id || (p.Year == lastYear && p.Kind == period.Kind)),
                f => f.PeriodId,
                p => p.Id,
                (f, p) => new { f.PeriodId, f.ReportingBodyId, f.DataItemId, f.Value, f.Version })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return new FormFigures(
            programme,
            period,
            [.. programme.DataItems.Where(i => i.Reporter == Reporter.GrassrootsUnion || (!ofOne && i.Reporter == Reporter.ProvinceForEachUnion))],
            unions,
            figures.Where(f => f.PeriodId == period.Id).ToDictionary(f => (f.ReportingBodyId, f.DataItemId), f => (f.Value, f.Version)),
            new FigureTable(figures.Where(f => f.PeriodId != period.Id).Select(f => (f.ReportingBodyId, f.DataItemId, f.Value))));
    }
}
