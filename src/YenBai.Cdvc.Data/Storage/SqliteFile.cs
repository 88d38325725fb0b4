using System.Globalization;
using Microsoft.Data.Sqlite;
using YenBai.Cdvc.Domain.Periods;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>Tệp của cơ sở dữ liệu nhúng, and the files SQLite keeps beside it.</summary>
internal sealed class SqliteFile(string path)
{
    // what was written and is not in the file itself yet; the last one is rebuilt from them
    private static readonly string[] Suffixes = ["-wal", "-journal", "-shm"];

    public string Path => path;

    /// <summary>Opened and closed with each connection, so that nobody holds the file in between.</summary>
    public DatabaseOptions Options => new(
        DatabaseProvider.Sqlite, new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);

    /// <summary>Name of a file in the same folder, to keep this one aside: "cdvc-truoc-phuc-hoi-20261123-031439.db".</summary>
    public string Beside(string when, TimeProvider time)
    {
        string moment = VietnamTime.Local(time.GetUtcNow().UtcDateTime).ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        string folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!;
        return System.IO.Path.Combine(folder, $"{System.IO.Path.GetFileNameWithoutExtension(path)}-{when}-{moment}{System.IO.Path.GetExtension(path)}");
    }

    /// <summary>Opens what is there; never makes a new one.</summary>
    public SqliteConnection Open()
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, Mode = SqliteOpenMode.ReadWrite }.ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>What SQLite itself finds wrong with the file; null when it is whole. Every page is read.</summary>
    public string? Damage()
    {
        try
        {
            using SqliteConnection connection = Open();
            return Ask(connection, "PRAGMA integrity_check") is string answer and not "ok" ? answer : null;
        }
        catch (SqliteException e) when (IsDamage(e))
        {
            return e.Message;
        }
    }

    /// <summary>Damaged, or no database at all.</summary>
    public static bool IsDamage(SqliteException e) => e.SqliteErrorCode is 11 or 26;

    public static object? Ask(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>Brings everything written into the file itself, and removes the files beside it; false while somebody is reading there.</summary>
    /// <exception cref="SqliteException">It cannot be read.</exception>
    public bool Fold()
    {
        using (SqliteConnection connection = Open())
        {
            // the first number of the answer: was somebody in the way?
            if (Ask(connection, "PRAGMA wal_checkpoint(TRUNCATE)") is not 0L)
            {
                return false;
            }
        }

        DeleteBeside();
        return true;
    }

    /// <summary>A copy that is on the disk when this returns, with the files beside it.</summary>
    public void CopyTo(SqliteFile target)
    {
        foreach (string suffix in (string[])["", .. Suffixes.Where(s => File.Exists(path + s))])
        {
            using FileStream from = new(path + suffix, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using FileStream to = new(target.Path + suffix, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            from.CopyTo(to);
            to.Flush(flushToDisk: true);
        }
    }

    public void Delete()
    {
        File.Delete(path);
        DeleteBeside();
    }

    public void DeleteBeside()
    {
        foreach (string suffix in Suffixes)
        {
            File.Delete(path + suffix);
        }
    }
}
