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

/// <summary>Tập loại kỳ: a set of kinds, for the items asked only in some.</summary>
[Flags]
public enum PeriodKinds
{
    None = 0,
    SixMonths = 1,
    NineMonths = 2,
    FullYear = 4,
    All = SixMonths | NineMonths | FullYear,
}

/// <summary>Tập các loại kỳ: how a kind and a set of kinds belong together.</summary>
public static class PeriodSets
{
    /// <summary>The set of this kind alone.</summary>
    public static PeriodKinds AsSet(this PeriodKind kind) => kind switch
    {
        PeriodKind.SixMonths => PeriodKinds.SixMonths,
        PeriodKind.NineMonths => PeriodKinds.NineMonths,
        _ => PeriodKinds.FullYear,
    };

    /// <summary>Whether a set of kinds holds this kind.</summary>
    public static bool Includes(this PeriodKinds kinds, PeriodKind kind) => kinds.HasFlag(kind.AsSet());
}
