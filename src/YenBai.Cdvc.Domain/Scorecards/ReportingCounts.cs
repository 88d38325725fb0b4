using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

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
        DataItem[] asked = [.. input.Programme.DataItems.Where(i => i.Reporter == Reporter.GrassrootsUnion && i.AskedIn.Includes(input.Period.Kind))];
        GrassrootsUnion[] active = [.. input.Unions.Where(u => u.IsActiveOn(input.Period.CutOff))];
        return new(
            active.Length,
            active.Count(u => asked.All(i => !input.Figures[u.Id, i.Id].IsBlank)),
            Reports(input, SubmissionState.Sent),
            Reports(input, SubmissionState.Approved),
            input.Unions.Count(u => FigureChecks.Check(input.Programme, input.Figures, FigureTable.Empty, u.Id).Any(f => f.Severity == RuleSeverity.Contradiction)));
    }

    private static int Reports(ScorecardInput input, SubmissionState state) =>
        input.Unions.Select(u => u.Id).Append(input.ProvinceId).Count(id => input.ReportState(id) == state);
}
