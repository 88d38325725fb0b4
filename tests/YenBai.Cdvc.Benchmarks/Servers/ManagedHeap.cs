using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers;

namespace YenBai.Cdvc.Benchmarks.Servers;

/// <summary>The managed memory of another process.</summary>
internal static class ManagedHeap
{
    /// <summary>Has everything collected that nobody holds, and says what is left.</summary>
    public static async Task<double> CollectedBytesAsync(int process, CancellationToken cancellationToken)
    {
        DiagnosticsClient client = new(process);
        EventPipeProvider[] asked =
        [
            // the first asks for a collection as the session starts, the second reports it
            new("Microsoft-Windows-DotNETRuntime", EventLevel.Informational, (long)(ClrTraceEventParser.Keywords.GCHeapCollect | ClrTraceEventParser.Keywords.GC)),
        ];
        using EventPipeSession session = await client.StartEventPipeSessionAsync(asked, requestRundown: false, circularBufferMB: 16, cancellationToken);
        TaskCompletionSource<double> size = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task reading = Task.Run(
            () =>
            {
                using EventPipeEventSource source = new(session.EventStream);
                source.Clr.GCHeapStats += stats => size.TrySetResult(stats.TotalHeapSize);
                source.Process();
            },
            cancellationToken);
        try
        {
            return await size.Task.WaitAsync(TimeSpan.FromSeconds(60), cancellationToken);
        }
        finally
        {
            await session.StopAsync(cancellationToken);
            await reading;
        }
    }
}
