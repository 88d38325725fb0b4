using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>Số của cấp tỉnh: its count, or 1 / 0 by whether its level passes.</summary>
internal static class ProvincialTally
{
    public static Tally Of(RowFigures row, ProvincialValue formula)
    {
        RowCells cells = row.Expected.FirstOrDefault(c => c.IsComplete);
        if (!cells.IsComplete)
        {
            return new(Numerator: null, Denominator: null, Range: null);
        }

        DataItem item = row.Items[0];
        FigureValue value = cells.First;
        long numerator = item.Kind != DataItemKind.Level ? value.Number : new PassingNumbers(item, formula.PassingLevels).Holds(value) ? 1 : 0;
        return new(numerator, Denominator: null, Range: null);
    }
}
