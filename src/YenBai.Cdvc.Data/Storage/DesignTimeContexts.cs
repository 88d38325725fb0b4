using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>For <c>dotnet ef migrations add --context SqliteCdvcContext</c>.</summary>
internal sealed class DesignTimeSqlite : IDesignTimeDbContextFactory<SqliteCdvcContext>
{
    public SqliteCdvcContext CreateDbContext(string[] args) =>
        new(ContextOptions.Sqlite("Data Source=:memory:", IdentitySchema.Services).Options);
}

/// <summary>For <c>dotnet ef migrations add --context SqlServerCdvcContext</c>.</summary>
internal sealed class DesignTimeSqlServer : IDesignTimeDbContextFactory<SqlServerCdvcContext>
{
    public SqlServerCdvcContext CreateDbContext(string[] args) =>
        new(ContextOptions.SqlServer("Server=design-time", IdentitySchema.Services).Options);
}

/// <summary>Identity reads its schema version from the application's options; version 3 has the passkeys.</summary>
internal static class IdentitySchema
{
    public static void Configure(IdentityOptions options) => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;

    public static IServiceProvider Services { get; } =
        new ServiceCollection().Configure<IdentityOptions>(Configure).BuildServiceProvider();
}
