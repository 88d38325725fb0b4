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
    private FigureDetails? details;
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
    private FigureDetailsReader Details { get; set; } = null!;

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
        if (script is null)
        {
            return;
        }

        try
        {
            await script.InvokeVoidAsync("close");
            await script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // the browser has gone already
        }
    }

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
        (this.actor, details) = (actor, null);
        EntrySheet? sheet = await Queries.SheetAsync(actor, PeriodCode, UnionCode, cancellationToken);
        SubmissionDetails? found = await Submissions.FindAsync(actor, PeriodCode, UnionCode, cancellationToken);
        if (sheet is null || found is null)
        {
            return PageState.NotFound;
        }

        (report, form) = (found, new EntryForm(sheet, actor, found.Thread));
        return PageState.Ready;
    }

    private Task ReportChangedAsync(SubmissionNews said)
    {
        news = said;
        return OpenAsync();
    }

    private async Task ReadThreadAsync()
    {
        try
        {
            report = await Submissions.FindAsync(actor, PeriodCode, UnionCode, CancellationToken.None) ?? report;
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogError(e, "The thread of {Period}/{Body} could not be read.", PeriodCode, BodyCode);
            State = PageState.Failed;
        }
    }

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

        if (typed.Field is not FigureCommitEventArgs.Open)
        {
            await Typed.TakeAsync(actor, on, row, typed);
        }

        if (typed.Field is FigureCommitEventArgs.Open || details?.Row == row)
        {
            FigureDetails? read = await Details.ReadAsync(actor, on, row, CancellationToken.None);
            // beside another sheet its note would be typed into that sheet's cell
            details = ReferenceEquals(form, on) ? read : details;
        }
    }
}
