using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>Số của cấp tỉnh: its count, or 1 / 0 by whether its level passes.</summary>
internal static class ProvincialTally
{
    public static Tally Of(RowFigures row, ProvincialValue formula)
    {
        if (row.Complete.Count == 0)
        {
            return new(Numerator: null, Denominator: null, Range: null);
        }

        DataItem item = row.Items[0];
        FigureValue value = row.Complete[0].Values[0];
        long numerator = item.Kind != DataItemKind.Level ? value.Number : LevelRules.Passes(item, value, formula.PassingLevels) ? 1 : 0;
        return new(numerator, Denominator: null, Range: null);
    }
}
