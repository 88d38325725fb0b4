using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Reports;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Submissions;

namespace YenBai.Cdvc.Reporting;

/// <summary>Lời văn of the report: the Scorecard in sentences.</summary>
public static class YearNarrative
{
    private const int MostNames = 20;
    private const int MostNearest = 3;

    /// <summary>Căn cứ, and what is reported.</summary>
    public static string Opening(YearReport report)
    {
        Programme programme = report.Programme;
        ReportingPeriod period = report.Period;
        return $"Thực hiện Chương trình hành động số {programme.Number} ngày {Texts.Date(programme.IssuedOn)} của {programme.Issuer}, nhiệm kỳ {programme.CongressTerm}; "
            + $"căn cứ số liệu báo cáo của các công đoàn cơ sở (CĐCS) từ ngày {Texts.Date(period.Start)} đến ngày {Texts.Date(period.CutOff)}, "
            + $"{report.Form.Issuer} báo cáo kết quả thực hiện các chỉ tiêu {Texts.PeriodInSentence(period)} như sau:";
    }

    /// <summary>How many CĐCS, how many of them have reported, how many rows stand how.</summary>
    public static IEnumerable<string> General(YearReport report)
    {
        int active = report.Scorecard.ActiveUnions;
        string day = Texts.Date(report.Period.CutOff);
        yield return active == 0
            ? $"Tại ngày chốt {day} chưa có CĐCS nào đang hoạt động trong hệ thống, nên các chỉ tiêu tính từ báo cáo của CĐCS chưa có số liệu."
            : $"Tại ngày chốt {day} có {Texts.Count(active)} CĐCS đang hoạt động; {Texts.Count(report.Input.CompleteUnions)}/{Texts.Count(active)} CĐCS đã báo cáo đủ các mục.";
        IReadOnlyList<MeasureScore> rows = report.Scorecard.Measures;
        int notAssigned = rows.Count(r => r.Status == MeasureStatus.NotAssigned);
        yield return $"Chương trình có {Texts.Count(rows.Count)} dòng chỉ tiêu; {Period(report)} giao {Texts.Count(rows.Count - notAssigned)} dòng"
            + $"{(notAssigned == 0 ? "" : $", không giao {Texts.Count(notAssigned)} dòng")}. {Counts(report)}.";
        int provisional = rows.Count(r => r.Provisional && r.Status is not (MeasureStatus.NotAssigned or MeasureStatus.NoData));
        if (provisional > 0)
        {
            yield return $"Kết quả của {Texts.Count(provisional)} dòng là tạm tính vì còn báo cáo chưa đủ.";
        }
    }

