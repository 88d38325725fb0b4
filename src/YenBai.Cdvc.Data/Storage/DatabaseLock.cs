namespace YenBai.Cdvc.Data.Storage;

/// <summary>Khóa tệp dữ liệu: held by the one process that writes an embedded database: the server, or a writing command. The system lets go of it when the process dies.</summary>
public sealed class DatabaseLock : IDisposable
{
    private readonly FileStream? file;

    private DatabaseLock(FileStream? file) => this.file = file;

    /// <summary>Takes the lock; null when another process holds it. SQL Server needs none.</summary>
    /// <exception cref="DatabaseUnusableException">The folder cannot be made or written.</exception>
    public static DatabaseLock? TryTake(DatabaseOptions options)
    {
        if (options.FilePath is not { } database)
        {
            return new DatabaseLock(file: null);
        }

        string path = database + ".lock";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new DatabaseLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException e)
        {
            throw new DatabaseUnusableException($"Không ghi được vào thư mục dữ liệu {Path.GetDirectoryName(path)}. Hãy cấp quyền ghi cho thư mục này, hoặc đặt biến CDVC_DATA sang thư mục khác.", e);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
        catch (IOException e)
        {
            throw new DatabaseUnusableException($"Không tạo được thư mục dữ liệu {Path.GetDirectoryName(path)}. Hãy kiểm tra biến CDVC_DATA hoặc chuỗi kết nối. Máy báo: {e.Message}", e);
        }
    }

    public void Dispose() => file?.Dispose();
}
