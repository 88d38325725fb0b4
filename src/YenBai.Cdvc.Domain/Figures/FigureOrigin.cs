namespace YenBai.Cdvc.Domain.Figures;

/// <summary>Cách ghi: how a save came in.</summary>
public enum FigureOrigin
{
    /// <summary>Gõ tay.</summary>
    Typed,

    /// <summary>Dán.</summary>
    Paste,

    /// <summary>Tệp Excel.</summary>
    Workbook,

    /// <summary>Tệp CSV.</summary>
    Csv,

    /// <summary>Hoàn tác.</summary>
    Undo,

    /// <summary>Ghi “Không” cho mọi CĐCS chưa kiểm tra.</summary>
    NotInspected,

    /// <summary>Dữ liệu minh họa.</summary>
    Demonstration,

    /// <summary>Đã lưu trữ: the last save in that part of the log which was archived; those before it are in the file.</summary>
    Archived,
}
