namespace YenBai.Cdvc.Domain.WorkPlans;

/// <summary>Kế hoạch công tác năm of one CĐCS: the document, and which rows of the programme it takes up.</summary>
public sealed class WorkPlan
{
    /// <summary>Longest số ký hiệu.</summary>
    public const int NumberMaxLength = 50;

    /// <summary>Longest name of the attached file.</summary>
    public const int FileNameMaxLength = 200;

    public int Id { get; private set; }

    public required int ReportingBodyId { get; init; }

    public required int Year { get; init; }

    /// <summary>Số ký hiệu.</summary>
    public required string Number { get; set; }

    /// <summary>Ngày ban hành.</summary>
    public required DateOnly IssuedOn { get; set; }

    /// <summary>Tên tệp đính kèm; null without a file.</summary>
    public string? FileName { get; set; }

    /// <summary>The rows it covers, in the order of the programme.</summary>
    public IReadOnlyList<WorkPlanRow> Rows { get; set; } = [];

    /// <summary>Version token.</summary>
    public int Version { get; set; }

    /// <summary>Tên người ghi as of that moment.</summary>
    public required string SavedBy { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime SavedAt { get; set; }
}

/// <summary>One row taken up by a work plan.</summary>
/// <param name="MeasureCode">E.g. "2.1".</param>
/// <param name="OwnTarget">Mức CĐCS tự đăng ký, in the row's unit; null where it registers none.</param>
public sealed record WorkPlanRow(string MeasureCode, decimal? OwnTarget);
