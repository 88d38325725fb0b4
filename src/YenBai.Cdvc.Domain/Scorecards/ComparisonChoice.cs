namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>So sánh: what the rows of a period are laid beside.</summary>
public enum ComparisonChoice
{
    /// <summary>Không so sánh.</summary>
    None,

    /// <summary>Cùng kỳ năm trước, each year with its own CĐCS.</summary>
    LastYear,

    /// <summary>Cùng tập CĐCS: the same, with the CĐCS active at both cut-offs alone.</summary>
    SameUnions,
}
