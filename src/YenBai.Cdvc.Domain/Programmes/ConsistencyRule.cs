namespace YenBai.Cdvc.Domain.Programmes;

/// <summary>Quy tắc đối chiếu: <see cref="PartItem"/> must not be above <see cref="WholeItem"/>.</summary>
public sealed class ConsistencyRule
{
    public int Id { get; private set; }

    /// <summary>Item code, e.g. LD_NU.</summary>
    public required string PartItem { get; init; }

    /// <summary>Item code, e.g. LD.</summary>
    public required string WholeItem { get; init; }

    public required RuleSeverity Severity { get; init; }
}

/// <summary>Mức độ: what breaking a rule does.</summary>
public enum RuleSeverity
{
    /// <summary>Cảnh báo: a note is asked for, nothing is blocked.</summary>
    Warning,

    /// <summary>Mâu thuẫn: kept when typed by hand, marked on both cells; blocks sending, approval and imports.</summary>
    Contradiction,
}
