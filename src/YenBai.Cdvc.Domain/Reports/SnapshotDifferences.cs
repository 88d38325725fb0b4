using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Domain.Reports;

/// <summary>Khác biệt so với bản chốt: what is no longer as it was.</summary>
/// <param name="Rows">The rows whose result is another one, each as it was and as it is.</param>
/// <param name="Figures">Every save of a figure since, oldest first: who, when, from what to what.</param>
/// <param name="Joined">CĐCS that were not in the snapshot.</param>
/// <param name="Left">CĐCS that are no longer there.</param>
public sealed record SnapshotDifferences(IReadOnlyList<MeasureChange> Rows, IReadOnlyList<FigureLogLine> Figures, IReadOnlyList<GrassrootsUnion> Joined, IReadOnlyList<GrassrootsUnion> Left)
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
        [.. Missing(now, then)],
        [.. Missing(then, now)]);

    /// <summary>The CĐCS of the first that the second has not.</summary>
    private static IEnumerable<GrassrootsUnion> Missing(YearReport here, YearReport there) =>
        here.Unions.ExceptBy(there.Unions.Select(u => u.Code), u => u.Code, StringComparer.Ordinal);
}
