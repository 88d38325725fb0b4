using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Reports;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Reports;
using YenBai.Cdvc.Domain.Snapshots;

namespace YenBai.Cdvc.Data.Snapshots;

/// <summary>Một bản chốt in the list.</summary>
public sealed record SnapshotHeading(Snapshot Snapshot, ReportingPeriod Period);

/// <summary>Bản chốt as it was taken.</summary>
/// <param name="Report">Null where its content no longer is what its hash was made of.</param>
public sealed record SnapshotDetails(SnapshotHeading Heading, YearReport? Report);

/// <summary>Đọc bản chốt.</summary>
public sealed class SnapshotQueries(CdvcContexts contexts)
{
    /// <summary>Every snapshot, the latest first; empty where the actor may not see the province.</summary>
    public async Task<IReadOnlyList<SnapshotHeading>> ListAsync(Actor actor, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            return actor.MaySeeProvince() ? await Headings(db, db.Snapshots).ToListAsync(cancellationToken).ConfigureAwait(false) : [];
        }
    }

    /// <summary>The snapshot of a number; null where there is none or the actor may not see the province.</summary>
    public async Task<SnapshotDetails?> FindAsync(Actor actor, int number, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            return actor.MaySeeProvince() && await Headings(db, db.Snapshots.Where(s => s.Number == number)).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false) is { } heading
                ? new SnapshotDetails(heading, await ReadAsync(db, heading.Snapshot, cancellationToken).ConfigureAwait(false))
                : null;
        }
    }

    /// <summary>What has changed since a snapshot was taken; null where the snapshot cannot be read or the actor may not see the province.</summary>
    public async Task<SnapshotDifferences?> DifferencesAsync(Actor actor, SnapshotDetails details, CancellationToken cancellationToken)
    {
        if (!actor.MaySeeProvince() || details.Report is not { } then)
        {
            return null;
        }

        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            YearReport now = await YearReportQueries.OfPeriodAsync(
                db, details.Heading.Period, VietnamTime.DateOf(contexts.Now), FigureLogLine.Most, cancellationToken).ConfigureAwait(false);
            return SnapshotDifferences.Between(then, now, details.Heading.Snapshot.TakenAt);
        }
    }

    /// <summary>The numbers of snapshots whose content no longer is what its hash was made of.</summary>
    internal static async Task<IReadOnlyList<int>> DamagedAsync(CdvcDbContext db, CancellationToken cancellationToken)
    {
        List<int> damaged = [];
        foreach (Snapshot snapshot in await db.Snapshots.AsNoTracking().OrderBy(s => s.Number).ToListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (await ReadAsync(db, snapshot, cancellationToken).ConfigureAwait(false) is null)
            {
                damaged.Add(snapshot.Number);
            }
        }

        return damaged;
    }

    private static async Task<YearReport?> ReadAsync(CdvcDbContext db, Snapshot snapshot, CancellationToken cancellationToken)
    {
        SnapshotContent? content = await db.SnapshotContents.AsNoTracking().FirstOrDefaultAsync(c => c.SnapshotNumber == snapshot.Number, cancellationToken).ConfigureAwait(false);
        if (content is null || FrozenReport.Decompress(content.Content) is not { } json || !string.Equals(FrozenReport.Hash(json), snapshot.Hash, StringComparison.Ordinal))
        {
            return null;
        }

        FrozenReport frozen = FrozenReport.Read(json);
        // the definitions a closed year is read with are part of what was hashed
        return string.Equals(content.Programme, JsonSerializer.Serialize(frozen.Programme, DomainJson.Options), StringComparison.Ordinal) ? frozen.Thaw() : null;
    }

    private static IQueryable<SnapshotHeading> Headings(CdvcDbContext db, IQueryable<Snapshot> snapshots) =>
        from snapshot in snapshots.AsNoTracking()
        join period in db.Periods.AsNoTracking() on snapshot.PeriodId equals period.Id
        orderby snapshot.Number descending
        select new SnapshotHeading(snapshot, period);
}
