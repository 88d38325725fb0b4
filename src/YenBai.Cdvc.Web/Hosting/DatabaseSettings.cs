using YenBai.Cdvc.Data.Storage;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Cấu hình cơ sở dữ liệu: <c>Database:Provider</c>, <c>Database:ConnectionString</c>, <c>CDVC_DATA</c>, <c>Server:Node</c>.</summary>
public static class DatabaseSettings
{
    /// <summary>The key under which the running server keeps whether its figures are generated.</summary>
    public const string IsDemonstration = "Demonstration";

    private const string DemonstrationFolder = "demo";

    /// <summary>The folder of the embedded database, logs and keys: <c>CDVC_DATA</c>, <c>data</c> by default; relative to where the command was typed.</summary>
    public static string DataFolder(IConfiguration configuration) =>
        Path.GetFullPath(configuration["CDVC_DATA"] is { Length: > 0 } folder ? folder : "data");

    /// <summary>The demonstration is a database of its own, whatever is configured.</summary>
    public static DatabaseOptions Demonstration(IConfiguration configuration) =>
        DatabaseOptions.SqliteIn(Path.Combine(DataFolder(configuration), DemonstrationFolder));

    /// <exception cref="DatabaseUnusableException">The settings make no sense; the message says which.</exception>
    public static DatabaseOptions Read(IConfiguration configuration) =>
        configuration["Server:Node"] is { Length: > 0 } node ? ReadStore(configuration) with { Node = node } : ReadStore(configuration);

    private static DatabaseOptions ReadStore(IConfiguration configuration)
    {
        string provider = configuration["Database:Provider"] is { Length: > 0 } name ? name : nameof(DatabaseProvider.Sqlite);
        string? connectionString = configuration["Database:ConnectionString"];
        if (!Enum.TryParse(provider, ignoreCase: true, out DatabaseProvider parsed) || !Enum.IsDefined(parsed))
        {
            throw new DatabaseUnusableException($"Database:Provider là “{provider}” nhưng chỉ dùng được Sqlite hoặc SqlServer.");
        }

        return (parsed, connectionString) switch
        {
            (DatabaseProvider.Sqlite, null or "") => DatabaseOptions.SqliteIn(DataFolder(configuration)),
            (DatabaseProvider.SqlServer, null or "") => throw new DatabaseUnusableException("Database:Provider là SqlServer nhưng chưa có Database:ConnectionString."),
            _ => new DatabaseOptions(parsed, connectionString!),
        };
    }
}
