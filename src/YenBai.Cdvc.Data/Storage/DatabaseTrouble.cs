using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>Sự cố cơ sở dữ liệu: the machine is in the way, not the user and not a bug; whoever asked may try again.</summary>
public static class DatabaseTrouble
{
    public static bool Is(Exception e) => e is DbException or DbUpdateException or RetryLimitExceededException;

    /// <summary>For whoever runs the program: what is in the way, and the remedy.</summary>
    public static string Sentence(Exception e) => SqliteCode(e) switch
    {
        11 or 26 => "Tệp dữ liệu bị hỏng hoặc không phải tệp của chương trình. Hãy giữ nguyên tệp này, phục hồi từ bản sao lưu gần nhất rồi chạy lại.",
        8 => "Tệp dữ liệu đang ở chế độ chỉ đọc. Hãy cấp quyền ghi cho tệp và thư mục chứa nó rồi chạy lại.",
        13 => "Ổ đĩa đã đầy nên không ghi được dữ liệu. Hãy giải phóng chỗ trống rồi chạy lại.",
        14 => "Không mở được tệp dữ liệu. Hãy kiểm tra đường dẫn và quyền truy cập của thư mục dữ liệu.",
        5 or 6 => "Chương trình khác đang giữ tệp dữ liệu. Hãy đợi nó xong rồi chạy lại.",
        _ => $"Cơ sở dữ liệu báo lỗi: {e.GetBaseException().Message}",
    };

    /// <summary>For whoever works on a page: what to do so that what waits there can be saved.</summary>
    public static string Remedy(Exception e) => SqliteCode(e) switch
    {
        11 or 26 => "Tệp dữ liệu trên máy chủ bị hỏng. Hãy báo Quản trị ngay.",
        8 => "Tệp dữ liệu trên máy chủ không cho ghi. Hãy báo Quản trị, rồi thử lại.",
        13 => "Ổ đĩa của máy chủ đã đầy. Hãy báo Quản trị, rồi thử lại.",
        _ => "Hãy thử lại sau ít phút.",
    };

    private static int? SqliteCode(Exception e) => (e.GetBaseException() as SqliteException)?.SqliteErrorCode;
}
