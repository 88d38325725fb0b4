using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>Tính bảng tổng hợp cả nhiệm kỳ.</summary>
public static class TermScorecardCalculator
{
    /// <param name="programme">Its years are the term.</param>
    /// <param name="periods">Every period of the term, each with the definitions of its own year, in any order; an empty one does no harm.</param>
    public static TermScorecard Compute(Programme programme, IReadOnlyList<ScorecardInput> periods)
    {
        IReadOnlyList<ScorecardInput> ofTerm = [.. periods.Where(p => programme.Years.Contains(p.Period.Year)).OrderBy(p => p.Period.CutOff)];
        return new(
            programme,
            [.. from indicator in programme.Indicators.OrderBy(i => i.Number)
                from measure in indicator.Measures.OrderBy(m => m.Order)
                select Measure(programme, ofTerm, indicator, measure)]);
    }

    private static TermMeasure Measure(Programme programme, IReadOnlyList<ScorecardInput> periods, Indicator indicator, Measure measure)
    {
        // each year by its own definitions: a closed one keeps those it was closed with, and may not know a row added since
        IReadOnlyList<ScorecardInput> reported = [.. periods.Where(p => p.Programme.FindMeasure(measure.Code) is { } own && RowFigures.HasAny(p, own.Measure))];
        IReadOnlyList<TermYear> years =
        [
            .. from period in reported
               group period by period.Period.Year into year
               orderby year.Key
               let latest = year.Last()
               let own = latest.Programme.FindMeasure(measure.Code)!.Value
               select new TermYear(latest.Period, ScorecardCalculator.Score(latest, own.Indicator, own.Measure)),
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
            NotYetPassed = NotYetPassed(reported, measure, programme),
        };
    }

    /// <summary>Of the CĐCS active in the latest period with a figure, those that passed in no period of the term.</summary>
    private static IReadOnlyList<string>? NotYetPassed(IReadOnlyList<ScorecardInput> reported, Measure measure, Programme programme)
    {
        if (measure.Formula is not ShareOfUnions { Basis: ShareBasis.Active } share || programme.Item(share.Item) is not { Reporter: Reporter.ProvinceForEachUnion } item)
        {
            return null;
        }

        return reported.Count == 0
            ? []
            : [.. from contribution in ScorecardCalculator.Contributions(reported[^1], measure)
                  where contribution.State is ContributionState.Fail or ContributionState.Blank
                  where !reported.Any(p => LevelRules.Passes(item, p.Figures[contribution.Union.Id, item.Id], share.PassingLevels))
                  select contribution.Union.Name];
    }
}
