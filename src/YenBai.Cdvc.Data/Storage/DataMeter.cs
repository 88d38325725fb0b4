using System.Diagnostics.Metrics;
using YenBai.Cdvc.Domain;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>Số đo of Data, for `dotnet-counters monitor --counters YenBai.Cdvc`. Requests and circuits are metered by the framework.</summary>
internal static class DataMeter
{
    private static readonly Meter Meter = new("YenBai.Cdvc");

    private static readonly Counter<long> Writes = Meter.CreateCounter<long>("cdvc.writes", unit: "{write}", "Writes, by outcome: Saved, Refused or Conflict.");

    private static readonly Histogram<double> Scorecards = Meter.CreateHistogram<double>("cdvc.scorecards", unit: "ms", "Computations of the scorecards kept, by the number of periods computed.");

    public static void Written(Outcome outcome) => Writes.Add(1, new KeyValuePair<string, object?>("outcome", outcome.GetType().Name));

    public static void Computed(TimeSpan took, int periods) => Scorecards.Record(took.TotalMilliseconds, new KeyValuePair<string, object?>("periods", periods));
}
