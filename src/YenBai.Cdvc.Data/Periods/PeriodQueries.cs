using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;

namespace YenBai.Cdvc.Data.Periods;

/// <summary>Đọc kỳ báo cáo. Everyone signed in may.</summary>
public sealed class PeriodQueries(CdvcContexts contexts, ChangeStamps stamps, TimeProvider time)
{
    private static readonly PerModel<Func<CdvcDbContext, int, PeriodKind, CancellationToken, Task<ReportingPeriod?>>> OfYear = new(() => EF.CompileAsyncQuery(
        (CdvcDbContext db, int year, PeriodKind kind, CancellationToken _) => db.Periods.FirstOrDefault(p => p.Year == year && p.Kind == kind)));

    private readonly Remembered<IReadOnlyList<ReportingPeriod>> all = new(contexts, stamps, async (db, cancellationToken) =>
        await db.Periods.AsNoTracking().OrderBy(p => p.Year).ThenBy(p => p.CutOff).ToListAsync(cancellationToken).ConfigureAwait(false));

    private readonly Remembered<ReportingPeriod?> latest = new(contexts, stamps, (db, cancellationToken) => db.Periods.AsNoTracking()
        .Where(p => db.Figures.Any(f => f.PeriodId == p.Id && f.Value != FigureValue.Blank))
        .OrderByDescending(p => p.CutOff).FirstOrDefaultAsync(cancellationToken));

    /// <summary>All periods, by year, then by cut-off.</summary>
    public async Task<IReadOnlyList<ReportingPeriod>> ListAsync(CancellationToken cancellationToken) => await all.GetAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>The period to show when none is asked for: the latest, by cut-off, that has figures, else this year's "năm"; null where neither is there.</summary>
    public async Task<ReportingPeriod?> ShownFirstAsync(CancellationToken cancellationToken) => await latest.GetAsync(cancellationToken).ConfigureAwait(false)
        ?? (await ListAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(p => p.Year == time.Today().Year && p.Kind == PeriodKind.FullYear);

    /// <summary>The period of a code such as "2024-nam"; null where there is none.</summary>
    internal static async Task<ReportingPeriod?> FindAsync(CdvcDbContext db, string? code, CancellationToken cancellationToken) =>
        PeriodCode.TryParse(code, out (int Year, PeriodKind Kind)? period)
            ? await OfYear.Of(db)(db, period.Value.Year, period.Value.Kind, cancellationToken).ConfigureAwait(false)
            : null;

    internal static string Unknown(string? code) =>
        $"Không có kỳ báo cáo “{code}”. Mã kỳ có dạng 2024-6thang, 2024-9thang hoặc 2024-nam.";
}
