using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>Tỷ lệ of sums over complete CĐCS.</summary>
internal static class RatioTally
{
    public static Tally Of(RowFigures row)
    {
        long numerator = 0;
        long denominator = 0;
        Missing missing = new(row);
        foreach (RowCells cells in row.Expected)
        {
            if (cells.IsComplete)
            {
                numerator += cells.First.Number;
                denominator += cells.Second.GetValueOrDefault().Number;
            }
            else
            {
                missing.Add(cells);
            }
        }

        RangeCounts? range = row.IsProvincial || row.Coverage.Missing == 0 ? null : missing.Range(numerator, denominator);
        return row.Coverage.Complete == 0 ? new(Numerator: null, Denominator: null, range) : new(numerator, denominator, range);
    }

    /// <summary>What those not complete may still bring.</summary>
    private sealed class Missing(RowFigures row)
    {
        // only counts as of a date hardly move from period to period; the others start again from 0
        private readonly FigureColumn earlier = row.Items[1].AsOfCutOff ? row.Input.EarlierStocks.Column(row.Items[1].Id) : FigureColumn.Blank;
        private long low;
        private long high;
        private long total;
        private bool borrowed;
        private bool unknown;

        public void Add(RowCells cells)
        {
            bool reported = cells.Second is { IsNumber: true };
            FigureValue weight = reported ? cells.Second.GetValueOrDefault() : earlier[cells.BodyId];
            if (!weight.IsNumber)
            {
                unknown = true;
                return;
            }

            FigureValue own = cells.First;
            low += own.IsNumber ? Math.Min(own.Number, weight.Number) : 0;
            high += own.IsNumber ? Math.Min(own.Number, weight.Number) : weight.Number;
            total += weight.Number;
            borrowed |= !reported;
        }

        /// <summary>Null where the final denominator cannot be known, or is 0.</summary>
        public RangeCounts? Range(long numerator, long denominator) =>
            unknown || denominator + total == 0 ? null : new(numerator + low, numerator + high, denominator + total, borrowed);
    }
}
