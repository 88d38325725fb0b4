using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>Gần nhất: whom to call first to close the gap of a row.</summary>
internal static class NearestUnions
{
    /// <summary>Everyone who could add something, nearest first; what is equally near by name.</summary>
    public static IReadOnlyList<UnionContribution> Of(ScorecardInput input, Measure measure)
    {
        RowFigures row = RowFigures.Of(input, measure);
        return [.. Able(row, measure).OrderBy(a => a.Distance).Select(a => ContributionCalculator.Of(row, measure, a.Union))];
    }

    /// <summary>The first few of <see cref="Of"/>, and how many they are.</summary>
    public static (IReadOnlyList<UnionContribution> First, int Count) First(ScorecardInput input, Measure measure, int most)
    {
        RowFigures row = RowFigures.Of(input, measure);
        return First(row, measure, Able(row, measure), most);
    }

    /// <summary>The same of those who have not reported the row, by name.</summary>
    public static (IReadOnlyList<UnionContribution> First, int Count) Waiting(ScorecardInput input, Measure measure, int most)
    {
        RowFigures row = RowFigures.Of(input, measure);
        return First(row, measure, Concerned(row).Where(c => !c.Cells.IsComplete).Select(c => (c.Union, 0L)), most);
    }

    private static (IReadOnlyList<UnionContribution> First, int Count) First(
        RowFigures row, Measure measure, IEnumerable<(GrassrootsUnion Union, long Distance)> able, int most)
    {
        // a few are wanted of up to a hundred thousand: they are not sorted
        List<(GrassrootsUnion Union, long Distance)> first = [];
        int count = 0;
        foreach ((GrassrootsUnion Union, long Distance) one in able)
        {
            count++;
            if (first.Count == most && first[^1].Distance <= one.Distance)
            {
                continue;
            }

            int nearer = first.FindLastIndex(f => f.Distance <= one.Distance) + 1;
            first.Insert(nearer, one);
            if (first.Count > most)
            {
                first.RemoveAt(most);
            }
        }

        return ([.. first.Select(f => ContributionCalculator.Of(row, measure, f.Union))], count);
    }

    private static IEnumerable<(GrassrootsUnion Union, long Distance)> Able(RowFigures row, Measure measure) => measure.Formula switch
    {
        ShareOfUnions share => NotPassing(row, new PassingNumbers(row.Items[0], share.PassingLevels)),
        // what a CĐCS without a report could add is unknown: after those that are known
        RatioOfSums => from one in Concerned(row)
                       let addable = one.Cells.IsComplete ? one.Cells.Second.GetValueOrDefault().Number - one.Cells.First.Number : (long?)null
                       where addable is null or > 0
                       select (one.Union, -addable.GetValueOrDefault()),
        _ => from one in Concerned(row)
             select (one.Union, one.Cells.First is { IsNumber: true, Number: > 0 } ? 1L : 0L),
    };

    private static IEnumerable<(GrassrootsUnion Union, long Distance)> NotPassing(RowFigures row, PassingNumbers passes) =>
        from one in Concerned(row)
        where !passes.Holds(one.Cells.First)
        select (one.Union, one.Cells.IsComplete ? 1L : 0L);

    /// <summary>Those active at the cut-off that the row concerns, by name; none of a provincial row.</summary>
    private static IEnumerable<(GrassrootsUnion Union, RowCells Cells)> Concerned(RowFigures row)
    {
        if (row.IsProvincial)
        {
            yield break;
        }

        foreach (GrassrootsUnion union in row.Input.UnionsByName())
        {
            if (union.IsActiveOn(row.Input.Period.CutOff) && row.CellsOf(union.Id) is { IsNotApplicable: false } cells)
            {
                yield return (union, cells);
            }
        }
    }
}
