using Microsoft.Data.Sqlite;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>Kết quả phục hồi.</summary>
/// <param name="Refusals">Why nothing was restored; empty when it was.</param>
/// <param name="KeptAside">Where the database that was there before lies now; null where there was none.</param>
public sealed record Restoration(IReadOnlyList<string> Refusals, string? KeptAside = null);

/// <summary>
/// Phục hồi: a backup takes the database's place in one step of the file system, after it was verified and brought up to date
/// beside it; whatever ends this half-way leaves the old one or the new one, whole. The caller holds the <see cref="DatabaseLock"/>.
/// </summary>
public sealed class DatabaseRestore(DatabaseOptions database, TimeProvider time)
{
    /// <exception cref="DatabaseUnusableException">The backup was made by a newer program.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file is not ours to read or write.</exception>
    public async Task<Restoration> RestoreAsync(string file, CancellationToken cancellationToken)
    {
        if (database.FilePath is not { } path)
        {
            return Refused("Cơ sở dữ liệu là SQL Server nên không phục hồi bằng lệnh này. Hãy dùng lệnh RESTORE DATABASE của SQL Server; cách làm ghi trong docs/operations.md.");
        }

        SqliteFile present = new(path);
        SqliteFile backup = new(Path.GetFullPath(file));
        if (string.Equals(present.Path, backup.Path, StringComparison.OrdinalIgnoreCase))
        {
            return Refused($"“{file}” chính là cơ sở dữ liệu đang dùng. Hãy ghi tên tệp sao lưu.");
        }

        SqliteFile next = new(present.Path + ".phuc-hoi");
        // of a restoration that was ended half-way
        next.Delete();
        try
        {
            backup.CopyTo(next);
            IReadOnlyList<string> refusals = await PrepareAsync(next, file, cancellationToken).ConfigureAwait(false);
            return refusals.Count > 0 ? new Restoration(refusals) : Replace(present, next);
        }
        finally
        {
            next.Delete();
        }
    }

    /// <summary>Verified, brought up to date, and all of it in the one file.</summary>
    private async Task<IReadOnlyList<string>> PrepareAsync(SqliteFile next, string name, CancellationToken cancellationToken)
    {
        if (next.Damage() is not null || !IsOurs(next))
        {
            return [$"“{name}” bị hỏng hoặc không phải bản sao lưu của chương trình nên chưa phục hồi gì. Hãy chọn bản sao lưu khác."];
        }

        OtherDatabase other = new(next.Options with { Node = database.Node }, time);
        await using (other.ConfigureAwait(false))
        {
            await other.Get<DatabaseStarter>().BringUpToDateAsync(cancellationToken).ConfigureAwait(false);
            VerificationReport report = await other.Get<DatabaseVerification>().VerifyAsync(cancellationToken).ConfigureAwait(false);
            if (report.Damage.Count > 0)
            {
                return [.. report.Damage, $"“{name}” có hư hỏng nên chưa phục hồi gì. Hãy chọn bản sao lưu khác."];
            }

            await other.Get<CdvcContexts>().WriteAsync(
                Operation.By(Actor.CommandLine),
                new Intent(AuditActions.RestoreDatabase, "database", Path.GetFileName(name)),
                scope =>
                {
                    scope.Record(before: null, Path.GetFileName(name));
                    return Task.FromResult<Outcome>(new Outcome.Saved());
                },
                cancellationToken).ConfigureAwait(false);
        }

        return next.Fold() ? [] : throw new IOException($"{next.Path} is being read.");
    }

    private Restoration Replace(SqliteFile present, SqliteFile next)
    {
        string? aside = null;
        if (File.Exists(present.Path))
        {
            if (!TryFold(present))
            {
                return Refused("Một chương trình khác đang đọc cơ sở dữ liệu này nên chưa phục hồi gì. Hãy đợi nó xong rồi chạy lại lệnh.");
            }

            aside = present.Beside("truoc-phuc-hoi", time);
            present.CopyTo(new SqliteFile(aside));
            // of the old file alone: the new one would take them for its own
            present.DeleteBeside();
        }

        File.Move(next.Path, present.Path, overwrite: true);
        return new Restoration([], aside);
    }

    /// <summary>A damaged database is kept aside as it is, with the files beside it.</summary>
    private static bool TryFold(SqliteFile present)
    {
        try
        {
            return present.Fold();
        }
        catch (SqliteException e) when (SqliteFile.IsDamage(e))
        {
            return true;
        }
    }

    private static bool IsOurs(SqliteFile file)
    {
        using SqliteConnection connection = file.Open();
        return SqliteFile.Ask(connection, "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name IN ('__EFMigrationsHistory', 'AuditEntries')") is 2L;
    }

    private static Restoration Refused(string sentence) => new([sentence]);
}
