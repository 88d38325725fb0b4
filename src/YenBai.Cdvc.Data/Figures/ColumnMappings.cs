using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Data.Figures;

/// <summary>Cột đã nhận biết: reads and keeps what the headings of the union's own sheets mean.</summary>
public sealed class ColumnMappings(CdvcContexts contexts)
{
    /// <summary>What each folded heading was taken for: an item's code, or null for passed over.</summary>
    public async Task<IReadOnlyDictionary<string, string?>> ListAsync(CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            return await db.ColumnMappings.ToDictionaryAsync(m => m.Heading, m => m.ItemCode.Length == 0 ? null : m.ItemCode, StringComparer.Ordinal, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Remembers headings for the next sheet; one that is too long to be kept is asked again then.</summary>
    public async Task<Outcome> RememberAsync(Operation operation, IReadOnlyDictionary<string, string?> meanings, CancellationToken cancellationToken)
    {
        Intent intent = new(AuditActions.RememberColumns, "columns");
        return operation.Actor.MayImport()
            ? await contexts.WriteAsync(operation, intent, scope => ApplyAsync(scope, meanings), cancellationToken).ConfigureAwait(false)
            : await contexts.RefuseAsync(operation, intent, "Chỉ Quản trị và Cán bộ được nộp bảng tự do.").ConfigureAwait(false);
    }

    private static async Task<Outcome> ApplyAsync(WriteScope scope, IReadOnlyDictionary<string, string?> meanings)
    {
        Dictionary<string, ColumnMapping> known = await scope.Db.ColumnMappings.ToDictionaryAsync(m => m.Heading, StringComparer.Ordinal, scope.Cancellation).ConfigureAwait(false);
        List<string> changes = [];
        foreach ((string heading, string? itemCode) in meanings.Where(m => m.Key.Length is > 0 and <= ColumnMapping.HeadingMaxLength))
        {
            string code = itemCode ?? "";
            if (!known.TryGetValue(heading, out ColumnMapping? mapping))
            {
                scope.Db.ColumnMappings.Add(new ColumnMapping { Heading = heading, ItemCode = code });
            }
            else if (!string.Equals(mapping.ItemCode, code, StringComparison.Ordinal))
            {
                mapping.ItemCode = code;
            }
            else
            {
                continue;
            }

            changes.Add($"{heading} = {code}");
        }

        scope.Record(before: null, string.Join("; ", changes));
        return new Outcome.Saved();
    }
}
