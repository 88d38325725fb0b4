namespace YenBai.Cdvc.Web.Features.Scorecards;

/// <summary>So sánh: what the dashboard's rows are laid beside.</summary>
public enum ComparisonChoice
{
    /// <summary>Không so sánh.</summary>
    None,

    /// <summary>Cùng kỳ năm trước, each year with its own CĐCS.</summary>
    LastYear,

    /// <summary>Cùng tập CĐCS: the same, with the CĐCS active at both cut-offs alone.</summary>
    SameUnions,
}

/// <summary>Mã địa chỉ of a choice.</summary>
public static class ComparisonCodes
{
    /// <summary>"nam-truoc", "cung-tap"; null for no comparison.</summary>
    public static string? Of(ComparisonChoice choice) => choice switch
    {
        ComparisonChoice.LastYear => "nam-truoc",
        ComparisonChoice.SameUnions => "cung-tap",
        _ => null,
    };

    /// <summary>The choice of an address; no comparison where it names none.</summary>
    public static ComparisonChoice Read(string? code) => Enum.GetValues<ComparisonChoice>()
        .FirstOrDefault(choice => code is not null && string.Equals(Of(choice), code, StringComparison.Ordinal));
}