    /// <summary>What follows the name of a row: target, actual, assessment, what is missing, why, and what is done about it.</summary>
    public static string Result(YearReport report, MeasureScore score)
    {
        List<string> sentences = [Standing(report, score)];
        if (Texts.Average(report.Scorecard, score) is { } average)
        {
            sentences.Add(Texts.AsSentence(average));
        }

        if (report.Term.Find(score.Measure.Code) is { } term && Texts.Cumulative(term) is { } cumulative)
        {
            sentences.Add(cumulative);
        }

        if (score.NotApplicable.Count > 0)
        {
            sentences.Add($"{Texts.Count(score.NotApplicable.Count)} CĐCS không thuộc diện");
        }

        if (report.NoteOf(score.Measure) is { } note)
        {
            sentences.AddRange(Texts.RowNote(note).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }

        return string.Join(' ', sentences.Select(Ended));
    }

    /// <summary>Tồn tại: the rows that are slipping, what they lack, and which CĐCS are nearest to closing the gap; the rows without figures.</summary>
    public static IEnumerable<string> Shortcomings(YearReport report)
    {
        MeasureScore[] slipping = [.. report.Scorecard.Measures.Where(m => m.Group == StatusGroup.Slipping)];
        foreach (MeasureScore score in slipping)
        {
            yield return $"{Texts.MeasureCode(score.Measure)} ({score.Measure.ShortName}): {Missing(report, score)}.{Nearest(report, score)}";
        }

        MeasureScore[] missing = [.. report.Scorecard.Measures.Where(m => m.Group == StatusGroup.Missing)];
        if (missing.Length > 0)
        {
            yield return $"Chưa có số liệu để đánh giá: {string.Join(", ", missing.Select(m => Texts.MeasureCode(m.Measure)))}.";
        }

        if (slipping.Length + missing.Length == 0)
        {
            yield return "Không có dòng chỉ tiêu nào chưa đạt.";
        }
    }

    /// <summary>Who has not reported.</summary>
    public static IEnumerable<string> Unreported(YearReport report)
    {
        OutstandingReport[] owed = [.. report.Outstanding()];
        string[] unions = [.. owed.Where(o => o.Union is not null).Select(o => o.Body.Name)];
        yield return (unions.Length, report.Scorecard.ActiveUnions) switch
        {
            (_, 0) => "Chưa có CĐCS nào phải báo cáo.",
            (0, _) => "Tất cả các CĐCS đã gửi báo cáo.",
            var (count, active) => $"Còn {Texts.Count(count)}/{Texts.Count(active)} CĐCS chưa gửi báo cáo hoặc báo cáo chưa đủ: {Texts.SomeOf(unions, MostNames)}.",
        };
        if (Array.Find(owed, o => o.Union is null) is { Missing.Count: > 0 } province)
        {
            yield return $"Cấp tỉnh chưa nhập {Texts.Count(province.Missing.Count)} mục: {string.Join("; ", province.Missing.Select(i => i.Name))}.";
        }

        foreach ((DataItem item, IReadOnlyList<string> waiting) in report.Undecided())
        {
            yield return $"{item.Name}: cấp tỉnh chưa ghi kết quả của {Texts.Count(waiting.Count)} CĐCS.";
        }
    }

    /// <summary>Đề xuất: the remedies written for the rows; empty where there is none.</summary>
    public static IEnumerable<string> Remedies(YearReport report) =>
        from score in report.Scorecard.Measures
        let note = report.NoteOf(score.Measure)
        where !string.IsNullOrWhiteSpace(note?.Remedy)
        select $"{Texts.MeasureCode(score.Measure)}: {Ended(note.Remedy.Trim())}";

    private static string Counts(YearReport report)
    {
        (MeasureStatus Status, string Words)[] words =
        [
            (MeasureStatus.Exceeded, "vượt"),
            (MeasureStatus.Met, "đạt"),
            (MeasureStatus.MetYearBelowText, "đạt mức năm nhưng chưa vượt ngưỡng văn bản"),
            (MeasureStatus.NotMet, report.Period.Kind == PeriodKind.FullYear ? "chưa đạt" : "đang thực hiện"),
            (MeasureStatus.NoData, "chưa có số liệu"),
        ];
        IEnumerable<string> counts = from word in words
                                     let count = report.Scorecard.Measures.Count(m => m.Status == word.Status)
                                     where count > 0
                                     select $"{Texts.Count(count)} dòng {word.Words}";
        string all = string.Join(", ", counts);
        return all.Length == 0 ? "Không dòng nào phải đánh giá" : $"Trong đó {all}";
    }

    private static string Standing(YearReport report, MeasureScore score)
    {
        if (score.Status == MeasureStatus.NotAssigned)
        {
            string none = $"{Period(report)} không giao mức";
            return score.Actual is null ? none : $"{none}; thực hiện {Texts.Actual(score)}";
        }

        string target = $"mức năm {Texts.Target(score.Measure, score.Target)}";
        string assessment = Texts.InSentence(Texts.Assessment(report.Scorecard, score));
        return (score.Actual, score.Achievement) switch
        {
            (null, _) => $"{target}; {assessment}",
            (_, null) => $"{target}; thực hiện {Texts.Actual(score)}; đánh giá: {assessment}",
            _ => $"{target}; thực hiện {Texts.Actual(score)}, bằng {Texts.Achievement(score)} mức năm; đánh giá: {assessment}",
        };
    }

    private static string Missing(YearReport report, MeasureScore score)
    {
        IEnumerable<string?> parts =
        [
            Texts.Shortfall(report.Programme, score) is { } shortfall ? $"{shortfall} để đạt mức năm" : null,
            Texts.ShortfallToThreshold(report.Programme, score),
        ];
        return string.Join("; ", parts.OfType<string>());
    }

    private static string Nearest(YearReport report, MeasureScore score)
    {
        string[] nearest =
        [
            .. from union in ScorecardCalculator.Nearest(report.Input, score.Measure).Take(MostNearest)
               select $"{union.Union.Name} ({How(union)})",
        ];
        return nearest.Length == 0 ? "" : $" CĐCS có thể bổ sung trước: {string.Join("; ", nearest)}.";

        string How(UnionContribution union) => score.Measure.Formula is SumOf && union.Numerator is not null
            ? Texts.Contribution(score.Measure, union)
            : Texts.Addable(report.Programme, score.Measure, union) ?? Texts.InSentence(Texts.ContributionName(report.Programme, score.Measure, union));
    }

    private static string Period(YearReport report) => Texts.PeriodInSentence(report.Period);

    private static string Ended(string sentence) => sentence.EndsWith('.') ? sentence : sentence + ".";
}
