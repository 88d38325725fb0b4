using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Periods;

namespace YenBai.Cdvc.Data.Periods;

/// <summary>Reads the reporting periods. Everyone signed in may.</summary>
public sealed class PeriodQueries(CdvcContexts contexts)
{
    /// <summary>All periods, by year, then by cut-off.</summary>
    public async Task<IReadOnlyList<ReportingPeriod>> ListAsync(CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            return await db.Periods.AsNoTracking().OrderBy(p => p.Year).ThenBy(p => p.CutOff).ToListAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The period of a code such as "2024-nam"; null where there is none.</summary>
    internal static async Task<ReportingPeriod?> FindAsync(CdvcDbContext db, string? code, CancellationToken cancellationToken) =>
        PeriodCode.TryParse(code, out (int Year, PeriodKind Kind)? period)
            ? await db.Periods.FirstOrDefaultAsync(p => p.Year == period.Value.Year && p.Kind == period.Value.Kind, cancellationToken).ConfigureAwait(false)
            : null;

    internal static string Unknown(string? code) =>
        $"Không có kỳ báo cáo “{code}”. Mã kỳ có dạng 2024-6thang, 2024-9thang hoặc 2024-nam.";
}
