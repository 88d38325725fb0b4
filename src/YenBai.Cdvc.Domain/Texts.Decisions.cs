using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Domain;

/// <content>What leaders read first.</content>
public static partial class Texts
{
    /// <summary>"19 dòng chỉ tiêu: 10 an toàn, 2 chưa chắc, 4 chưa đạt, 2 chưa có số liệu, 1 không giao": the groups that have a row.</summary>
    public static string Summary(Scorecard scorecard)
    {
        StatusGroup[] order = [StatusGroup.Safe, StatusGroup.Unsure, StatusGroup.Slipping, StatusGroup.Missing, StatusGroup.NotAssigned];
        IEnumerable<string> parts =
            from name in order
            let count = scorecard.Measures.Count(m => m.Group == name)
            where count > 0
            select $"{Count(count)} {InSentence(StatusGroupName(name, scorecard.Period.Kind))}";
        return $"{Count(scorecard.Measures.Count)} dòng chỉ tiêu: {string.Join(", ", parts)}";
    }

    /// <summary>What would close the gap: "còn thiếu 2 CĐCS", "còn 12 CĐCS chưa báo cáo đủ", "cấp tỉnh chưa nhập".</summary>
    public static string Gap(Programme programme, MeasureScore score) => score switch
    {
        { Status: MeasureStatus.NotMet } => Shortfall(programme, score)!,
        { Status: MeasureStatus.MetYearBelowText } => ShortfallToThreshold(programme, score)!,
        _ when programme.IsProvincial(score.Measure) => Coverage(programme, score),
        { Coverage.Missing: > 0 and var missing } => $"còn {Count(missing)} CĐCS chưa báo cáo đủ",
        _ => "không còn thiếu",
    };

    /// <summary>"2024: 92,0%; tăng 2,1 điểm %"; of the same CĐCS, whose actual stands nowhere else, "2024: 92,0%, nay 94,1%; tăng 2,1 điểm %"; "2024: chưa có số liệu" without.</summary>
    public static string Compared(YearComparison comparison, MeasureChange change)
    {
        string year = Year(comparison.Before.Year);
        string now = comparison.OnlyUnions is null ? "" : $", nay {Plain(change.After)}";
        return (change.Before.Actual, change.After.Actual) switch
        {
            (null, _) => $"{year}: chưa có số liệu",
            (_, null) => $"{year}: {Plain(change.Before)}",
            _ => $"{year}: {Plain(change.Before)}{now}; {Difference(change)}",
        };
    }

    /// <summary>The actual without what it is made of: "94,0%", "42 đoàn viên".</summary>
    public static string Plain(MeasureScore score) => score.Actual is not { } actual ? None : score.Measure.IsPercentage ? Percent(actual) : Amount(score.Measure, actual);

    /// <summary>Phối hợp of a chỉ tiêu, in the order of the document: "Đ/c Phó Chủ tịch, Ban Tuyên giáo".</summary>
    public static string Supporting(Indicator indicator) => string.Join(", ", indicator.SupportingBodies.OrderBy(s => s.Order).Select(s => s.Body.Name));

    /// <summary>Chủ trì on a day, and who holds it where that is known: "Đ/c Chủ tịch", "Đ/c Chủ tịch (Họ và Tên)".</summary>
    public static string Lead(Indicator indicator, DateOnly day)
    {
        Body lead = indicator.LeadOn(day);
        return lead.HolderOn(day) is { } holder ? $"{lead.Name} ({holder.PersonName})" : lead.Name;
    }
}
