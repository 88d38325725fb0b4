using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>Cơ sở dữ liệu SQL Server: what it needs besides its tables.</summary>
public static class SqlServerStore
{
    private const string AreOn = "SELECT is_read_committed_snapshot_on AS Value FROM sys.databases WHERE database_id = DB_ID()";

    /// <summary>Builds or upgrades a database of any state, for whoever may change it in the union's place: the same as <c>migrate</c>, as one script.</summary>
    public static string Script()
    {
        using CdvcDbContext db = new DesignTimeSqlServer().CreateDbContext([]);
        return db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
    }

    /// <summary>
    /// Readers must see the last commit instead of waiting for writers (READ_COMMITTED_SNAPSHOT): a dashboard that waits for an import is
    /// a page that hangs. A database without tables is set so; one in use only its owner may change, as it throws everybody out.
    /// </summary>
    /// <param name="db">A database that answers.</param>
    /// <param name="inUse">Whether it had tables before this start.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DatabaseUnusableException">It is off and was not switched on.</exception>
    internal static async Task RequireRowVersionsAsync(CdvcDbContext db, bool inUse, CancellationToken cancellationToken)
    {
        if (await db.Database.SqlQueryRaw<bool>(AreOn).SingleAsync(cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        string name = db.Database.GetDbConnection().Database;
        string remedy = $"Cơ sở dữ liệu {name} chưa bật READ_COMMITTED_SNAPSHOT. Hãy nhờ người quản trị SQL Server chạy lệnh sau lúc không ai dùng, rồi khởi động lại: "
            + $"ALTER DATABASE [{name}] SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;";
        if (inUse)
        {
            throw new DatabaseUnusableException(remedy);
        }

        try
        {
            await db.Database.ExecuteSqlRawAsync("ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE", cancellationToken).ConfigureAwait(false);
        }
        catch (DbException e)
        {
            throw new DatabaseUnusableException(remedy, e);
        }
    }
}
