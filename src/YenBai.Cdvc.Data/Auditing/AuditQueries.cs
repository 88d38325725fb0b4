using System.Text;
using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;

namespace YenBai.Cdvc.Data.Auditing;

/// <summary>Bộ lọc nhật ký; null or blank parts do not narrow.</summary>
/// <param name="From">First day, in Vietnam.</param>
/// <param name="To">Last day, in Vietnam.</param>
/// <param name="Person">Part of a name.</param>
/// <param name="Action">One of <see cref="AuditActions"/>; <see cref="AuditFilter.AnyRefusal"/> for whatever was refused.</param>
/// <param name="Subject">Part of what it is about.</param>
public sealed record AuditFilter(DateOnly? From, DateOnly? To, string? Person, string? Action, string? Subject)
{
    public const string AnyRefusal = "refused";
}

/// <summary>Một dòng nhật ký, as it is shown.</summary>
/// <param name="At">UTC.</param>
/// <param name="Address">Null for the command line and the system.</param>
public sealed record AuditRow(long Id, DateTime At, string ActorName, string? Address, string Action, string Subject, string? Before, string? After, string Node, long Sequence);

/// <summary>Đọc nhật ký: reads the audit log for Quản trị; nobody else gets a row.</summary>
public sealed class AuditQueries(CdvcContexts contexts)
{
    /// <summary>What an export holds at most; the newest.</summary>
    public const int MostExported = 100_000;

    /// <summary>The newest rows, or those older than one that was shown.</summary>
    /// <param name="olderThan">Id of the last row shown; null for the newest.</param>
    public async Task<IReadOnlyList<AuditRow>> ListAsync(Actor actor, AuditFilter filter, long? olderThan, int most, CancellationToken cancellationToken)
    {
        if (!actor.MayReadAudit())
        {
            return [];
        }

        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            return await Matching(db, filter)
                .Where(a => olderThan == null || a.Id < olderThan)
                .OrderByDescending(a => a.Id)
                .Take(most)
                .Select(a => new AuditRow(a.Id, a.At, a.ActorName, a.Address, a.Action, a.Subject, a.Before, a.After, a.Node, a.Sequence))
                .ToListAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The rows as JSON lines, like an archive but marked as an extract, newest first; null where the actor may not read them.</summary>
    public async Task<(byte[] Content, int Rows)?> LinesAsync(Actor actor, AuditFilter filter, CancellationToken cancellationToken)
    {
        if (!actor.MayReadAudit())
        {
            return null;
        }

        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            StringBuilder lines = new StringBuilder(AuditFile.ExtractHeading).Append('\n');
            int rows = 0;
            await foreach (AuditEntry entry in Matching(db, filter).OrderByDescending(a => a.Id).Take(MostExported).AsAsyncEnumerable().WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                lines.Append(AuditFile.LineOf(entry)).Append('\n');
                rows++;
            }

            return (Encoding.UTF8.GetBytes(lines.ToString()), rows);
        }
    }

    private static IQueryable<AuditEntry> Matching(CdvcDbContext db, AuditFilter filter)
    {
        IQueryable<AuditEntry> entries = db.AuditEntries.AsNoTracking();
        if (filter.From is { } from)
        {
            DateTime first = VietnamTime.StartOf(from);
            entries = entries.Where(a => a.At >= first);
        }

        // the year 9999 has no day after its last
        if (filter.To is { } to && to < DateOnly.MaxValue)
        {
            DateTime end = VietnamTime.StartOf(to.AddDays(1));
            entries = entries.Where(a => a.At < end);
        }

        if (Pattern(filter.Person) is { } person)
        {
            entries = entries.Where(a => EF.Functions.Like(a.ActorName, person, "\\"));
        }

        if (Pattern(filter.Subject) is { } subject)
        {
            entries = entries.Where(a => EF.Functions.Like(a.Subject, subject, "\\"));
        }

        return filter.Action switch
        {
            null or "" => entries,
            AuditFilter.AnyRefusal => entries.Where(AuditActions.IsRefusal),
            { } action => entries.Where(a => a.Action == action),
        };
    }

    private static string? Pattern(string? part) => string.IsNullOrWhiteSpace(part)
        ? null
        : $"%{part.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal)}%";
}
