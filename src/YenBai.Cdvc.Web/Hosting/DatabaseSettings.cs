using YenBai.Cdvc.Data.Storage;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Cấu hình cơ sở dữ liệu: <c>Database:Provider</c>, <c>Database:ConnectionString</c>, <c>Server:Node</c>, <c>CDVC_DATA</c>.</summary>
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
        Named(DatabaseOptions.SqliteIn(Path.Combine(DataFolder(configuration), DemonstrationFolder)), configuration);

    /// <exception cref="DatabaseUnusableException">The settings make no sense; the message says which.</exception>
    public static DatabaseOptions Read(IConfiguration configuration)
    {
        string provider = configuration["Database:Provider"] is { Length: > 0 } name ? name : nameof(DatabaseProvider.Sqlite);
        string? connectionString = configuration["Database:ConnectionString"];
        if (!Enum.TryParse(provider, ignoreCase: true, out DatabaseProvider parsed) || !Enum.IsDefined(parsed))
        {
            throw new DatabaseUnusableException($"Database:Provider là “{provider}” nhưng chỉ dùng được Sqlite hoặc SqlServer.");
        }

        DatabaseOptions options = (parsed, connectionString) switch
        {
            (DatabaseProvider.Sqlite, null or "") => DatabaseOptions.SqliteIn(DataFolder(configuration)),
            (DatabaseProvider.SqlServer, null or "") => throw new DatabaseUnusableException("Database:Provider là SqlServer nhưng chưa có Database:ConnectionString."),
            _ => new DatabaseOptions(parsed, connectionString!),
        };
        return Named(options, configuration);
    }

    /// <summary>Of several servers over one database each writes its own chain of the audit log, under its own name (<c>Server:Node</c>).</summary>
    private static DatabaseOptions Named(DatabaseOptions options, IConfiguration configuration)
    {
        string node = configuration["Server:Node"]?.Trim() ?? "";
        return node.Length == 0 ? options : options with { Node = node };
    }
}
