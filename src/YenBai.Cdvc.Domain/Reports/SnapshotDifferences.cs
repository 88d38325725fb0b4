using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Domain.Reports;

/// <summary>Khác biệt so với bản chốt: what is no longer as it was.</summary>
/// <param name="Rows">The rows whose result is another one, each as it was and as it is.</param>
/// <param name="Figures">Every save of a figure since, oldest first: who, when, from what to what.</param>
/// <param name="Joined">Codes of CĐCS that were not in the snapshot.</param>
/// <param name="Left">Codes of CĐCS that are no longer there.</param>
public sealed record SnapshotDifferences(IReadOnlyList<MeasureChange> Rows, IReadOnlyList<FigureLogLine> Figures, IReadOnlyList<string> Joined, IReadOnlyList<string> Left)
{
    public bool IsAny => Rows.Count > 0 || Figures.Count > 0 || Joined.Count > 0 || Left.Count > 0;

    /// <param name="then">As taken.</param>
    /// <param name="now">As it stands.</param>
    /// <param name="takenAt">UTC.</param>
    public static SnapshotDifferences Between(YearReport then, YearReport now, DateTime takenAt) => new(
        [.. from before in then.Scorecard.Measures
            let after = now.Scorecard.Find(before.Measure.Code)
            where after is not null
            let change = new MeasureChange(before, after)
            where change.IsAny
            select change],
        [.. now.Log.Where(l => l.At > takenAt && l.Before != l.After)],
        [.. Codes(now).Except(Codes(then), StringComparer.Ordinal)],
        [.. Codes(then).Except(Codes(now), StringComparer.Ordinal)]);

    private static IEnumerable<string> Codes(YearReport report) => report.Unions.Select(u => u.Code);
}
