using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>Sao lưu: the embedded database as it is at one moment, in a file of its own, while others write.</summary>
public sealed class DatabaseBackup(DatabaseOptions database, TimeProvider time)
{
    private const string Unfinished = ".tmp";

    /// <summary>Makes the file, which is verified before it gets its name; never over another one. Why there is none; nothing when there is.</summary>
    /// <exception cref="IOException">The file cannot be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder is not ours to write.</exception>
    /// <exception cref="SqliteException">The database cannot be read, or the disk is full.</exception>
    public async Task<IReadOnlyList<string>> WriteAsync(string file, CancellationToken cancellationToken)
    {
        if (database.FilePath is not { } path)
        {
            return ["Cơ sở dữ liệu là SQL Server nên không sao lưu bằng lệnh này. Hãy dùng lệnh BACKUP DATABASE của SQL Server; cách làm ghi trong docs/operations.md."];
        }

        SqliteFile present = new(path);
        string target = Path.GetFullPath(file);
        if (!File.Exists(present.Path))
        {
            return [$"Chưa có cơ sở dữ liệu {present.Path} nên không có gì để sao lưu."];
        }

        if (File.Exists(target))
        {
            return [$"Đã có tệp “{file}” nên chưa sao lưu gì. Hãy ghi tên tệp khác."];
        }

        SqliteFile copy = new($"{target}.{Path.GetRandomFileName()}{Unfinished}");
        try
        {
            // a folder that is not there, or not ours, is told by the system's own exception
            await File.Create(copy.Path).DisposeAsync().ConfigureAwait(false);
            Copy(present, copy);
            IReadOnlyList<string> damage = await DamageAsync(copy, cancellationToken).ConfigureAwait(false);
            if (damage.Count > 0)
            {
                return [.. damage, "Cơ sở dữ liệu có hư hỏng nên chưa sao lưu gì. Hãy giữ các bản sao lưu cũ và chạy lệnh verify để xem hư hỏng."];
            }

            File.Move(copy.Path, target);
            return [];
        }
        finally
        {
            copy.Delete();
        }
    }

    /// <summary>Files of backups that were ended half-way.</summary>
    internal static IEnumerable<string> Leftovers(string folder, string prefix) => Directory.EnumerateFiles(folder, $"{prefix}*{Unfinished}*");

    private static void Copy(SqliteFile present, SqliteFile copy)
    {
        using SqliteConnection from = present.Open();
        using SqliteConnection to = copy.Open();
        from.BackupDatabase(to);
    }

    private async Task<IReadOnlyList<string>> DamageAsync(SqliteFile copy, CancellationToken cancellationToken)
    {
        if (copy.Damage() is { } damage)
        {
            return [$"Tệp dữ liệu hỏng: {damage}"];
        }

        OtherDatabase other = new(copy.Options, time);
        await using (other.ConfigureAwait(false))
        {
            CdvcDbContext db = other.Open();
            await using (db.ConfigureAwait(false))
            {
                // a backup before an upgrade is taken as it is: its tables are not yet those this program reads
                if ((await db.Database.GetPendingMigrationsAsync(cancellationToken).ConfigureAwait(false)).Any())
                {
                    return [];
                }
            }

            VerificationReport report = await other.Get<DatabaseVerification>().VerifyAsync(cancellationToken).ConfigureAwait(false);
            return report.Damage;
        }
    }
}
