namespace YenBai.Cdvc.Domain.Programmes;

/// <summary>Điều chỉnh chương trình: one definition that was changed, with what it was before and the document that changed it. Kept for good.</summary>
public sealed class Amendment
{
    /// <summary>Longest reason.</summary>
    public const int ReasonMaxLength = 500;

    /// <summary>Longest số ký hiệu of the document.</summary>
    public const int DocumentNumberMaxLength = 50;

    public int Id { get; private set; }

    public required AmendmentKind Kind { get; init; }

    /// <summary>The row's code, e.g. "2.1"; null where no single row is meant.</summary>
    public string? MeasureCode { get; init; }

    /// <summary>The chỉ tiêu's number, 1…10; null where no single one is meant.</summary>
    public int? IndicatorNumber { get; init; }

    /// <summary>The data item's code; null where none is meant.</summary>
    public string? ItemCode { get; init; }

    /// <summary>The year of an amended target; otherwise null.</summary>
    public int? Year { get; init; }

    /// <summary>Trước khi điều chỉnh, as a user reads it: "95%", "Không giao"; null for what is new.</summary>
    public string? Before { get; init; }

    /// <summary>Sau khi điều chỉnh.</summary>
    public required string After { get; init; }

    /// <summary>Lý do.</summary>
    public required string Reason { get; init; }

    /// <summary>Số ký hiệu văn bản điều chỉnh.</summary>
    public required string DocumentNumber { get; init; }

    /// <summary>Ngày văn bản.</summary>
    public required DateOnly DocumentDate { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Tên người ghi as of that moment.</summary>
    public required string RecordedBy { get; init; }
}

/// <summary>Loại điều chỉnh.</summary>
public enum AmendmentKind
{
    /// <summary>Mức năm.</summary>
    Target = 1,

    /// <summary>Chủ trì.</summary>
    Lead = 2,

    /// <summary>Dòng chỉ tiêu: a new one, or its wording, threshold or formula.</summary>
    Measure = 3,

    /// <summary>Thang xếp loại of a data item.</summary>
    Scale = 4,
}
