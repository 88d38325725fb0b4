using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>Tỷ lệ of sums over complete CĐCS.</summary>
internal static class RatioTally
{
    public static Tally Of(RowFigures row)
    {
        long numerator = row.Complete.Sum(c => c.Values[0].Number);
        long denominator = row.Complete.Sum(c => c.Values[1].Number);
        RangeCounts? range = row.IsProvincial || row.Missing.Count == 0 ? null : Range(row, numerator, denominator);
        return row.Complete.Count == 0 ? new(Numerator: null, Denominator: null, range) : new(numerator, denominator, range);
    }

    /// <summary>Null where the final denominator cannot be known, or is 0.</summary>
    private static RangeCounts? Range(RowFigures row, long numerator, long denominator)
    {
        var range = new RangeCounts(numerator, numerator, denominator, Borrowed: false);
        foreach (RowCells cells in row.Missing)
        {
            bool reported = cells.Values[1].IsNumber;
            FigureValue weight = reported ? cells.Values[1] : Earlier(row, cells.BodyId);
            if (!weight.IsNumber)
            {
                return null;
            }

            FigureValue own = cells.Values[0];
            range = new RangeCounts(
                range.Low + (own.IsNumber ? Math.Min(own.Number, weight.Number) : 0),
                range.High + (own.IsNumber ? Math.Min(own.Number, weight.Number) : weight.Number),
                range.Total + weight.Number,
                range.Borrowed || !reported);
        }

        return range.Total == 0 ? null : range;
    }

    /// <summary>Only counts as of a date hardly move from period to period; the others start again from 0.</summary>
    private static FigureValue Earlier(RowFigures row, int bodyId)
    {
        DataItem denominator = row.Items[1];
        return denominator.AsOfCutOff ? row.Input.EarlierStocks[bodyId, denominator.Id] : FigureValue.Blank;
    }
}
