using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace YenBai.Cdvc.Benchmarks.Servers;

/// <summary>
/// A line between browser and server that takes its time: every piece arrives half a round trip later, and one in a hundred, as if it
/// had been lost and sent again, a whole timeout later with all behind it. The caller disposes it.
/// </summary>
internal sealed class SlowNetwork : IAsyncDisposable
{
    private static readonly TimeSpan OneWay = TimeSpan.FromMilliseconds(75);
    private static readonly TimeSpan SentAgain = TimeSpan.FromMilliseconds(350);
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource over = new();
    private readonly Uri server;
    private readonly Task accepting;
    private int pieces;

    public SlowNetwork(Uri server)
    {
        this.server = server;
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>Where a browser reaches the server through it.</summary>
    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        listener.Dispose();
        try
        {
            await accepting;
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            // nobody connects any more
        }

        over.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            TcpClient from = await listener.AcceptTcpClientAsync(over.Token);
            _ = ConnectAsync(from);
        }
    }

    private async Task ConnectAsync(TcpClient from)
    {
        using TcpClient to = new() { NoDelay = true };
        using (from)
        {
            from.NoDelay = true;
            try
            {
                await to.ConnectAsync(server.Host, server.Port, over.Token);
                await Task.WhenAny(PumpAsync(from.GetStream(), to.GetStream()), PumpAsync(to.GetStream(), from.GetStream()));
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
            {
                // one side has gone
            }
        }
    }

    private async Task PumpAsync(NetworkStream from, NetworkStream to)
    {
        Channel<(DateTime Due, byte[] Bytes)> line = Channel.CreateUnbounded<(DateTime, byte[])>();
        Task arriving = ArriveAsync(line.Reader, to);
        byte[] buffer = new byte[16 * 1024];
        for (int read = await from.ReadAsync(buffer, over.Token); read > 0; read = await from.ReadAsync(buffer, over.Token))
        {
            bool lost = Interlocked.Increment(ref pieces) % 100 == 0;
            line.Writer.TryWrite((DateTime.UtcNow + OneWay + (lost ? SentAgain : TimeSpan.Zero), buffer[..read]));
        }

        line.Writer.Complete();
        await arriving;
    }

    private async Task ArriveAsync(ChannelReader<(DateTime Due, byte[] Bytes)> line, NetworkStream to)
    {
        await foreach ((DateTime due, byte[] bytes) in line.ReadAllAsync(over.Token))
        {
            TimeSpan left = due - DateTime.UtcNow;
            if (left > TimeSpan.Zero)
            {
                await Task.Delay(left, over.Token);
            }

            await to.WriteAsync(bytes, over.Token);
        }
    }
}
