using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using YenBai.Cdvc.Data.Unions;

namespace YenBai.Cdvc.Data.Storage;

internal sealed class SqlServerCdvcContext(DbContextOptions<SqlServerCdvcContext> options) : CdvcDbContext(options)
{
    private const string KeyCollation = "Latin1_General_100_BIN2";

    /// <summary>SqlClient asks for this assembly at its first command with parameters; using one type of it carries it into every executable.</summary>
    internal static readonly Type NeededBySqlClient = typeof(Microsoft.SqlServer.Server.IBinarySerialize);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        // codes and other keys are compared letter by letter, as on SQLite, whatever language the server was installed in
        foreach (IMutableProperty property in builder.Model.GetEntityTypes().SelectMany(e => e.GetIndexes()).SelectMany(i => i.Properties))
        {
            if (property.ClrType == typeof(string) && !property.IsPrimaryKey())
            {
                property.SetCollation(KeyCollation);
            }
        }

        builder.Entity<UnionWord>().Property(w => w.Word).UseCollation(KeyCollation);
    }
}
