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

/// <summary>Trang cấp tỉnh: what the pages about the whole province share – the period in the address, who may see it, and the changes others make.</summary>
public abstract class ProvincePage : ReadingPage
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private IDisposable? subscription;
    private bool following;
    private bool changedAgain;

    /// <summary>The period's code as the address has it; null opens the period to show first.</summary>
    [SupplyParameterFromQuery(Name = PageUrls.PeriodParameter)]
    public string? PeriodCode { get; set; }

    /// <summary>All periods, for the picker.</summary>
    protected IReadOnlyList<ReportingPeriod> Periods { get; private set; } = [];

    /// <summary>Their years, for the picker too.</summary>
    protected IReadOnlyList<int> Years => [.. Periods.Select(p => p.Year).Distinct()];

    /// <summary>The period shown.</summary>
    protected ReportingPeriod Period { get; private set; } = null!;

    /// <summary>Where a CĐCS account finds its own figures; null for everybody else.</summary>
    protected string? OwnEntryUrl { get; private set; }

    /// <summary>When what is shown last changed by itself, UTC; null while it has not since the reader came.</summary>
    protected DateTime? UpdatedAt { get; private set; }

    [Inject]
    private ChangeFeed Changes { get; set; } = null!;

    [Inject]
    private PeriodQueries PeriodQueries { get; set; } = null!;

    [Inject]
    private UnionQueries UnionQueries { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

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

    /// <summary>Whether it is another period than the one shown: what was asked, chosen, typed and said in that one does not go along.</summary>
    protected bool IsAnother(ReportingPeriod period) => !string.Equals(Period?.Code, period.Code, StringComparison.Ordinal);

    /// <summary>Loads what the page shows of <paramref name="period"/>, for somebody whom it is for.</summary>
    protected abstract Task LoadAsync(Actor actor, ReportingPeriod period, CancellationToken cancellationToken);

    protected sealed override Task<PageState> ReadAsync(Actor actor, CancellationToken cancellationToken) => ReadAsync(actor, PeriodCode, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            subscription?.Dispose();
        }

        base.Dispose(disposing);
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
            while (changedAgain && !Gone)
            {
                changedAgain = false;
                await ReadChangeAsync();
            }
        }
        finally
        {
            following = false;
        }
    }

    private async Task ReadChangeAsync()
    {
        // what the reader asks for meanwhile goes first and brings the change along; the period chosen for the reader stays
        CancellationToken cancellationToken = Asked;
        bool ready = State == PageState.Ready;
        object? before = ready ? Followed : null;
        try
        {
            PageState state = await ReadAsync(await CurrentActor.GetAsync(), ready ? Period.Code : PeriodCode, cancellationToken);
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

    private async Task<PageState> ReadAsync(Actor actor, string? code, CancellationToken cancellationToken)
    {
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
            return PageState.Forbidden;
        }

        if (period is null)
        {
            return PageState.NotFound;
        }

        await LoadAsync(actor, period, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        Period = period;
        if (subscription is not null && Newer is { } newer)
        {
            // the feed has told of the change already: nothing else would tell that it can be shown now
            _ = newer.ContinueWith(_ => Gone ? Task.CompletedTask : InvokeAsync(FollowAsync), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }

        return PageState.Ready;
    }
}
