namespace YenBai.Cdvc.Domain.Programmes;

/// <summary>Dòng chỉ tiêu: one of the 19 rows of table II.2, with its formula, threshold and yearly targets.</summary>
public sealed class Measure
{
    public int Id { get; private set; }

    /// <summary>"1.1" … "10.3"; shown as "CT 2.1" because the provincial clauses have the same numbers.</summary>
    public required string Code { get; init; }

    /// <summary>Place in its indicator, from 1.</summary>
    public required int Order { get; init; }

    /// <summary>Nội dung, with scanning errors corrected.</summary>
    public required string Wording { get; set; }

    /// <summary>The wording as scanned, where it differs; otherwise null.</summary>
    public string? ScannedWording { get; set; }

    /// <summary>Tên gọi ngắn for tables on a phone.</summary>
    public required string ShortName { get; set; }

    /// <summary>Đơn vị tính: "%", "đoàn viên", "ban", "lần".</summary>
    public required string UnitOfCount { get; set; }

    public required MeasureFormula Formula { get; set; }

    /// <summary>Ngưỡng trong văn bản.</summary>
    public required TextThreshold TextThreshold { get; set; }

    public required TermRule TermRule { get; set; }

    /// <summary>Ghi chú về cách tính: where the text is ambiguous, how it is read and why; null where it is plain.</summary>
    public string? ReadingNote { get; set; }

    public IList<YearlyTarget> Targets { get; init; } = [];

    /// <summary>Mức năm; null means "không giao", which is not 0.</summary>
    public decimal? TargetOf(int year) => Targets.FirstOrDefault(t => t.Year == year)?.Value;

    /// <summary>True for rows measured in percent.</summary>
    public bool IsPercentage => MeasureRules.IsPercentage(Formula);

    /// <summary>Sets the target of a year; null takes it away ("không giao").</summary>
    public void SetTarget(int year, decimal? value)
    {
        YearlyTarget? target = Targets.FirstOrDefault(t => t.Year == year);
        if (value is not { } amount)
        {
            if (target is not null)
            {
                Targets.Remove(target);
            }
        }
        else if (target is null)
        {
            Targets.Add(new YearlyTarget { Year = year, Value = amount });
        }
        else
        {
            target.Value = amount;
        }
    }

    /// <summary>Takes over a new definition; code, place and targets stay.</summary>
    public void Redefine(MeasureDraft draft)
    {
        Measure wanted = draft.ToMeasure(Order);
        if (!string.Equals(Wording, wanted.Wording, StringComparison.Ordinal))
        {
            // the scan is of the wording that was
            (Wording, ScannedWording) = (wanted.Wording, null);
        }

        ShortName = wanted.ShortName;
        UnitOfCount = wanted.UnitOfCount;
        Formula = wanted.Formula;
        TextThreshold = wanted.TextThreshold;
        TermRule = wanted.TermRule;
        ReadingNote = wanted.ReadingNote;
    }
}

/// <summary>Mức năm: one target of one row.</summary>
public sealed class YearlyTarget
{
    public int Id { get; private set; }

    public required int Year { get; init; }

    /// <summary>In the row's unit; percentages 0–100.</summary>
    public required decimal Value { get; set; }
}

/// <summary>Ngưỡng trong văn bản: what the wording promises. "trên" is strict.</summary>
/// <param name="Value">In the row's unit; for <see cref="ThresholdScope.PerActiveUnion"/> per active CĐCS.</param>
/// <param name="Strict">True: the actual must be above the value, not at it.</param>
/// <param name="Scope">What the value is held against.</param>
public sealed record TextThreshold(decimal Value, bool Strict, ThresholdScope Scope);

/// <summary>Phạm vi ngưỡng: what a text threshold is held against.</summary>
public enum ThresholdScope
{
    /// <summary>The row's own actual.</summary>
    Actual,

    /// <summary>The sum against value × number of CĐCS active at the cut-off (row 3.1).</summary>
    PerActiveUnion,
}

/// <summary>Quy tắc theo nhiệm kỳ: in which years the text threshold applies.</summary>
public enum TermRule
{
    /// <summary>Every year that has a target.</summary>
    EveryYear,

    /// <summary>Only the year the target is set for (row 2.2); computed as <see cref="EveryYear"/>.</summary>
    YearItIsSet,

    /// <summary>Only the programme's last target year ("đến cuối nhiệm kỳ", rows 9.1 and 9.2).</summary>
    LastYear,

    /// <summary>Only the whole term, on the sum of the years (row 1.1).</summary>
    CumulativeOverTerm,
}
