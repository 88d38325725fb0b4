using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Web.Features.Figures;
using YenBai.Cdvc.Web.Hosting;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Scorecards;

/// <summary>Trang cấp tỉnh: what the pages about the whole province share – the period in the address, who may see it, loading and failing.</summary>
public abstract class ProvincePage : ComponentBase, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private CancellationTokenSource loading = new();
    private IDisposable? subscription;
    private bool following;
    private bool changedAgain;
    private bool gone;

    /// <summary>The period's code as the address has it; null opens the period to show first.</summary>
    [SupplyParameterFromQuery(Name = PageUrls.PeriodParameter)]
    public string? PeriodCode { get; set; }

    /// <summary>All periods, for the picker.</summary>
    protected IReadOnlyList<ReportingPeriod> Periods { get; private set; } = [];

    /// <summary>Their years, for the picker too.</summary>
    protected IReadOnlyList<int> Years => [.. Periods.Select(p => p.Year).Distinct()];

    /// <summary>The period shown.</summary>
    protected ReportingPeriod Period { get; private set; } = null!;

    protected ProvincePageState State { get; private set; }

    /// <summary>Where a CĐCS account finds its own figures; null for everybody else.</summary>
    protected string? OwnEntryUrl { get; private set; }

    /// <summary>When what is shown last changed by itself, UTC; null while it has not since the reader came.</summary>
    protected DateTime? UpdatedAt { get; private set; }

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private ChangeFeed Changes { get; set; } = null!;

    [Inject]
    private PeriodQueries PeriodQueries { get; set; } = null!;

    [Inject]
    private UnionQueries UnionQueries { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private ILogger<ProvincePage> Logger { get; set; } = null!;

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>What the page shows, for a page that follows changes made by others: equal while nothing worth telling the reader has changed. Null for a page that stays as it was loaded.</summary>
    protected virtual object? Followed => null;

    /// <summary>Whether the page follows changes made by others.</summary>
    protected virtual bool FollowsChanges => false;

    /// <summary>Ends when what is shown may be newer; null while it is the newest.</summary>
    protected virtual Task? Newer => null;

    protected override void OnInitialized()
    {
        // before anything is read, so that nothing is missed in between
        if (FollowsChanges && RendererInfo.IsInteractive)
        {
            subscription = Changes.Subscribe(() => InvokeAsync(FollowAsync));
        }
    }

    protected override Task OnParametersSetAsync()
    {
        UpdatedAt = null;
        return ReloadAsync();
    }

    /// <summary>Who may open the page at all; what it may then show is for its query to say.</summary>
    protected virtual bool IsFor(Actor actor) => actor.MaySeeProvince();

    /// <summary>The period an address without one opens; null where there is none.</summary>
    protected virtual Task<ReportingPeriod?> FirstShownAsync(CancellationToken cancellationToken) => PeriodQueries.ShownFirstAsync(cancellationToken);

    /// <summary>Loads what the page shows of <paramref name="period"/>, for somebody whom it is for.</summary>
    protected abstract Task LoadAsync(Actor actor, ReportingPeriod period, CancellationToken cancellationToken);

    protected async Task ReloadAsync()
    {
        // a slow answer for the period left must not overwrite the one asked for since
        await loading.CancelAsync();
        loading.Dispose();
        loading = new();
        CancellationToken cancellationToken = loading.Token;
        try
        {
            ProvincePageState state = await FindAsync(PeriodCode, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            State = state;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogError(e, "The figures of period {Period} could not be read.", PeriodCode);
            State = ProvincePageState.Failed;
        }
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            gone = true;
            subscription?.Dispose();
            loading.Cancel();
            loading.Dispose();
        }
    }

    /// <summary>Reads again what is shown, in place: what the reader looks at stays where it is, and on trouble as it is.</summary>
    private async Task FollowAsync()
    {
        changedAgain = true;
        if (following)
        {
            return;
        }

        following = true;
        try
        {
            while (changedAgain && !gone)
            {
                changedAgain = false;
                await RefreshAsync();
            }
        }
        finally
        {
            following = false;
        }
    }

    private async Task RefreshAsync()
    {
        // what the reader asks for meanwhile goes first and brings the change along; the period chosen for the reader stays
        CancellationToken cancellationToken = loading.Token;
        bool ready = State == ProvincePageState.Ready;
        object? before = ready ? Followed : null;
        try
        {
            ProvincePageState state = await FindAsync(ready ? Period.Code : PeriodCode, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            State = state;
            if (before is not null && !before.Equals(Followed))
            {
                UpdatedAt = Time.GetUtcNow().UtcDateTime;
            }

            StateHasChanged();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogWarning(e, "A change in period {Period} could not be read yet.", PeriodCode);
            changedAgain = true;
            await Task.Delay(Pause, Time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
    }

    private async Task<ProvincePageState> FindAsync(string? code, CancellationToken cancellationToken)
    {
        Actor actor = await CurrentActor.GetAsync();
        Periods = await PeriodQueries.ListAsync(cancellationToken);
        ReportingPeriod? period = code is null
            ? await FirstShownAsync(cancellationToken)
            : Periods.FirstOrDefault(p => string.Equals(p.Code, code, StringComparison.Ordinal));
        if (!IsFor(actor))
        {
            IReadOnlyList<GrassrootsUnion> own = await UnionQueries.ListAsync(actor, search: null, cancellationToken);
            OwnEntryUrl = own is [{ } union] && EntryPeriods.Choose(Periods, PeriodCode, Time.Today()) is { } current
                ? PageUrls.Entry(current.Code, union.Code)
                : PageUrls.EntryStart();
            return ProvincePageState.NotAllowed;
        }

        if (period is null)
        {
            return ProvincePageState.UnknownPeriod;
        }

        await LoadAsync(actor, period, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        Period = period;
        if (subscription is not null && Newer is { } newer)
        {
            // the feed has told of the change already: nothing else would tell that it can be shown now
            _ = newer.ContinueWith(_ => gone ? Task.CompletedTask : InvokeAsync(FollowAsync), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }

        return ProvincePageState.Ready;
    }
}

/// <summary>What a <see cref="ProvincePage"/> can show.</summary>
public enum ProvincePageState
{
    Loading,
    Ready,
    Failed,

    /// <summary>The actor may not see the province.</summary>
    NotAllowed,

    /// <summary>No such period.</summary>
    UnknownPeriod,
}
