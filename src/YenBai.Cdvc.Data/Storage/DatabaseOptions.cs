namespace YenBai.Cdvc.Data.Storage;

/// <summary>Cơ sở dữ liệu: which engine, and where.</summary>
public sealed record DatabaseOptions(DatabaseProvider Provider, string ConnectionString)
{
    /// <summary>The embedded database in a folder: <c>cdvc.db</c>.</summary>
    public static DatabaseOptions SqliteIn(string folder) =>
        new(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(folder, "cdvc.db")}");
}

/// <summary>The engines of the same standing.</summary>
public enum DatabaseProvider
{
    /// <summary>Embedded, out of the box.</summary>
    Sqlite,

    /// <summary>The production store.</summary>
    SqlServer,
}
