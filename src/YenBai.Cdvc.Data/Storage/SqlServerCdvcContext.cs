using Microsoft.EntityFrameworkCore;

namespace YenBai.Cdvc.Data.Storage;

internal sealed class SqlServerCdvcContext(DbContextOptions<SqlServerCdvcContext> options) : CdvcDbContext(options)
{
    /// <summary>SqlClient asks for this assembly at its first command with parameters; using one type of it carries it into every executable.</summary>
    internal static readonly Type NeededBySqlClient = typeof(Microsoft.SqlServer.Server.IBinarySerialize);
}
