using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Web.Features.Scorecards;

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
