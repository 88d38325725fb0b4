using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Domain;

/// <content>What a computed row says.</content>
public static partial class Texts
{
    public const string Provisional = "tạm tính";

    /// <summary>The status as the specification words it; in 6 and 9 tháng an unreached row is under way: "Đang thực hiện, còn thiếu 2 CĐCS".</summary>
    public static string Status(Scorecard scorecard, MeasureScore score) => Status(scorecard.Programme, scorecard.Period.Kind, score);

    /// <inheritdoc cref="Status(Scorecard, MeasureScore)"/>
    public static string Status(Programme programme, PeriodKind kind, MeasureScore score) => score.Status switch
    {
        MeasureStatus.NotMet when kind != PeriodKind.FullYear => $"Đang thực hiện, {Shortfall(programme, score)}",
        MeasureStatus.NotMet when score.ShortfallText == 0 => "Chưa đạt mức năm, đạt ngưỡng văn bản",
        MeasureStatus.NoData when NothingHappened(score) => "Không phát sinh",
        _ => StatusName(score.Status),
    };

    /// <summary>The bare word of a status, for filters and legends.</summary>
    public static string StatusName(MeasureStatus status) => status switch
    {
        MeasureStatus.NotAssigned => "Không giao",
        MeasureStatus.NoData => "Chưa có số liệu",
        MeasureStatus.NotMet => "Chưa đạt",
        MeasureStatus.MetYearBelowText => "Đạt mức năm, chưa vượt ngưỡng văn bản",
        MeasureStatus.Met => "Đạt",
        _ => "Vượt",
    };

    /// <summary>The dashboard's groups; in 6 and 9 tháng what is slipping is under way.</summary>
    public static string StatusGroupName(StatusGroup group, PeriodKind kind) => group switch
    {
        StatusGroup.NotAssigned => "Không giao",
        StatusGroup.Safe => "An toàn",
        StatusGroup.Unsure => "Chưa chắc",
        StatusGroup.Slipping => kind == PeriodKind.FullYear ? "Chưa đạt" : "Đang thực hiện",
        _ => "Chưa có số liệu",
    };

    /// <summary>"94,0% (47/50)", "42 đoàn viên"; "0/0" where the denominator is 0, "–" where there is nothing to compute from.</summary>
    public static string Actual(MeasureScore score) => score switch
    {
        { Actual: null, Numerator: { } n, Denominator: { } d } => $"{Count(n)}/{Count(d)}",
        { Actual: { } actual, Numerator: { } n, Denominator: { } d } => $"{Percent(actual)} ({Count(n)}/{Count(d)})",
        { Actual: { } actual } => score.Measure.IsPercentage ? Percent(actual) : Amount(score.Measure, actual),
        _ => None,
    };

    /// <summary>"98,9%" of the target, cut; "–" without.</summary>
    public static string Achievement(MeasureScore score) => score.Achievement is { } achievement ? Percent(achievement) : None;

    /// <summary>"còn thiếu 2 CĐCS" to the target; null when reached or not computable.</summary>
    public static string? Shortfall(Programme programme, MeasureScore score) =>
        score.Shortfall is > 0 and { } missing ? $"còn thiếu {Count(missing)} {CountedIn(programme, score.Measure)}" : null;

    /// <summary>Còn thiếu, said beside the status: to the year's target, else to the text's threshold; null where nothing is, and in 6 and 9 tháng, where the status itself says how much.</summary>
    public static string? StillMissing(Scorecard scorecard, MeasureScore score) => score.Status switch
    {
        MeasureStatus.NotMet when scorecard.Period.Kind == PeriodKind.FullYear => Shortfall(scorecard.Programme, score),
        MeasureStatus.MetYearBelowText => ShortfallToThreshold(scorecard.Programme, score),
        _ => null,
    };

