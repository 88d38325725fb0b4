using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Data.Auditing;

/// <summary>Ghi cấu hình: the settings a server starts with, wherever they were changed, are a row of the log when they differ from those before.</summary>
public sealed class SettingsLog(CdvcContexts contexts, AuditLog log, DatabaseOptions database)
{
    /// <param name="settings">Name and value, without secrets.</param>
    public async Task RecordAsync(IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        string now = string.Join("; ", settings.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key}={s.Value}"));
        string? before = await LastAsync(cancellationToken).ConfigureAwait(false);
        if (!string.Equals(now, before, StringComparison.Ordinal))
        {
            await log.RecordAsync(Actor.System, AuditActions.ChangeSettings, database.Node, before, now, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Of this server: each has its own.</summary>
    private async Task<string?> LastAsync(CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            return await db.AuditEntries.Where(a => a.Action == AuditActions.ChangeSettings && a.Subject == database.Node)
                .OrderByDescending(a => a.Id).Select(a => a.After).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
