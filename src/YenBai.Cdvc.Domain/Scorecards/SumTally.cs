using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>Cộng dồn: every number of the period, of CĐCS closed before the cut-off too.</summary>
internal static class SumTally
{
    public static Tally Of(RowFigures row)
    {
        ScorecardInput input = row.Input;
        DataItem item = row.Items[0];
        IEnumerable<int> bodies = row.IsProvincial ? [input.ProvinceId] : input.Unions.Select(u => u.Id);
        IReadOnlyList<FigureValue> numbers = [.. bodies.Select(id => input.Figures[id, item.Id]).Where(v => v.IsNumber)];
        return new(numbers.Count == 0 ? null : numbers.Sum(v => v.Number), Denominator: null, Range: null);
    }
}
