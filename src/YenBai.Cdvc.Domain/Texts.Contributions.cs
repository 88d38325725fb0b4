using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Domain;

/// <content>How one CĐCS stands on a row.</content>
public static partial class Texts
{
    /// <summary>"Đạt", "Chưa đạt", "Chưa có số liệu", …; where the province goes from CĐCS to CĐCS (10.1, 10.2), "Đã thực hiện" and "Chưa thực hiện".</summary>
    public static string ContributionName(Programme programme, Measure measure, UnionContribution contribution)
    {
        bool inTurn = measure.Formula is ShareOfUnions { Basis: ShareBasis.Active } share
            && programme.Item(share.Item).Reporter == Reporter.ProvinceForEachUnion;
        return contribution.State switch
        {
            ContributionState.Pass => inTurn ? "Đã thực hiện" : "Đạt",
            ContributionState.Fail => inTurn ? "Chưa thực hiện" : "Chưa đạt",
            ContributionState.Blank => contribution is { Numerator: null, Denominator: null } ? "Chưa có số liệu" : "Chưa đủ số liệu",
            ContributionState.NotApplicable => "Không thuộc diện",
            ContributionState.Counted => contribution.Denominator == 0 ? "Không phát sinh" : "Có số liệu",
            _ => "Đã thôi hoạt động",
        };
    }

    /// <summary>What a CĐCS brings: "94,0% (47/50)", "47/–" as far as reported, "3 đoàn viên", a level's name; "–" without.</summary>
    public static string Contribution(Measure measure, UnionContribution contribution) => (measure.Formula, contribution) switch
    {
        (_, { LevelName: { } level }) => level,
        (RatioOfSums, { Actual: { } actual }) => $"{Percent(actual)} ({CountOrNone(contribution.Numerator)}/{CountOrNone(contribution.Denominator)})",
        (RatioOfSums, { Numerator: not null } or { Denominator: not null }) => $"{CountOrNone(contribution.Numerator)}/{CountOrNone(contribution.Denominator)}",
        (_, { Numerator: { } number }) => Amount(measure, number),
        _ => None,
    };

    /// <summary>"còn 12 người": what a CĐCS can still add to a ratio; null where that is nothing, unknown, or said by its state.</summary>
    public static string? Addable(Programme programme, Measure measure, UnionContribution contribution) =>
        measure.Formula is RatioOfSums && contribution.Addable is > 0 and { } addable ? $"còn {Count(addable)} {CountedIn(programme, measure)}" : null;

    /// <summary>In which years the wording's threshold is held against the actual.</summary>
    public static string TermRuleName(Programme programme, Measure measure) => measure.TermRule switch
    {
        TermRule.LastYear => $"Mức năm xét từng năm; ngưỡng văn bản chỉ xét năm cuối nhiệm kỳ ({Year(programme.LastYear)}).",
        TermRule.CumulativeOverTerm => "Mức năm xét từng năm; ngưỡng văn bản xét trên cả nhiệm kỳ, cộng dồn các năm.",
        TermRule.YearItIsSet => "Mức năm và ngưỡng văn bản chỉ xét ở năm được giao.",
        _ => "Mức năm và ngưỡng văn bản cùng xét ở mỗi năm có giao.",
    };

    private static string CountOrNone(long? count) => count is { } number ? Count(number) : None;
}
