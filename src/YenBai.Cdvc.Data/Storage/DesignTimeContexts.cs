using Microsoft.EntityFrameworkCore.Design;

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
