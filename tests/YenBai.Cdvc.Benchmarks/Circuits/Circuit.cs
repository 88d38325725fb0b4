using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.SignalR.Protocol;
using YenBai.Cdvc.Benchmarks.Servers;

namespace YenBai.Cdvc.Benchmarks.Circuits;

/// <summary>One open page without a browser: loads it, starts its circuit, acknowledges what is drawn, sends events. The caller disposes it.</summary>
internal sealed partial class Circuit : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly ClientWebSocket socket = new();
    private readonly BlazorPack pack = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly CancellationTokenSource over = new();
    private readonly ConcurrentDictionary<string, ulong> handlers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> awaited = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string awaitedEvent;
    private HttpMessageInvoker? connector;
    private CountedStream? wire;
    private Task listening = Task.CompletedTask;
    private long interop = -1;
    private int calls;

    private Circuit(string awaitedEvent) => this.awaitedEvent = awaitedEvent;

    /// <summary>Bytes on the wire so far, both ways.</summary>
    public long Bytes => wire?.Bytes ?? 0;

    /// <summary>The page as it came, before its circuit.</summary>
    public string Html { get; private set; } = "";

    /// <summary>Opens a page and waits until it listens to an event.</summary>
    /// <param name="awaitedEvent">E.g. "onchange".</param>
    /// <param name="deflate">Whether to ask for compression, as browsers do.</param>
    public static async Task<Circuit> OpenAsync(Browser browser, string path, string awaitedEvent, CancellationToken cancellationToken, bool deflate = true)
    {
        Circuit circuit = new(awaitedEvent) { Html = await browser.GetAsync(path, cancellationToken) };
        circuit.socket.Options.SetRequestHeader("Origin", browser.Server.GetLeftPart(UriPartial.Authority));
        if (deflate)
        {
            circuit.socket.Options.DangerousDeflateOptions = new WebSocketDeflateOptions();
        }

        await circuit.ConnectAsync(browser, cancellationToken);
        await circuit.StartAsync(new Uri(browser.Server, path), cancellationToken);
        await circuit.ready.Task.WaitAsync(Patience, cancellationToken);
        return circuit;
    }

    /// <summary>Sends an event and waits for the batch that brings a text.</summary>
    public async Task SendAsync(string eventName, object arguments, string answeredBy, CancellationToken cancellationToken)
    {
        TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        awaited[answeredBy] = answered;
        string call = Interlocked.Increment(ref calls).ToString(CultureInfo.InvariantCulture);
        string json = JsonSerializer.Serialize(new object[]
        {
            new { eventHandlerId = handlers["on" + eventName], eventName },
            arguments,
        });
        await CallAsync("BeginInvokeDotNetFromJS", call, null, "DispatchEventAsync", interop, json);
        await answered.Task.WaitAsync(Patience, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        try
        {
            await listening;
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // the page is closed
        }

        socket.Dispose();
        connector?.Dispose();
        over.Dispose();
    }

    private async Task ConnectAsync(Browser browser, CancellationToken cancellationToken)
    {
        connector = new HttpMessageInvoker(new SocketsHttpHandler
        {
            CookieContainer = browser.Cookies,
            ConnectCallback = async (context, cancellation) =>
            {
                Socket tcp = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await tcp.ConnectAsync(context.DnsEndPoint, cancellation);
                return wire = new CountedStream(new NetworkStream(tcp, ownsSocket: true));
            },
        });
        await socket.ConnectAsync(new UriBuilder(browser.Server) { Scheme = "ws", Path = "/_blazor" }.Uri, connector, cancellationToken);
    }

    private async Task StartAsync(Uri page, CancellationToken cancellationToken)
    {
        ArrayBufferWriter<byte> hello = new();
        HandshakeProtocol.WriteRequestMessage(new HandshakeRequestMessage(BlazorPack.Name, pack.Protocol.Version), hello);
        await socket.SendAsync(hello.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        await socket.ReceiveAsync(new byte[1024], cancellationToken);
        listening = ListenAsync();
        _ = listening.ContinueWith(ended => Fail(ended.Exception!), cancellationToken, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        _ = StayAsync();

        string state = State().Match(Html) is { Success: true } found ? found.Groups["state"].Value : "";
        await CallAsync(new InvocationMessage("start", "StartCircuit", [page.GetLeftPart(UriPartial.Authority) + "/", page.AbsoluteUri, "[]", state]));
        var operations = Marker().Matches(Html).Select(m => m.Groups["marker"].Value).Where(m => m.Contains("\"descriptor\"", StringComparison.Ordinal))
            .Select((marker, index) => new { type = "add", ssrComponentId = index + 1, marker = JsonSerializer.Deserialize<JsonElement>(marker) });
        await CallAsync("UpdateRootComponents", JsonSerializer.Serialize(new { batchId = 1, operations }), state);
    }

    private void Fail(Exception broken)
    {
        ready.TrySetException(broken);
        foreach (TaskCompletionSource answer in awaited.Values)
        {
            answer.TrySetException(broken);
        }
    }

    private async Task ListenAsync()
    {
        byte[] buffer = new byte[64 * 1024];
        ArrayBufferWriter<byte> pending = new();
        while (!over.IsCancellationRequested)
        {
            ValueWebSocketReceiveResult part = await socket.ReceiveAsync(buffer.AsMemory(), over.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                throw new InvalidOperationException("The server closed the circuit.");
            }

            pending.Write(buffer.AsSpan(0, part.Count));
            ReadOnlySequence<byte> rest = new(pending.WrittenMemory);
            while (pack.Protocol.TryParseMessage(ref rest, pack, out HubMessage? message))
            {
                if (message is InvocationMessage call)
                {
                    await TakeAsync(call);
                }
            }

            byte[] left = rest.ToArray();
            pending.ResetWrittenCount();
            pending.Write(left);
        }
    }

    private async Task TakeAsync(InvocationMessage call)
    {
        switch (call.Target)
        {
            case "JS.RenderBatch":
                Draw((byte[])call.Arguments[1]!);
                await CallAsync("OnRenderCompleted", call.Arguments[0], null);
                break;
            case "JS.BeginInvokeJS":
                await AnswerAsync((long)call.Arguments[0]!, (string)call.Arguments[1]!, (string)call.Arguments[2]!, (int)call.Arguments[3]!);
                break;
            case "JS.EndInvokeDotNet" when call.Arguments[1] is false:
                throw new InvalidOperationException($"The event was refused: {call.Arguments[2]}");
            case "JS.Error":
                throw new InvalidOperationException($"The server says: {call.Arguments[0]}");
        }
    }

    private void Draw(byte[] batch)
    {
        foreach (ulong handler in RenderBatch.Handlers(batch, awaitedEvent))
        {
            handlers[awaitedEvent] = handler;
        }

        foreach ((string text, TaskCompletionSource answered) in awaited)
        {
            if (RenderBatch.Holds(batch, Encoding.UTF8.GetBytes(text)) && awaited.TryRemove(text, out _))
            {
                answered.SetResult();
            }
        }

        if (interop >= 0 && handlers.ContainsKey(awaitedEvent))
        {
            ready.TrySetResult();
        }
    }

    /// <summary>Does what the page's script would: nothing but the answer.</summary>
    private Task AnswerAsync(long call, string function, string arguments, int resultType)
    {
        const int JSObjectReference = 1;
        if (function.EndsWith("attachWebRendererInterop", StringComparison.Ordinal))
        {
            interop = JsonSerializer.Deserialize<JsonElement>(arguments)[1].GetProperty("__dotNetObject").GetInt64();
        }

        string result = resultType == JSObjectReference ? """{"__jsObjectId":1}""" : "null";
        // a call without a number waits for no answer
        return call == 0 ? Task.CompletedTask : CallAsync("EndInvokeJSFromDotNet", call, true, string.Create(CultureInfo.InvariantCulture, $"[{call},true,{result}]"));
    }

    /// <summary>A page that is looked at and does nothing still says that it is there.</summary>
    private async Task StayAsync()
    {
        using PeriodicTimer timer = new(TimeSpan.FromSeconds(10));
        try
        {
            while (await timer.WaitForNextTickAsync(over.Token))
            {
                await CallAsync(PingMessage.Instance);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // the page is closed
        }
    }

    private Task CallAsync(string method, params object?[] arguments) => CallAsync(new InvocationMessage(method, arguments));

    private async Task CallAsync(HubMessage message)
    {
        ReadOnlyMemory<byte> bytes = pack.Protocol.GetMessageBytes(message);
        await sending.WaitAsync(over.Token);
        try
        {
            await socket.SendAsync(bytes, WebSocketMessageType.Binary, endOfMessage: true, over.Token);
        }
        finally
        {
            sending.Release();
        }
    }

    [GeneratedRegex("<!--Blazor:(?<marker>{[^>]+})-->", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>[^-]+)-->", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex State();
}
