using Microsoft.Data.Sqlite;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>Cơ sở dữ liệu: which engine, and where.</summary>
public sealed record DatabaseOptions(DatabaseProvider Provider, string ConnectionString)
{
    private const int NodeMaxLength = 64;

    private readonly string node = Shortened(Environment.MachineName);

    /// <summary>Tên máy chủ: the chain of the audit log this process writes; the machine's name unless set. At most 64 characters.</summary>
    public string Node
    {
        get => node;
        init => node = Shortened(value);
    }

    /// <summary>The whole path of an embedded database's file; null for SQL Server.</summary>
    public string? FilePath =>
        Provider == DatabaseProvider.Sqlite ? Path.GetFullPath(new SqliteConnectionStringBuilder(ConnectionString).DataSource) : null;

    /// <summary>The embedded database in a folder: <c>cdvc.db</c>.</summary>
    public static DatabaseOptions SqliteIn(string folder) =>
        new(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(folder, "cdvc.db")}");

    private static string Shortened(string name) => name.Length > NodeMaxLength ? name[..NodeMaxLength] : name;
}

/// <summary>Loại cơ sở dữ liệu: two engines of the same standing.</summary>
public enum DatabaseProvider
{
    /// <summary>Embedded, out of the box.</summary>
    Sqlite,

    /// <summary>The production store.</summary>
    SqlServer,
}
