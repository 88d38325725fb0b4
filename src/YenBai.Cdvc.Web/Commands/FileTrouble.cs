namespace YenBai.Cdvc.Web.Commands;

/// <summary>Lỗi tệp: why a file named on the command line cannot be read or written, and what to do.</summary>
internal static class FileTrouble
{
    public static bool Is(Exception e) => e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    public static string OfReading(string path, Exception e) => e switch
    {
        _ when Directory.Exists(path) => $"“{path}” là thư mục, không phải tệp.",
        FileNotFoundException or DirectoryNotFoundException => $"Không có tệp “{path}” ({FullPath(path)}).",
        UnauthorizedAccessException => $"Không được phép đọc tệp “{path}”. Hãy kiểm tra quyền của tệp.",
        _ => $"Không đọc được tệp “{path}”: {e.Message}",
    };

    public static string OfWriting(string path, Exception e) => e switch
    {
        _ when Directory.Exists(path) => $"“{path}” là thư mục. Hãy ghi tên tệp cần tạo.",
        DirectoryNotFoundException => $"Không có thư mục để ghi tệp “{path}” ({FullPath(path)}).",
        UnauthorizedAccessException => $"Không được phép ghi tệp “{path}”. Hãy kiểm tra quyền của thư mục.",
        _ => $"Không ghi được tệp “{path}”: {e.Message}",
    };

    private static string FullPath(string path) => path.Length == 0 ? path : Path.GetFullPath(path);
}
