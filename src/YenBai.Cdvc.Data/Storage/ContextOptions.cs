using Microsoft.EntityFrameworkCore;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>How each engine is configured, for the running program and for the migration tool alike.</summary>
internal static class ContextOptions
{
    // a refused connection (number 0) is not among the errors retried by default
    private static readonly int[] AlsoRetried = [0];

    public static DbContextOptionsBuilder<SqliteCdvcContext> Sqlite(string connectionString, IServiceProvider identity) =>
        new DbContextOptionsBuilder<SqliteCdvcContext>()
            .UseSqlite(connectionString, o => o.MigrationsAssembly(typeof(ContextOptions).Assembly))
            .AddInterceptors(new SqlitePragmas())
            .UseApplicationServiceProvider(identity);

    public static DbContextOptionsBuilder<SqlServerCdvcContext> SqlServer(string connectionString, IServiceProvider identity) =>
        new DbContextOptionsBuilder<SqlServerCdvcContext>()
            .UseSqlServer(connectionString, o => o
                .MigrationsAssembly(typeof(ContextOptions).Assembly)
                .EnableRetryOnFailure(5, TimeSpan.FromSeconds(5), AlsoRetried))
            .UseApplicationServiceProvider(identity);
}
