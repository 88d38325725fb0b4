using System.Diagnostics.Metrics;

namespace YenBai.Cdvc.Data.Scorecards;

/// <summary>Số đo: how long the scorecards of how many periods took, for `dotnet-counters monitor --counters YenBai.Cdvc`.</summary>
internal static class ScorecardMeter
{
    private static readonly Meter Meter = new("YenBai.Cdvc");

    private static readonly Histogram<double> Times = Meter.CreateHistogram<double>("cdvc.scorecards", unit: "ms", "Computations of the scorecards kept, by the number of periods computed.");

    public static void Record(TimeSpan took, int periods) => Times.Record(took.TotalMilliseconds, new KeyValuePair<string, object?>("periods", periods));
}
