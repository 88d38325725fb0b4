using System.Diagnostics.Metrics;
using YenBai.Cdvc.Domain;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>Số đo: how writes ended, for `dotnet-counters monitor --counters YenBai.Cdvc`. Requests and circuits are metered by the framework.</summary>
internal static class WriteMeter
{
    private static readonly Meter Meter = new("YenBai.Cdvc");

    private static readonly Counter<long> Writes = Meter.CreateCounter<long>("cdvc.writes", unit: "{write}", "Writes, by outcome: Saved, Refused or Conflict.");

    public static void Count(Outcome outcome) => Writes.Add(1, new KeyValuePair<string, object?>("outcome", outcome.GetType().Name));
}
