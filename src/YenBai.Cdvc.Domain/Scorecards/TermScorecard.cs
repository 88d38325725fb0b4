using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>Bảng tổng hợp cả nhiệm kỳ.</summary>
/// <param name="Measures">All rows of the programme, in its order.</param>
public sealed record TermScorecard(Programme Programme, IReadOnlyList<TermMeasure> Measures)
{
    /// <summary>The row of this code, e.g. "1.1"; null where the programme has none.</summary>
    public TermMeasure? Find(string code) => Measures.FirstOrDefault(m => string.Equals(m.Measure.Code, code, StringComparison.Ordinal));
}

/// <summary>Một dòng chỉ tiêu over the congress term.</summary>
public sealed record TermMeasure
{
    public required Indicator Indicator { get; init; }

    public required Measure Measure { get; init; }

    /// <summary>The years that have a figure for the row, ascending.</summary>
    public required IReadOnlyList<TermYear> Years { get; init; }

    /// <summary>Lũy kế: the sum of the years; only of rows promised for the whole term (1.1), otherwise null.</summary>
    public required long? Cumulative { get; init; }

    /// <summary>Còn lại: what the term's threshold still asks for, 0 when reached; null as <see cref="Cumulative"/>.</summary>
    public required decimal? Remaining { get; init; }

    /// <summary>Bình quân mỗi năm còn lại: the remaining over the target years without a figure, unrounded; null when none is left.</summary>
    public required decimal? Pace { get; init; }

    /// <summary>CĐCS chưa được kiểm tra in the term, by name; only of rows where the province goes from CĐCS to CĐCS (10.1, 10.2), otherwise null.</summary>
    public required IReadOnlyList<string>? NotYetPassed { get; init; }
}

/// <summary>Một năm of the term: its latest period that has a figure for the row.</summary>
public sealed record TermYear(ReportingPeriod Period, MeasureScore Score);
