using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>Đóng góp of one CĐCS to one row.</summary>
/// <param name="Union">The CĐCS.</param>
/// <param name="State">How it stands.</param>
/// <param name="Numerator">Its numerator as far as reported; for shares null.</param>
/// <param name="Denominator">Its denominator of a ratio as far as reported; otherwise null.</param>
/// <param name="LevelName">The level it has, for shares; otherwise null.</param>
/// <param name="Actual">Its own 100 × n / d; null for shares, sums, and a zero denominator.</param>
/// <param name="Addable">People (or things) it can still add: denominator − numerator of a ratio with both, 1 for a share not yet passing, null otherwise.</param>
public sealed record UnionContribution(
    GrassrootsUnion Union,
    ContributionState State,
    long? Numerator,
    long? Denominator,
    string? LevelName,
    decimal? Actual,
    long? Addable)
{
    /// <summary>Còn thiếu: the least whole number its own numerator needs for its own share of the target and threshold; null unless it is a number that falls short.</summary>
    public long? Shortfall { get; init; }
}

/// <summary>How a CĐCS stands on a row.</summary>
public enum ContributionState
{
    /// <summary>Đạt.</summary>
    Pass,

    /// <summary>Chưa đạt.</summary>
    Fail,

    /// <summary>Chưa báo cáo đủ.</summary>
    Blank,

    /// <summary>Không thuộc diện.</summary>
    NotApplicable,

    /// <summary>Only a number, no judgement (row 1.1, 0 of 0, a year without a target).</summary>
    Counted,

    /// <summary>Thôi hoạt động before the cut-off: its figures enter sums only.</summary>
    ClosedBeforeCutOff,
}
