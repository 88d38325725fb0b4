using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Submissions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Web.Features.Submissions;
using YenBai.Cdvc.Web.Hosting;

namespace YenBai.Cdvc.Web.Features.Figures;

/// <summary>Phiếu nhập của một CĐCS (hoặc của cấp tỉnh) trong một kỳ.</summary>
public sealed partial class EntryPage : IAsyncDisposable
{
    private EntryForm? form;
    private EntryForm? opened;
    private SubmissionDetails report = null!;
    private SubmissionNews? news;
    private Actor actor = null!;
    private ElementReference root;
    private IJSObjectReference? script;
    private bool loading;
    private bool failed;

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
    private FigureCommands Commands { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private IJSRuntime JS { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private ILogger<EntryPage> Logger { get; set; } = null!;

    private string? UnionCode => string.Equals(BodyCode, Domain.Unions.UnionCode.OfProvince, StringComparison.OrdinalIgnoreCase) ? null : BodyCode;

    // what the browser keeps unsent is kept for this person and this sheet
    private string SheetName => $"{actor.AccountId}/{form!.Sheet.Period.Code}/{form.Sheet.BodyId}";

    private string? ReadOnlyReason => form switch
    {
        { Sheet.ReadOnlyReason: { } reason } => reason,
        { MayEnterAny: false, Rows: var rows } when !rows.Any(r => r.Frozen) => "Tài khoản này chỉ xem, không nhập số liệu.",
        _ => null,
    };

    public async ValueTask DisposeAsync()
    {
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
        return LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (form is null || ReferenceEquals(form, opened))
        {
            return;
        }

        opened = form;
        script ??= await JS.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/entry.js"]);
        // where there is something to read first, the cursor stays out of the cells
        await script.InvokeVoidAsync("open", root, news is null && report.Case.State == SubmissionState.Entering);
    }

    private async Task LoadAsync()
    {
        (loading, failed, form) = (true, false, null);
        try
        {
            actor = await CurrentActor.GetAsync();
            EntrySheet? sheet = await Queries.SheetAsync(actor, PeriodCode, UnionCode, CancellationToken.None);
            SubmissionDetails? details = await Submissions.FindAsync(actor, PeriodCode, UnionCode, CancellationToken.None);
            (report, form) = (details!, sheet is null ? null : new EntryForm(sheet, actor, details!.Thread));
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogError(e, "Entry sheet {Period}/{Body} could not be read.", PeriodCode, BodyCode);
            failed = true;
        }

        loading = false;
    }

    private Task ReportChangedAsync(SubmissionNews said)
    {
        news = said;
        return LoadAsync();
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
            failed = true;
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
        if (form is not { } on || on.Row(typed.Item) is not { } row)
        {
            return;
        }

        switch (typed.Field)
        {
            case FigureCommitEventArgs.Discard:
                row.Discard();
                break;
            case FigureCommitEventArgs.Note:
                await SaveAsync(on, row, typed, row.Cell.Value, typed.Text.Trim());
                break;
            default:
                await SaveTypedAsync(on, row, typed);
                break;
        }
    }

    private Task SaveTypedAsync(EntryForm on, EntryRow row, FigureCommitEventArgs typed)
    {
        switch (FigureText.ParseTyped(typed.Text, row.Item))
        {
            case ParsedFigure.Accepted accepted:
                return SaveAsync(on, row, typed, accepted.Value, note: null);
            case ParsedFigure.Ambiguous unclear:
                row.NotSaved(typed.OperationId, new EntryProblem.Question(
                    unclear.Question, FigureText.ToCode(unclear.Suggestion, row.Item), FigureText.ToDisplay(unclear.Suggestion, row.Item)));
                return Task.CompletedTask;
            case ParsedFigure.Rejected rejected:
                row.NotSaved(typed.OperationId, new EntryProblem.Refused([rejected.Reason]));
                return Task.CompletedTask;
            default:
                throw new InvalidOperationException();
        }
    }

    private async Task SaveAsync(EntryForm on, EntryRow row, FigureCommitEventArgs typed, FigureValue value, string? note)
    {
        try
        {
            // not cancelled with the page: a save that has begun ends
            SaveFigure save = new(on.Sheet.Period.Code, on.Sheet.Union?.Code, row.Item.Code, value, note, typed.Version);
            switch (await Commands.SaveAsync(new Operation(typed.OperationId, actor), save, CancellationToken.None))
            {
                case Outcome.Saved saved:
                    row.Saved(typed.OperationId, value, note, saved.Version, actor.Name, Time.GetUtcNow().UtcDateTime);
                    on.Recheck();
                    break;
                case Outcome.Refused refused:
                    row.NotSaved(typed.OperationId, new EntryProblem.Refused(refused.Reasons));
                    break;
                case Outcome.Conflict conflict:
                    await ShowTheirsAsync(on, row, typed, conflict, note ?? FigureText.ToDisplay(value, row.Item));
                    break;
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // whatever it was: a typed text is never lost, and never looks saved when it is not
            Logger.LogError(e, "Figure {Item} of {Sheet} could not be saved.", typed.Item, SheetName);
            row.NotSaved(typed.OperationId, new EntryProblem.Refused(["Máy chủ chưa ghi được ô này. Số vừa gõ vẫn còn đây; hãy thử lại sau ít phút."], MayRetry: true));
        }
    }

    private async Task ShowTheirsAsync(EntryForm on, EntryRow row, FigureCommitEventArgs typed, Outcome.Conflict conflict, string mine)
    {
        EntrySheet? now = await Queries.SheetAsync(actor, on.Sheet.Period.Code, on.Sheet.Union?.Code, CancellationToken.None);
        row.NotSaved(
            typed.OperationId,
            new EntryProblem.Conflict(conflict.Theirs, mine.Length == 0 ? "để trống" : $"“{mine}”"),
            now?.Cells.FirstOrDefault(c => c.Item.Id == row.Item.Id) ?? row.Cell);
        on.Recheck();
    }
}
