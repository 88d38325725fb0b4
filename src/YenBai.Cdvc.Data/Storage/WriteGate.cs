namespace YenBai.Cdvc.Data.Storage;

/// <summary>
/// One writer at a time in this process: the rows of its audit chain follow one another. SQLite 3.50 may lose committed pages when two connections write or checkpoint
/// the write-ahead log at once (mended in 3.51.3), and waiting here is fairer and faster than its busy loop.
/// </summary>
internal sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Pass(turn);
    }

    public void Dispose() => turn.Dispose();

    private sealed class Pass(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
