using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>Cộng dồn: every number of the period, of CĐCS closed before the cut-off too.</summary>
internal static class SumTally
{
    public static Tally Of(RowFigures row)
    {
        ScorecardInput input = row.Input;
        FigureColumn column = input.Figures.Column(row.Items[0].Id);
        if (row.IsProvincial)
        {
            return new(column[input.ProvinceId] is { IsNumber: true } own ? own.Number : null, Denominator: null, Range: null);
        }

        long? sum = null;
        foreach (GrassrootsUnion union in input.Unions)
        {
            if (column[union.Id] is { IsNumber: true } value)
            {
                sum = sum.GetValueOrDefault() + value.Number;
            }
        }

        return new(sum, Denominator: null, Range: null);
    }
}
