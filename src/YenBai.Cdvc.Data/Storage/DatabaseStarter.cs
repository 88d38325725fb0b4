using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Seeding;
using YenBai.Cdvc.Data.Unions;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>Khởi động cơ sở dữ liệu: brings the database to what this program expects: sound, migrated, seeded. Safe to repeat. The caller holds the <see cref="DatabaseLock"/>.</summary>
public sealed class DatabaseStarter(CdvcContexts contexts, DatabaseOptions database, DatabaseBackup backup, ProgrammeSeeder seeder, AuditInbox inbox, TimeProvider time)
{
    /// <summary>Keeps an embedded database of an earlier program aside before it is upgraded; answers where it lies, null where nothing was to be upgraded.</summary>
    /// <exception cref="DatabaseUnusableException">Damaged, unreachable, or made by a newer program; nothing was changed.</exception>
    public async Task<string?> StartAsync(CancellationToken cancellationToken)
    {
        string? aside = null;
        await ToldAsync(async () => aside = await KeepAsideAsync(cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        await BringUpToDateAsync(cancellationToken).ConfigureAwait(false);
        return aside;
    }

    /// <summary>The same, where the file is a copy already.</summary>
    /// <exception cref="DatabaseUnusableException">Damaged, or made by a newer program.</exception>
    internal async Task BringUpToDateAsync(CancellationToken cancellationToken)
    {
        await MigrateAsync(cancellationToken).ConfigureAwait(false);
        await seeder.SeedAsync(cancellationToken).ConfigureAwait(false);
        await inbox.TakeAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The tables alone, with what is in them; a new database stays empty.</summary>
    /// <exception cref="DatabaseUnusableException">Damaged, unreachable, or made by a newer program; nothing was changed.</exception>
    internal Task MigrateAsync(CancellationToken cancellationToken) => ToldAsync(async () =>
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            if (db.Database.IsSqlite())
            {
                await PrepareSqliteAsync(db, cancellationToken).ConfigureAwait(false);
            }

            bool inUse = await IsInUseAsync(db, cancellationToken).ConfigureAwait(false);
            if (inUse && db.Database.IsSqlServer())
            {
                await SqlServerStore.RequireRowVersionsAsync(db, inUse, cancellationToken).ConfigureAwait(false);
            }

            // migrating writes its lock row even where nothing is to be done, and a database that is only looked at must stay as it is
            if ((await db.Database.GetPendingMigrationsAsync(cancellationToken).ConfigureAwait(false)).Any())
            {
                await db.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
            }

            // the migration may have made the database itself
            if (!inUse && db.Database.IsSqlServer())
            {
                await SqlServerStore.RequireRowVersionsAsync(db, inUse, cancellationToken).ConfigureAwait(false);
            }

            await UnionWord.FillAsync(db, cancellationToken).ConfigureAwait(false);
            await AuditChain.SealEarlierAsync(db, cancellationToken).ConfigureAwait(false);
        }
    });

    private async Task<string?> KeepAsideAsync(CancellationToken cancellationToken)
    {
        if (database.FilePath is not { } path || !File.Exists(path))
        {
            return null;
        }

        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            if (!await IsInUseAsync(db, cancellationToken).ConfigureAwait(false)
                || !(await db.Database.GetPendingMigrationsAsync(cancellationToken).ConfigureAwait(false)).Any())
            {
                return null;
            }
        }

        string aside = new SqliteFile(path).Beside("truoc-nang-cap", time);
        return await backup.WriteAsync(aside, cancellationToken).ConfigureAwait(false) is { Count: > 0 } why
            ? throw new DatabaseUnusableException($"Chưa nâng cấp cơ sở dữ liệu vì chưa giữ được bản trước nâng cấp. {string.Join(" ", why)}")
            : aside;
    }

    /// <summary>Whatever is in the way, as a sentence.</summary>
    private static async Task ToldAsync(Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (SqliteException e)
        {
            throw new DatabaseUnusableException(DatabaseTrouble.Sentence(e), e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseUnusableException($"Không tạo được tệp dữ liệu: {e.Message} Hãy kiểm tra quyền và chỗ trống của thư mục dữ liệu.", e);
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            throw new DatabaseUnusableException($"Không mở được cơ sở dữ liệu: {e.GetBaseException().Message} Hãy kiểm tra Database:ConnectionString và máy chủ SQL Server.", e);
        }
    }

    private static async Task PrepareSqliteAsync(CdvcDbContext db, CancellationToken cancellationToken)
    {
        string path = Path.GetFullPath(db.Database.GetDbConnection().DataSource);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path))
        {
            await File.Create(path).DisposeAsync().ConfigureAwait(false);
        }

        List<string> damage = await db.Database.SqlQueryRaw<string>("PRAGMA quick_check").ToListAsync(cancellationToken).ConfigureAwait(false);
        if (damage is not ["ok"])
        {
            throw new DatabaseUnusableException($"Tệp dữ liệu {path} bị hỏng. Hãy giữ nguyên tệp này, phục hồi từ bản sao lưu gần nhất rồi khởi động lại.");
        }

        // readers beside the writer; nothing is done where it is so already
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellationToken).ConfigureAwait(false);

        // a process killed in a migration leaves its row, and every later start would wait for it for ever; we hold the file's lock, so nobody is migrating
        bool hasLockTable = await db.Database
            .SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'")
            .SingleAsync(cancellationToken).ConfigureAwait(false) > 0;
        if (hasLockTable)
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Whether some program of ours made tables there already; a newer one's are refused.</summary>
    private static async Task<bool> IsInUseAsync(CdvcDbContext db, CancellationToken cancellationToken)
    {
        if (!await db.Database.CanConnectAsync(cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        HashSet<string> known = [.. db.Database.GetMigrations()];
        List<string> applied = [.. await db.Database.GetAppliedMigrationsAsync(cancellationToken).ConfigureAwait(false)];
        return applied.TrueForAll(known.Contains)
            ? applied.Count > 0
            : throw new DatabaseUnusableException("Cơ sở dữ liệu này do phiên bản mới hơn của chương trình tạo ra. Hãy dùng đúng phiên bản đó; dữ liệu chưa bị thay đổi.");
    }
}
