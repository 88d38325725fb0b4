using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>Bảng tổng hợp of one period. Screen, Excel, Word and JSON all come from this one object.</summary>
/// <param name="ActiveUnions">Số CĐCS active at the cut-off.</param>
/// <param name="Measures">All rows of the programme, in its order.</param>
public sealed record Scorecard(Programme Programme, ReportingPeriod Period, int ActiveUnions, IReadOnlyList<MeasureScore> Measures)
{
    /// <summary>The row of this code, e.g. "2.1"; null where the programme has none.</summary>
    public MeasureScore? Find(string code) => Measures.FirstOrDefault(m => string.Equals(m.Measure.Code, code, StringComparison.Ordinal));

    /// <summary>The rows a nhiệm vụ, giải pháp serves.</summary>
    public IReadOnlyList<MeasureScore> Served(Solution solution) => [.. Measures.Where(m => solution.MeasureCodes.Contains(m.Measure.Code, StringComparer.Ordinal))];

    /// <summary>The rows that serve a figure of a provincial clause.</summary>
    public IReadOnlyList<MeasureScore> Serving(ClauseFigure figure) => [.. Measures.Where(m => figure.MeasureCodes.Contains(m.Measure.Code, StringComparer.Ordinal))];
}

/// <summary>Kết quả of one row in one period.</summary>
public sealed record MeasureScore
{
    public required Indicator Indicator { get; init; }

    public required Measure Measure { get; init; }

    /// <summary>Mức năm; null where the year has none.</summary>
    public required decimal? Target { get; init; }

    /// <summary>Ngưỡng trong văn bản in the row's unit, where it applies to this period's year (3.1: times the active CĐCS); otherwise null.</summary>
    public required decimal? TextThreshold { get; init; }

    /// <summary>Tử số; null when there is nothing to compute from.</summary>
    public required long? Numerator { get; init; }

    /// <summary>Mẫu số; null for sums and provincial rows, and when there is nothing to compute from.</summary>
    public required long? Denominator { get; init; }

    /// <summary>Thực hiện in the row's unit, percentages 0–100 unrounded; null when there is nothing to compute from or the denominator is 0.</summary>
    public required decimal? Actual { get; init; }

    public required MeasureStatus Status { get; init; }

    public required StatusGroup Group { get; init; }

    /// <summary>Tạm tính: reports are still missing.</summary>
    public bool Provisional => Coverage.Complete < Coverage.Expected;

    /// <summary>Còn thiếu: the least whole number to add to the numerator to reach the target; 0 when reached; null without target or data.</summary>
    public required long? Shortfall { get; init; }

    /// <summary>The same for the text threshold; null also where it does not apply this year.</summary>
    public required long? ShortfallText { get; init; }

    public required Coverage Coverage { get; init; }

    /// <summary>Khoảng while provisional, percentages over CĐCS only; otherwise null.</summary>
    public required ActualRange? Range { get; init; }

    /// <summary>CĐCS "không thuộc diện" of this row, by name: they shrink the denominator.</summary>
    public required IReadOnlyList<string> NotApplicable { get; init; }

    /// <summary>Bình quân mỗi CĐCS, only of rows with a threshold per active CĐCS (3.1); otherwise null.</summary>
    public required decimal? AveragePerUnion { get; init; }

    /// <summary>Còn có thể thêm: how much the numerator can still grow while the denominator stays; null where nothing limits it.</summary>
    public long? MostAddable => Measure switch
    {
        { IsPercentage: true } => Math.Max(0, (Denominator - Numerator).GetValueOrDefault()),
        // reached or not: the row counts 1 or 0
        { Formula: ProvincialValue { PassingLevels.Count: > 0 } } => 1 - Numerator.GetValueOrDefault(),
        _ => null,
    };

    /// <summary>Tỷ lệ hoàn thành: 100 × actual / target, unrounded; null without either or with target 0.</summary>
    public decimal? Achievement => Actual is { } actual && Target is { } target && target != 0 ? 100m * actual / target : null;
}

/// <summary>Đã báo cáo đủ: complete of expected CĐCS (a provincial row expects 1).</summary>
public readonly record struct Coverage(int Complete, int Expected)
{
    public int Missing => Expected - Complete;
}

/// <summary>Khoảng of the final actual, whatever the missing CĐCS report. Percent, unrounded.</summary>
/// <param name="Borrowed">True where a denominator came from an earlier period: "ước tính", not "chắc chắn".</param>
public sealed record ActualRange(decimal Low, decimal High, bool Borrowed);

/// <summary>Trạng thái: computed, never chosen by hand.</summary>
public enum MeasureStatus
{
    /// <summary>Không giao.</summary>
    NotAssigned,

    /// <summary>Chưa có số liệu.</summary>
    NoData,

    /// <summary>Chưa đạt.</summary>
    NotMet,

    /// <summary>Đạt mức năm, chưa vượt ngưỡng văn bản.</summary>
    MetYearBelowText,

    /// <summary>Đạt.</summary>
    Met,

    /// <summary>Vượt.</summary>
    Exceeded,
}

/// <summary>Nhóm on the dashboard.</summary>
public enum StatusGroup
{
    /// <summary>Không giao.</summary>
    NotAssigned,

    /// <summary>An toàn: reached, and nothing still missing can undo it.</summary>
    Safe,

    /// <summary>Chưa chắc: reached so far, but reports are missing.</summary>
    Unsure,

    /// <summary>Chưa đạt.</summary>
    Slipping,

    /// <summary>Chưa có số liệu.</summary>
    Missing,
}
