using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>Tỷ lệ số CĐCS whose level passes, of those that answered or of those expected.</summary>
internal static class ShareTally
{
    public static Tally Of(RowFigures row, ShareOfUnions share)
    {
        PassingNumbers passes = new(row.Items[0], share.PassingLevels);
        long passing = row.Expected.LongCount(c => passes.Holds(c.First));
        Coverage coverage = row.Coverage;
        // answered + missing = expected, so both bases end at the same total
        RangeCounts? range = coverage.Missing == 0 ? null : new(passing, passing + coverage.Missing, coverage.Expected, Borrowed: false);
        return coverage.Complete == 0
            ? new(Numerator: null, Denominator: null, range)
            : new(passing, share.Basis == ShareBasis.Active ? coverage.Expected : coverage.Complete, range);
    }
}
