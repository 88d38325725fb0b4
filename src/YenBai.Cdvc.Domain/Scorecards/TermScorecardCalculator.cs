using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>Tính bảng tổng hợp cả nhiệm kỳ.</summary>
public static class TermScorecardCalculator
{
    /// <param name="programme">Its years are the term.</param>
    /// <param name="periods">Every period of the term, each with the definitions of its own year, in any order; an empty one does no harm.</param>
    public static TermScorecard Compute(Programme programme, IEnumerable<TermPart> periods)
    {
        IReadOnlyList<TermPart> ofTerm = [.. periods.Where(p => programme.Years.Contains(p.Scorecard.Period.Year)).OrderBy(p => p.Scorecard.Period.CutOff)];
        return new(
            programme,
            [.. programme.Rows.Select(row => Measure(programme, ofTerm, row.Indicator, row.Measure))]);
    }

    private static TermMeasure Measure(Programme programme, IReadOnlyList<TermPart> periods, Indicator indicator, Measure measure)
    {
        // each year by its own definitions: a closed one keeps those it was closed with, and may not know a row added since
        IReadOnlyList<TermPart> reported = [.. periods.Where(p => p.HasAny(measure.Code))];
        IReadOnlyList<TermYear> years =
        [
            .. from part in reported
               group part by part.Scorecard.Period.Year into year
               orderby year.Key
               let latest = year.Last().Scorecard
               select new TermYear(latest.Period, latest.Find(measure.Code)!),
        ];
        long? cumulative = measure.TermRule == TermRule.CumulativeOverTerm ? years.Sum(y => y.Score.Numerator ?? 0) : null;
        decimal? remaining = measure.TextThreshold.Value - cumulative is { } left ? Math.Max(0, left) : null;
        int yearsLeft = measure.Targets.Select(t => t.Year).Except(years.Select(y => y.Period.Year)).Count();
        return new TermMeasure
        {
            Indicator = indicator,
            Measure = measure,
            Years = years,
            Cumulative = cumulative,
            Remaining = remaining,
            Pace = yearsLeft == 0 ? null : remaining / yearsLeft,
            NotYetPassed = TermPart.Visited(programme, measure) is null ? null : NotYetPassed(reported, measure),
        };
    }

    /// <summary>Of the CĐCS active in the latest period with a figure, those that passed in no period of the term.</summary>
    private static IReadOnlyList<string> NotYetPassed(IReadOnlyList<TermPart> reported, Measure measure)
    {
        TermPart.Round[] rounds = [.. reported.Select(p => p.RoundOf(measure.Code)).OfType<TermPart.Round>()];
        return rounds.Length == 0 ? [] : [.. rounds[^1].Waiting.Where(u => !rounds.Any(r => r.Passed.Contains(u.Id))).Select(u => u.Name)];
    }
}
