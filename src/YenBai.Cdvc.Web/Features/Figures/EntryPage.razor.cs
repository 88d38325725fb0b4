using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Submissions;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Web.Features.Submissions;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Figures;

/// <summary>Phiếu nhập của một CĐCS (hoặc của cấp tỉnh) trong một kỳ.</summary>
public sealed partial class EntryPage : IAsyncDisposable
{
    private EntryForm form = null!;
    private EntryForm? opened;
    private SubmissionDetails report = null!;
    private SubmissionNews? news;
    private OpenDetails details = null!;
    private Actor actor = null!;
    private ElementReference root;
    private IJSObjectReference? script;

    [Parameter]
    public string PeriodCode { get; set; } = "";

    /// <summary>A CĐCS's code, or <see cref="Domain.Unions.UnionCode.OfProvince"/>.</summary>
    [Parameter]
    public string BodyCode { get; set; } = "";

    [Inject]
    private FigureQueries Queries { get; set; } = null!;

    [Inject]
    private SubmissionQueries Submissions { get; set; } = null!;

    [Inject]
    private TypedFigures Typed { get; set; } = null!;

    [Inject]
    private FigureDetailsReader DetailsReader { get; set; } = null!;

    [Inject]
    private IJSRuntime JS { get; set; } = null!;

    private string? UnionCode => string.Equals(BodyCode, Domain.Unions.UnionCode.OfProvince, StringComparison.OrdinalIgnoreCase) ? null : BodyCode;

    // what the browser keeps unsent is kept for this person and this sheet
    private string SheetName => $"{actor.AccountId}/{form.Sheet.Period.Code}/{form.Sheet.BodyId}";

    private string? ReadOnlyReason => form switch
    {
        { Sheet.ReadOnlyReason: { } reason } => reason,
        { MayEnterAny: false, Rows: var rows } when !rows.Any(r => r.Frozen) => "Tài khoản này chỉ xem, không nhập số liệu.",
        _ => null,
    };

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await script.CloseAsync();
    }

    protected override void OnInitialized() => details = new OpenDetails(DetailsReader);

    protected override Task OnParametersSetAsync()
    {
        news = null;
        return OpenAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (State != PageState.Ready || ReferenceEquals(form, opened))
        {
            return;
        }

        opened = form;
        script ??= await JS.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/entry.js"]);
        // where there is something to read first, the cursor stays out of the cells
        await script.InvokeVoidAsync("open", root, news is null && report.Case.State == SubmissionState.Entering);
    }

    protected override async Task<PageState> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        EntrySheet? sheet = await Queries.SheetAsync(actor, PeriodCode, UnionCode, cancellationToken);
        SubmissionDetails? found = await Submissions.FindAsync(actor, PeriodCode, UnionCode, cancellationToken);
        if (sheet is null || found is null)
        {
            return PageState.NotFound;
        }

        cancellationToken.ThrowIfCancellationRequested();
        (this.actor, report, form) = (actor, found, new EntryForm(sheet, actor, found.Thread));
        // beside another sheet its note would be typed into that sheet's cell
        details.Close();
        return PageState.Ready;
    }

    /// <summary>A step about the report of a sheet was taken; the reader may have gone on to another sheet since.</summary>
    private Task ReportChangedAsync(EntryForm on, SubmissionNews said)
    {
        if (!IsShown(on))
        {
            return Task.CompletedTask;
        }

        news = said;
        return OpenAsync();
    }

    private async Task ReadThreadAsync(EntryForm on)
    {
        EntrySheet sheet = on.Sheet;
        try
        {
            SubmissionDetails? read = await Submissions.FindAsync(actor, sheet.Period.Code, sheet.Union?.Code, CancellationToken.None);
            report = IsShown(on) ? read ?? report : report;
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogError(e, "The thread of {Period}/{Body} could not be read.", sheet.Period.Code, sheet.Union?.Code);
            State = IsShown(on) ? PageState.Failed : State;
        }
    }

    private bool IsShown(EntryForm on) => State == PageState.Ready && ReferenceEquals(form, on);

    private async Task AskBeforeLeavingAsync(LocationChangingContext leaving)
    {
        if (script is not null && !await script.InvokeAsync<bool>("mayLeave"))
        {
            leaving.PreventNavigation();
        }
    }

    private async Task CommitAsync(FigureCommitEventArgs typed)
    {
        EntryForm on = form;
        if (on.Row(typed.Item) is not { } row)
        {
            return;
        }

        if (typed.Field is FigureCommitEventArgs.Open)
        {
            await details.OpenAsync(actor, on, row);
        }
        else
        {
            await Typed.TakeAsync(actor, on, row, typed);
            await (IsShown(on) ? details.RefreshAsync(actor, on, row) : Task.CompletedTask);
        }
    }
}