    /// <summary>"còn thiếu 1 cơ quan để đạt ngưỡng văn bản (trên 70%)"; null when kept, not applicable or not computable.</summary>
    public static string? ShortfallToThreshold(Programme programme, MeasureScore score) => score.ShortfallText is > 0 and { } missing
        ? $"còn thiếu {Count(missing)} {CountedIn(programme, score.Measure)} để đạt ngưỡng văn bản ({Threshold(score.Measure)})"
        : null;

    /// <summary>"chắc chắn từ 88,0% đến 94,0%", or "ước tính từ …" where a denominator is borrowed; null without a range.</summary>
    public static string? Range(MeasureScore score) => score.Range is { } range
        ? $"{(range.Borrowed ? "ước tính" : "chắc chắn")} từ {Percent(range.Low)} đến {PercentRoundedUp(range.High)}"
        : null;

    /// <summary>"47/50 CĐCS đã báo cáo đủ"; of a provincial row "cấp tỉnh đã nhập" or "cấp tỉnh chưa nhập".</summary>
    public static string Coverage(Programme programme, MeasureScore score) => programme.IsProvincial(score.Measure)
        ? score.Provisional ? "cấp tỉnh chưa nhập" : "cấp tỉnh đã nhập"
        : $"{Count(score.Coverage.Complete)}/{Count(score.Coverage.Expected)} CĐCS đã báo cáo đủ";

    /// <summary>"bình quân 0,94 đoàn viên mỗi CĐCS; mức 50 đặt cho 50 CĐCS, hiện 48"; null for rows without an average.</summary>
    public static string? Average(Scorecard scorecard, MeasureScore score)
    {
        if (score.AveragePerUnion is not { } average)
        {
            return null;
        }

        string perUnion = $"bình quân {(decimal.Truncate(average * 100) / 100).ToString("N2", Vietnamese.Culture)} {score.Measure.UnitOfCount} mỗi CĐCS";
        if (score.Target is not { } target || score.Measure.TextThreshold.Value == 0)
        {
            return perUnion;
        }

        string setFor = Number(target / score.Measure.TextThreshold.Value);
        return $"{perUnion}; mức {Number(target)} đặt cho {setFor} CĐCS, hiện {Count(scorecard.ActiveUnions)}";
    }

    /// <summary>Đánh giá in one sentence, as reports write it: "Chưa đạt, còn thiếu 2 CĐCS (tạm tính: 47/50 CĐCS đã báo cáo đủ; ước tính từ 88,0% đến 94,0%)".</summary>
    public static string Assessment(Scorecard scorecard, MeasureScore score)
    {
        if (score.Status == MeasureStatus.NotAssigned)
        {
            return StatusName(score.Status);
        }

        string sentence = Status(scorecard, score);
        if (score.Status == MeasureStatus.NotMet && scorecard.Period.Kind == PeriodKind.FullYear)
        {
            sentence = $"{sentence}, {Shortfall(scorecard.Programme, score)}";
        }
        else if (score.Status == MeasureStatus.MetYearBelowText && score.ShortfallText is { } missing)
        {
            sentence = $"{sentence} ({Threshold(score.Measure)}), còn thiếu {Count(missing)} {CountedIn(scorecard.Programme, score.Measure)}";
        }

        if (!score.Provisional)
        {
            return sentence;
        }

        string coverage = Coverage(scorecard.Programme, score);
        string soFar = score.Status == MeasureStatus.NoData ? coverage : $"{Provisional}: {coverage}";
        return Range(score) is { } range ? $"{sentence} ({soFar}; {range})" : $"{sentence} ({soFar})";
    }

    /// <summary>Đơn vị of what a shortfall counts: "CĐCS", "người", "cơ quan", "lần".</summary>
    public static string CountedIn(Programme programme, Measure measure) => measure.Formula switch
    {
        ShareOfUnions => "CĐCS",
        RatioOfSums ratio => programme.Item(ratio.Numerator).UnitOfCount,
        _ => measure.UnitOfCount,
    };

    private static bool NothingHappened(MeasureScore score) =>
        score is { Denominator: 0, Coverage.Expected: > 0 } && score.Coverage.Complete == score.Coverage.Expected;
}
