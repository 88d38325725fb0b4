using System.Collections.Concurrent;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>
/// One writer at a time in this process: the rows of its audit chain follow one another. SQLite 3.50 may lose committed pages when two connections write or checkpoint
/// the write-ahead log at once (mended in 3.51.3), and waiting here is fairer and faster than its busy loop.
/// </summary>
internal sealed class WriteGate
{
    // two hosts of one process on one file wait for each other as well
    private static readonly ConcurrentDictionary<string, WriteGate> OfFiles = new(StringComparer.Ordinal);

    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>The gate of an embedded database's file, or a new one for a node of SQL Server.</summary>
    public static WriteGate Of(DatabaseOptions database) => database.FilePath is { } file ? OfFiles.GetOrAdd(file, _ => new WriteGate()) : new WriteGate();

    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Pass(turn);
    }

    private sealed class Pass(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
