using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>How each engine is configured, for the running program and for the migration tool alike.</summary>
internal static class ContextOptions
{
    // a refused connection (number 0) is not among the errors retried by default
    private static readonly int[] AlsoRetried = [0];

    public static DbContextOptionsBuilder<SqliteCdvcContext> Sqlite(string connectionString, IServiceProvider identity) =>
        new DbContextOptionsBuilder<SqliteCdvcContext>()
            .UseSqlite(ExistingOnly(connectionString), o => o.MigrationsAssembly(typeof(ContextOptions).Assembly))
            .AddInterceptors([new SqlitePragmas(), .. identity.GetServices<IInterceptor>()])
            .UseApplicationServiceProvider(identity);

    public static DbContextOptionsBuilder<SqlServerCdvcContext> SqlServer(string connectionString, IServiceProvider identity) =>
        new DbContextOptionsBuilder<SqlServerCdvcContext>()
            .UseSqlServer(connectionString, o => o
                .MigrationsAssembly(typeof(ContextOptions).Assembly)
                .EnableRetryOnFailure(5, TimeSpan.FromSeconds(5), AlsoRetried))
            .AddInterceptors(identity.GetServices<IInterceptor>())
            .UseApplicationServiceProvider(identity);

    /// <summary>Only a start makes a database: a file that goes away while the program runs must not be taken for a new, empty one.</summary>
    private static string ExistingOnly(string connectionString)
    {
        SqliteConnectionStringBuilder builder = new(connectionString);
        builder.Mode = builder is { Mode: SqliteOpenMode.ReadWriteCreate, DataSource: not ":memory:" } ? SqliteOpenMode.ReadWrite : builder.Mode;
        return builder.ConnectionString;
    }
}
