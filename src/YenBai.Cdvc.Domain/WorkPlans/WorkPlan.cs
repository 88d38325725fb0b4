using YenBai.Cdvc.Domain.Programmes;

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

    /// <summary>The row as the plan takes it up; null where it does not.</summary>
    public WorkPlanRow? Find(string measureCode) => Rows.FirstOrDefault(r => string.Equals(r.MeasureCode, measureCode, StringComparison.Ordinal));

    /// <summary>The rows a CĐCS can take up: those it has a part in, not those the province reports once.</summary>
    public static IEnumerable<Measure> RowsFor(Programme programme) => programme.Measures.Where(m => !programme.IsProvincial(m));

    /// <summary>What is wrong with a plan's own lines, each with its remedy; empty where it can be kept.</summary>
    public static IEnumerable<string> Refusals(Programme programme, string number, IReadOnlyList<WorkPlanRow> rows)
    {
        if (string.IsNullOrWhiteSpace(number) || number.Length > NumberMaxLength)
        {
            yield return string.IsNullOrWhiteSpace(number)
                ? "Chưa ghi số ký hiệu của kế hoạch, ví dụ 05/KH-CĐCS."
                : $"Số ký hiệu dài quá {NumberMaxLength} ký tự. Hãy viết gọn lại.";
        }

        foreach (WorkPlanRow row in rows)
        {
            if (RowsFor(programme).FirstOrDefault(m => string.Equals(m.Code, row.MeasureCode, StringComparison.Ordinal)) is not { } measure)
            {
                yield return $"Dòng chỉ tiêu “{row.MeasureCode}” không có trong chương trình, hoặc do cấp tỉnh thực hiện. Hãy bỏ chọn dòng này.";
            }
            else if (row.OwnTarget < 0 || row.OwnTarget > MeasureRules.Maximum(measure.UnitOfCount))
            {
                yield return $"{Texts.MeasureCode(measure)}: mức đăng ký phải từ 0 đến {Texts.Amount(measure, MeasureRules.Maximum(measure.UnitOfCount))}.";
            }
        }

        foreach (string twice in rows.GroupBy(r => r.MeasureCode, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            yield return $"Dòng chỉ tiêu {twice} ghi hai lần. Hãy ghi một lần.";
        }
    }
}

/// <summary>Dòng chỉ tiêu taken up by a work plan.</summary>
/// <param name="MeasureCode">E.g. "2.1".</param>
/// <param name="OwnTarget">Mức CĐCS tự đăng ký, in the row's unit; null where it registers none.</param>
public sealed record WorkPlanRow(string MeasureCode, decimal? OwnTarget);
