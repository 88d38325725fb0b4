using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Programmes;

/// <summary>Chương trình dùng chung: one copy for everybody who has a page of entry open, instead of one each, and not read again until it has changed.</summary>
/// <remarks>What it gives is shared: nobody writes into it.</remarks>
public sealed class SharedProgrammes
{
    private readonly ConcurrentDictionary<int, (string Stamp, Programme Programme)> kept = [];

    /// <inheritdoc cref="ProgrammeQueries.ForYearAsync(int, CancellationToken)"/>
    internal async Task<Programme> ForYearAsync(CdvcDbContext db, int year, CancellationToken cancellationToken)
    {
        string stamp = await StampAsync(db, year, cancellationToken).ConfigureAwait(false);
        if (!kept.TryGetValue(year, out var last) || !string.Equals(last.Stamp, stamp, StringComparison.Ordinal))
        {
            // what is written between the two questions makes the next stamp another one
            kept[year] = last = (stamp, await ProgrammeQueries.ForYearAsync(db, year, cancellationToken).ConfigureAwait(false));
        }

        return last.Programme;
    }

    /// <summary>Another one after any change of a programme, of who holds its bodies, and after the year was closed.</summary>
    private static async Task<string> StampAsync(CdvcDbContext db, int year, CancellationToken cancellationToken)
    {
        var versions = await db.Programmes.OrderBy(p => p.Id)
            .Select(p => new { p.Id, p.Version, Bodies = db.Bodies.Count(), Holders = db.Bodies.Sum(b => b.Version) }).ToListAsync(cancellationToken).ConfigureAwait(false);
        int closed = (await ClosedYears.ReadAsync(db, cancellationToken).ConfigureAwait(false)).GetValueOrDefault(year);
        return $"{closed} {string.Join(' ', versions)}";
    }
}
