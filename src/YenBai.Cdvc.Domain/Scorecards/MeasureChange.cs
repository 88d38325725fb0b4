using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>Thay đổi of one row of the province: in one period by something that changes, or from one period to another.</summary>
public sealed record MeasureChange(MeasureScore Before, MeasureScore After)
{
    public Measure Measure => After.Measure;

    /// <summary>After − before, in the row's unit (percentage points), unrounded; null where either has no actual.</summary>
    public decimal? Difference => After.Actual - Before.Actual;

    /// <summary>Whether the row's numerator, denominator, status or coverage is another one.</summary>
    public bool IsAny => (Before.Numerator, Before.Denominator, Before.Status, Before.Coverage) != (After.Numerator, After.Denominator, After.Status, After.Coverage);
}
