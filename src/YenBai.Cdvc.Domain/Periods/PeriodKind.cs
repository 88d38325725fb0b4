namespace YenBai.Cdvc.Domain.Periods;

/// <summary>Loại kỳ.</summary>
public enum PeriodKind
{
    /// <summary>6 tháng.</summary>
    SixMonths = 1,

    /// <summary>9 tháng.</summary>
    NineMonths = 2,

    /// <summary>Năm.</summary>
    FullYear = 3,
}

/// <summary>A set of kinds, for the items asked only in some.</summary>
[Flags]
public enum PeriodKinds
{
    None = 0,
    SixMonths = 1,
    NineMonths = 2,
    FullYear = 4,
    All = SixMonths | NineMonths | FullYear,
}
