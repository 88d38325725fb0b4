using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Figures.Grid;

/// <summary>Bảng nhập của một kỳ: every CĐCS this account may see × the data items.</summary>
public sealed partial class GridPage : IAsyncDisposable, IHandleEvent
{
    // not disposed with the page: a save that has begun ends, and gives its turn back
    private readonly SemaphoreSlim turn = new(1, 1);
    private GridForm? form;
    private string? opened;
    private OpenDetails details = null!;
    private GridView view = GridView.Read(search: null, filter: null, sector: null, withNotAsked: null);
    private Actor actor = null!;
    private ElementReference root;
    private IJSObjectReference? script;
    private (string Period, GridView View)? loaded;
    private string? message;

    [Parameter]
    public string PeriodCode { get; set; } = "";

    [SupplyParameterFromQuery(Name = PageUrls.SearchParameter)]
    private string? Search { get; set; }

    [SupplyParameterFromQuery(Name = PageUrls.StateParameter)]
    private string? Filter { get; set; }

    [SupplyParameterFromQuery(Name = PageUrls.SectorParameter)]
    private string? Sector { get; set; }

    [SupplyParameterFromQuery(Name = PageUrls.NotAskedParameter)]
    private bool? NotAsked { get; set; }

    [SupplyParameterFromQuery(Name = PageUrls.AfterParameter)]
    private string? After { get; set; }

    [SupplyParameterFromQuery(Name = PageUrls.BeforeParameter)]
    private string? Before { get; set; }

    [Inject]
    private FigureQueries Queries { get; set; } = null!;

    [Inject]
    private TypedFigures Typed { get; set; } = null!;

    [Inject]
    private FigureDetailsReader DetailsReader { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IJSRuntime JS { get; set; } = null!;

    // what the browser keeps unsent is kept for this person and this period
    private string SheetName => $"{actor.AccountId}/{form!.Grid.Period.Code}/bang";

    private string? ReadOnlyReason => form switch
    {
        null or { MayEnterAny: true } or { Lines.Count: 0 } => null,
        { Lines: var lines } when lines.All(l => l.Sheet.ReadOnlyReason is not null) => lines[0].Sheet.ReadOnlyReason,
        _ => "Tài khoản này chỉ xem, không nhập số liệu.",
    };

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await script.CloseAsync();
    }

    // once, with the answer: what is under way the browser shows by itself, and a rendering in between is half the work of a save
    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg)
    {
        Task handled = item.InvokeAsync(arg);
        if (State == PageState.Loading)
        {
            // only reading once more after trouble has nothing else to show for itself
            StateHasChanged();
        }

        await handled;
        StateHasChanged();
    }

    protected override void OnInitialized() => details = new OpenDetails(DetailsReader);

    protected override async Task OnParametersSetAsync()
    {
        view = GridView.Read(Search, Filter, Sector, NotAsked, After, Before);
        if (!string.Equals(loaded?.Period, PeriodCode, StringComparison.Ordinal))
        {
            (loaded, form) = ((PeriodCode, view), null);
            await OpenAsync();
        }
        else if (form is not { IsWhole: true } && loaded?.View.Listing != view.Listing)
        {
            // another page of a long list, or of one still on its way: the search box stays under the hands that type in it
            loaded = (PeriodCode, view);
            await ReloadAsync();
        }

        form?.Show(view);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (paste is not null && script is not null)
        {
            await script.InvokeVoidAsync("showPreview");
        }

        // not under the hands of a save that is still on its way
        if (turn.CurrentCount > 0)
        {
            form?.Rest();
        }

        if (State != PageState.Ready)
        {
            // what the script holds on to is gone
            opened = null;
            return;
        }

        if (form is not { Lines.Count: > 0 } || string.Equals(form.Grid.Period.Code, opened, StringComparison.Ordinal))
        {
            return;
        }

        opened = form.Grid.Period.Code;
        script ??= await JS.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/grid.js"]);
        await script.InvokeVoidAsync("open", root);
    }

    protected override async Task<PageState> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        FigureGrid? grid = await Queries.GridAsync(actor, PeriodCode, view.Listing, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        (this.actor, form) = (actor, grid is null ? null : new GridForm(grid, actor));
        // of the grid that was there before
        (paste, pasted, message) = (null, null, null);
        details.Close();
        form?.Show(view);
        return form is null or { IsWhole: true, Lines.Count: 0 } ? PageState.NotFound : PageState.Ready;
    }

    // the address is the view: F5 and the restart of the server come back to it
    private void Show(GridView wanted) => Navigation.NavigateTo(wanted.FromTheFirst(view).Url(PeriodCode), replace: true);

    private async Task AskBeforeLeavingAsync(LocationChangingContext leaving)
    {
        bool stays = form is { IsWhole: false }
            ? string.Equals(Navigation.ToAbsoluteUri(leaving.TargetLocation).AbsoluteUri, Navigation.Uri, StringComparison.Ordinal)
            : string.Equals(Path(leaving.TargetLocation), Path(Navigation.Uri), StringComparison.Ordinal);
        if (!stays && script is not null && !await script.InvokeAsync<bool>("mayLeave"))
        {
            leaving.PreventNavigation();
        }
    }

    private string Path(string url) => Navigation.ToAbsoluteUri(url).AbsolutePath;

    /// <summary>Whatever the grid asks, one after the other: what is taken back must have been saved first.</summary>
    private async Task TakeAsync(FigureCommitEventArgs sent)
    {
        GridForm? on = form;
        await turn.WaitAsync();
        try
        {
            // what was typed is saved where it was typed, whatever grid is shown when its turn comes; nothing else is wanted of a grid that was left
            if (on is not null && (ReferenceEquals(form, on) || sent.Field is FigureCommitEventArgs.Value or FigureCommitEventArgs.Note))
            {
                await TakeAsync(on, sent);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task TakeAsync(GridForm on, FigureCommitEventArgs sent)
    {
        if (sent.Field is FigureCommitEventArgs.Undo or FigureCommitEventArgs.Redo)
        {
            await StepAsync(on, sent, redo: sent.Field is FigureCommitEventArgs.Redo);
        }
        else if (sent.Field is FigureCommitEventArgs.Paste)
        {
            await ReadPasteAsync(on);
        }
        else if (on.Line(sent.Union) is { } line && line.Form.Row(sent.Item) is { } row)
        {
            message = null;
            if (sent.Field is FigureCommitEventArgs.Open)
            {
                await details.OpenAsync(actor, line.Form, row);
            }
            else
            {
                await SaveAsync(on, line, row, sent);
                await (ReferenceEquals(form, on) ? details.RefreshAsync(actor, line.Form, row) : Task.CompletedTask);
            }
        }
    }

    private async Task SaveAsync(GridForm on, GridLine line, EntryRow row, FigureCommitEventArgs typed)
    {
        (FigureValue before, int version) = (row.Cell.Value, row.Cell.Version);
        await Typed.TakeAsync(actor, line.Form, row, typed);
        line.Count();
        if (row.Problem is not null || row.Cell.Version == version)
        {
            return;
        }

        if (row.Cell.Value == before)
        {
            on.History.Noted(row, version);
        }
        else
        {
            on.History.Record(typed.Step, new CellChange(line, row, before, row.Cell.Value));
        }
    }
}
