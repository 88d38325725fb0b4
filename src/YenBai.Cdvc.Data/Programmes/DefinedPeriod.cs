using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Programmes;

/// <summary>Kỳ và chương trình của năm đó: what nearly every question about a period begins with.</summary>
internal sealed record DefinedPeriod(ReportingPeriod Period, Programme Programme)
{
    /// <summary>The period of a code with the definitions of its year; null where there is no such period.</summary>
    public static async Task<DefinedPeriod?> FindAsync(CdvcDbContext db, string periodCode, CancellationToken cancellationToken) =>
        await PeriodQueries.FindAsync(db, periodCode, cancellationToken).ConfigureAwait(false) is { } period
            ? new DefinedPeriod(period, await ProgrammeQueries.ForYearAsync(db, period.Year, cancellationToken).ConfigureAwait(false))
            : null;
}
