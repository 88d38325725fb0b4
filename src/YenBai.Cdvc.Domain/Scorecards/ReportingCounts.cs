using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Submissions;

namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>Tình hình báo cáo of a period.</summary>
/// <param name="Active">CĐCS active at the cut-off.</param>
/// <param name="Complete">Of them, those with every item asked of them.</param>
/// <param name="Sent">Reports that wait for Lãnh đạo, the province's own too.</param>
/// <param name="Approved">Reports approved, the province's own too.</param>
/// <param name="Contradicting">CĐCS with a part above its whole.</param>
public sealed record ReportingCounts(int Active, int Complete, int Sent, int Approved, int Contradicting)
{
    public static ReportingCounts Of(ScorecardInput input)
    {
        Predicate<int> contradicts = FigureChecks.Contradiction(input.Programme, input.Figures);
        return new(
            input.ActiveUnions,
            input.CompleteUnions,
            Reports(input, SubmissionState.Sent),
            Reports(input, SubmissionState.Approved),
            input.Unions.Count(u => contradicts(u.Id)));
    }

    private static int Reports(ScorecardInput input, SubmissionState state) =>
        input.ReportStates.Count == 0 ? 0 : input.Unions.Select(u => u.Id).Append(input.ProvinceId).Count(id => input.ReportState(id) == state);
}
