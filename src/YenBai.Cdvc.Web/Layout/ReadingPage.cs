using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Web.Hosting;

namespace YenBai.Cdvc.Web.Layout;

/// <summary>Trang có đọc số liệu: what pages that read something share – who asks, reading, and failing to. <see cref="PageFrame"/> shows how far it is.</summary>
public abstract class ReadingPage : ComponentBase, IDisposable
{
    private CancellationTokenSource reading = new();

    protected PageState State { get; set; }

    /// <summary>The page has been left: nobody sees what is read now.</summary>
    protected bool Gone { get; private set; }

    /// <summary>Ends when something else is asked for, or the page is left.</summary>
    protected CancellationToken Asked => reading.Token;

    [Inject]
    protected CurrentActor CurrentActor { get; set; } = null!;

    protected ILogger Logger => Loggers.CreateLogger(GetType());

    [Inject]
    private ILoggerFactory Loggers { get; set; } = null!;

    [Inject]
    private NavigationManager Address { get; set; } = null!;

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected override Task OnParametersSetAsync() => OpenAsync();

    /// <summary>Reads what the address names, and says what can be shown of it. Before it shows anything it looks whether that is still asked for.</summary>
    protected abstract Task<PageState> ReadAsync(Actor actor, CancellationToken cancellationToken);

    /// <summary>Reads for another address: what was there before is not shown under the new heading.</summary>
    protected Task OpenAsync()
    {
        State = PageState.Loading;
        return ReloadAsync();
    }

    /// <summary>Reads once more; what is shown stays until then, but not where it cannot be read.</summary>
    protected Task ReloadAsync()
    {
        if (State == PageState.Failed)
        {
            State = PageState.Loading;
        }

        return ReadAsync(onTrouble: PageState.Failed);
    }

    /// <summary>Reads once more after a write; where it cannot be read what is shown stays, and beside it the answer to the write.</summary>
    protected Task RefreshAsync() => ReadAsync(onTrouble: State == PageState.Loading ? PageState.Failed : State);

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Gone = true;
            reading.Cancel();
            reading.Dispose();
        }
    }

    private async Task ReadAsync(PageState onTrouble)
    {
        if (Gone)
        {
            return;
        }

        // a slow answer to what was asked before must not overwrite this one; what is asked while that one ends finds this one to end
        (CancellationTokenSource before, reading) = (reading, new());
        CancellationToken cancellationToken = reading.Token;
        await before.CancelAsync();
        before.Dispose();
        try
        {
            Actor actor = await CurrentActor.GetAsync();
            cancellationToken.ThrowIfCancellationRequested();
            PageState state = await ReadAsync(actor, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            State = state;
        }
        catch (Exception e) when (cancellationToken.IsCancellationRequested && (e is OperationCanceledException || DatabaseTrouble.Is(e)))
        {
            // nobody waits for it any more, and a database may say so in its own way
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogError(e, "{Address} could not be read.", Address.Uri);
            State = onTrouble;
        }
    }
}

/// <summary>Tình trạng của một trang: how far a <see cref="ReadingPage"/> is.</summary>
public enum PageState
{
    Loading,
    Ready,
    Failed,

    /// <summary>There is not what the address names.</summary>
    NotFound,

    /// <summary>The actor may not see it.</summary>
    Forbidden,
}
