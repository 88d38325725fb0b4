namespace YenBai.Cdvc.Data.Storage;

/// <summary>Giá trị nhớ sẵn: one thing that many pages ask for, read again only after something was written.</summary>
internal sealed class Remembered<T>(CdvcContexts contexts, ChangeStamps stamps, Func<CdvcDbContext, CancellationToken, Task<T>> read)
{
    private Known? known;

    public async ValueTask<T> GetAsync(CancellationToken cancellationToken)
    {
        ChangeStamp now = await stamps.CurrentAsync(cancellationToken).ConfigureAwait(false);
        if (Volatile.Read(ref known) is { } kept && kept.Stamp == now)
        {
            return kept.Value;
        }

        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            T value = await read(db, cancellationToken).ConfigureAwait(false);
            Volatile.Write(ref known, new Known(now, value));
            return value;
        }
    }

    private sealed record Known(ChangeStamp Stamp, T Value);
}
