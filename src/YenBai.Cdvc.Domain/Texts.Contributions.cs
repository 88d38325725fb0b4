using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Domain;

/// <content>How one CĐCS stands on a row.</content>
public static partial class Texts
{
    /// <summary>"Đạt", "Chưa đạt", "Chưa có số liệu", …; where the province goes from CĐCS to CĐCS (10.1, 10.2), "Đã thực hiện" and "Chưa thực hiện".</summary>
    public static string ContributionName(Programme programme, Measure measure, UnionContribution contribution)
    {
        bool inTurn = TermPart.Visited(programme, measure) is not null;
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

    /// <summary>What a row asks of one CĐCS: "95%", "Có", "từ 1 đoàn viên trở lên"; "–" where only the province has a target.</summary>
    public static string OwnTarget(Programme programme, Measure measure, int year) => measure switch
    {
        _ when measure.TargetOf(year) is null => Target(measure, target: null),
        { Formula: ShareOfUnions share } => string.Join(" hoặc ", LevelNames(programme.Item(share.Item), share.PassingLevels)),
        { Formula: RatioOfSums } => Target(measure, measure.TargetOf(year)),
        { TextThreshold: { Scope: ThresholdScope.PerActiveUnion } threshold } => $"từ {Amount(measure, threshold.Value)} trở lên",
        _ => None,
    };

    /// <summary>"còn thiếu 3 người" of one CĐCS; null where nothing is short or the row asks for a level.</summary>
    public static string? OwnShortfall(Programme programme, Measure measure, UnionContribution contribution) =>
        contribution.Shortfall is > 0 and { } missing ? $"còn thiếu {Count(missing)} {CountedIn(programme, measure)}" : null;

    /// <summary>What a CĐCS puts into a row of the province: "tử số 50/140, mẫu số 100/200 người", "1/47 CĐCS đạt, trên 50 CĐCS", "4/42 đoàn viên"; null where it puts nothing in.</summary>
    public static string? ShareOfProvince(Programme programme, MeasureScore score, UnionContribution contribution) => (score.Measure.Formula, contribution) switch
    {
        (_, { State: ContributionState.Blank or ContributionState.NotApplicable }) => null,
        (SumOf, { Numerator: { } number }) => $"{Count(number)}/{Amount(score.Measure, score.Numerator ?? 0)}",
        (ShareOfUnions, { State: ContributionState.Pass }) => $"1/{Count(score.Numerator ?? 0)} CĐCS đạt, trên {Count(score.Denominator ?? 0)} CĐCS",
        (ShareOfUnions, _) => $"0/{Count(score.Numerator ?? 0)} CĐCS đạt, trên {Count(score.Denominator ?? 0)} CĐCS",
        (RatioOfSums ratio, { Numerator: { } number, Denominator: { } whole }) =>
            $"tử số {Count(number)}/{Count(score.Numerator ?? 0)}, mẫu số {Count(whole)}/{Count(score.Denominator ?? 0)} {programme.Item(ratio.Denominator).UnitOfCount}",
        _ => null,
    };

    /// <summary>"tăng 0,4 điểm %", "giảm 1 đoàn viên", "không đổi": what a change makes of a row's actual; null where either has none. Cut, never rounded up.</summary>
    public static string? Difference(MeasureChange change) => change.Difference switch
    {
        null => null,
        0 => "không đổi",
        { } difference => $"{(difference > 0 ? "tăng" : "giảm")} {Size(change.Measure, Math.Abs(difference))}",
    };

    /// <summary>In which years the wording's threshold is held against the actual.</summary>
    public static string TermRuleName(Programme programme, Measure measure) => measure.TermRule switch
    {
        TermRule.LastYear => $"Mức năm xét từng năm; ngưỡng văn bản chỉ xét năm cuối nhiệm kỳ ({Year(programme.LastYear)}).",
        TermRule.CumulativeOverTerm => "Mức năm xét từng năm; ngưỡng văn bản xét trên cả nhiệm kỳ, cộng dồn các năm.",
        TermRule.YearItIsSet => "Mức năm và ngưỡng văn bản chỉ xét ở năm được giao.",
        _ => "Mức năm và ngưỡng văn bản cùng xét ở mỗi năm có giao.",
    };

    private static string Size(Measure measure, decimal difference) => measure switch
    {
        { IsPercentage: false } => Amount(measure, difference),
        _ when difference < 0.1m => "chưa tới 0,1 điểm %",
        _ => OneDecimal(Cut(difference)) + " điểm %",
    };

    private static string CountOrNone(long? count) => count is { } number ? Count(number) : None;
}
