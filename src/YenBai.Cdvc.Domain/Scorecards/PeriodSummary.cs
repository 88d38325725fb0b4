using YenBai.Cdvc.Domain.Periods;

namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>Tổng hợp một kỳ: what is shown of a period as a whole, kept without the figures it was computed from.</summary>
/// <param name="Rows">Every row of the scorecard with whom to call about it, in its order.</param>
/// <param name="HasUnions">Whether any CĐCS is active in the period.</param>
/// <param name="HasFigures">Whether anything is reported.</param>
/// <param name="InTerm">What the period is to its term.</param>
public sealed record PeriodSummary(Scorecard Scorecard, ReportingCounts Counts, IReadOnlyList<RowDecision> Rows, bool HasUnions, bool HasFigures, TermPart InTerm)
{
    public ReportingPeriod Period => Scorecard.Period;

    /// <summary>Everything at once, while the figures are at hand.</summary>
    public static PeriodSummary Of(ScorecardInput input)
    {
        TermPart part = TermPart.Of(input);
        return new(
            part.Scorecard,
            ReportingCounts.Of(input),
            [.. part.Scorecard.Measures.Select(score => RowDecision.Of(input, score))],
            input.Unions.Count > 0,
            input.Programme.DataItems.Any(item => input.Figures.HasAny(item.Id)),
            part);
    }
}
