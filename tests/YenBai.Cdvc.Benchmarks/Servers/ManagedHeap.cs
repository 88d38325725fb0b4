using System.Diagnostics.Tracing;
using System.Globalization;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers;

namespace YenBai.Cdvc.Benchmarks.Servers;

/// <summary>The managed memory of another process.</summary>
internal static class ManagedHeap
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Has everything collected that nobody holds, and says what is left: objects, not the gaps between them.</summary>
    public static async Task<double> CollectedBytesAsync(int process, CancellationToken cancellationToken)
    {
        DiagnosticsClient client = new(process);
        // the first asks for a collection as the session starts and reports its end, the second says what is held
        _ = await HearAsync(
            client,
            new("Microsoft-Windows-DotNETRuntime", EventLevel.Informational, (long)(ClrTraceEventParser.Keywords.GCHeapCollect | ClrTraceEventParser.Keywords.GC)),
            static (source, heard) => source.Clr.GCHeapStats += _ => heard(0),
            cancellationToken);
        return 1e6 * await HearAsync(
            client,
            new("System.Runtime", EventLevel.Informational, (long)EventKeywords.None, new Dictionary<string, string> { ["EventCounterIntervalSec"] = "1" }),
            static (source, heard) => source.Dynamic.All += counters =>
            {
                if (counters.PayloadNames is [_, ..] && counters.PayloadValue(0) is IDictionary<string, object> { } outer
                    && outer["Payload"] is IDictionary<string, object> counter && counter["Name"] is "gc-heap-size")
                {
                    heard(Convert.ToDouble(counter["Mean"], CultureInfo.InvariantCulture));
                }
            },
            cancellationToken);
    }

    private static async Task<double> HearAsync(DiagnosticsClient client, EventPipeProvider asked, Action<EventPipeEventSource, Action<double>> listen, CancellationToken cancellationToken)
    {
        using EventPipeSession session = await client.StartEventPipeSessionAsync([asked], requestRundown: false, circularBufferMB: 16, cancellationToken);
        TaskCompletionSource<double> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task reading = Task.Run(
            () =>
            {
                using EventPipeEventSource source = new(session.EventStream);
                listen(source, value => answer.TrySetResult(value));
                source.Process();
            },
            cancellationToken);
        try
        {
            return await answer.Task.WaitAsync(Limit, cancellationToken);
        }
        finally
        {
            await session.StopAsync(cancellationToken);
            await reading;
        }
    }
}
