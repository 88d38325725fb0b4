using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Submissions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Web.Controls;
using YenBai.Cdvc.Web.Features.Figures;

namespace YenBai.Cdvc.Web.Features.Submissions;

/// <summary>Dải gửi duyệt: takes the steps itself, so that the entry page has only to read again what became of them.</summary>
public sealed partial class SubmissionStrip
{
    private ElementReference strip;
    private FormSaving saving = null!;
    private Step? asking;

    private enum Step
    {
        Send,
        Withdraw,
        Return,
        Reopen,
        OpenLock,
    }

    [Parameter, EditorRequired]
    public EntryForm Form { get; set; } = null!;

    /// <summary>The report as it was read with the page.</summary>
    [Parameter, EditorRequired]
    public SubmissionDetails Details { get; set; } = null!;

    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = null!;

    /// <summary>What the last step came to; null at first.</summary>
    [Parameter]
    public SubmissionNews? News { get; set; }

    /// <summary>The report is not what it was: to be read again.</summary>
    [Parameter, EditorRequired]
    public EventCallback<SubmissionNews> Changed { get; set; }

    /// <summary>Rows of the sheet look otherwise: return mode, and what is chosen in it.</summary>
    [Parameter, EditorRequired]
    public EventCallback RowsChanged { get; set; }

    [Inject]
    private SubmissionCommands Commands { get; set; } = null!;

    [Inject]
    private ILogger<SubmissionStrip> Logger { get; set; } = null!;

    /// <summary>With the figures as they are on the page by now.</summary>
    private SubmissionCase Report => Details.Case with { Contents = Form.Contents };

    private Choice[] Choices =>
    [
        new(Step.Return, "Trả lại…", "undo", Report.RefusalToReturn(Actor)),
        new(Step.Withdraw, "Rút lại…", "undo", Report.RefusalToWithdraw(Actor)),
        new(Step.Reopen, "Mở lại…", "restart_alt", Report.RefusalToReopen(Actor)),
        new(Step.OpenLock, "Mở khóa riêng…", "lock_open", Report.IsLocked ? Report.RefusalToOpenLock(Actor) : ""),
    ];

    private IReadOnlyList<EntryRow> ReturnRows => [.. Form.Rows.Where(r => r.Return is not null)];

    private IEnumerable<SubmissionRemark> WholeReasons => Remarks.OfReturn(Report.Submission, Details.Thread).Where(r => r.DataItemId is null);

    private IReadOnlyList<EntryRow> ReturnedRows => [.. Form.Rows.Where(r => r.Returned is not null)];

    private string Heading => $"Số {Report.Submission!.ReportNumber ?? "(chưa có)"}, ngày {Texts.Date(Report.Submission.ReportDate!.Value)}";

    private string Words => Report switch
    {
        { State: SubmissionState.Sent, Submission: { } s } => $"{Heading}. {s.SentBy} gửi lúc {Texts.Moment(s.SentAt!.Value)}, chờ Lãnh đạo duyệt; các ô của báo cáo tạm khóa.",
        { State: SubmissionState.Approved, Submission: { } s } => $"{Heading}. {s.DecidedBy} duyệt lúc {Texts.Moment(s.DecidedAt!.Value)}; các ô của báo cáo đã khóa.",
        { State: SubmissionState.Returned, Submission: { } s } => $"{s.DecidedBy} trả lại lúc {Texts.Moment(s.DecidedAt!.Value)}. Sửa những chỗ được nêu lý do rồi gửi lại.",
        { Contents.IsSound: true } => "Đã đủ số liệu, chưa gửi.",
        { Contents: { Contradictions.Count: > 0, Missing.Count: 0 } } => "Đã đủ số liệu nhưng còn mâu thuẫn, chưa gửi.",
        _ => $"Còn {Texts.Count(Report.Contents.Missing.Count)} mục chưa có số liệu, chưa gửi.",
    };

    protected override void OnInitialized()
    {
        saving = new FormSaving(Logger);
        if (News is { Done: false } late)
        {
            saving.Refuse([late.Text]);
        }
    }

    private Task AskAsync(Step step)
    {
        saving.Clear();
        asking = step;
        if (step != Step.Return)
        {
            return Task.CompletedTask;
        }

        Form.BeginReturn(() => _ = RowsChanged.InvokeAsync());
        return RowsChanged.InvokeAsync();
    }

    private async Task StopAsync()
    {
        saving.Clear();
        asking = null;
        Form.EndReturn();
        await RowsChanged.InvokeAsync();
        // the form is gone, and with it the cursor
        await strip.FocusAsync();
    }

    private Task SendAsync(ReportHeading heading) => DoAsync($"Đã gửi {Subject}.", (o, t) => Commands.SendAsync(o, t, heading, CancellationToken.None));

    private Task WithdrawAsync(string reason) => DoAsync($"Đã rút lại {Subject}.", (o, t) => Commands.WithdrawAsync(o, t, reason, CancellationToken.None));

    private Task ReturnAsync(string? whole)
    {
        Dictionary<string, string> cells = ReturnRows.Where(r => r.Return!.Chosen).ToDictionary(r => r.Item.Code, r => r.Return!.Reason, StringComparer.Ordinal);
        return DoAsync($"Đã trả lại {Subject}.", (o, t) => Commands.ReturnAsync(o, t, whole, cells, CancellationToken.None));
    }

    private Task ApproveAsync() => DoAsync($"Đã duyệt {Subject}.", (o, t) => Commands.ApproveAsync(o, t, CancellationToken.None));

    private Task ReopenAsync(string reason) => DoAsync($"Đã mở lại {Subject}.", (o, t) => Commands.ReopenAsync(o, t, reason, CancellationToken.None));

    private Task OpenLockAsync(OpenLockForm form) =>
        DoAsync($"Đã mở khóa riêng cho {Subject} đến hết {Texts.Date(form.UntilDate)}.", (o, t) => Commands.OpenLockAsync(o, t, form.UntilDate, form.Reason, CancellationToken.None));

    private Task CloseLockAsync() => DoAsync($"Đã khóa lại {Subject}.", (o, t) => Commands.CloseLockAsync(o, t, CancellationToken.None));

    private string Subject => Details.Case.NameInSentence;

    private async Task DoAsync(string said, Func<Operation, SubmissionTarget, Task<Outcome>> command)
    {
        SubmissionTarget target = new(Report.Period.Code, Report.Union?.Code, Report.Version);
        if (await saving.SaveAsync(Actor, operation => command(operation, target)))
        {
            await Changed.InvokeAsync(new SubmissionNews(said, Done: true));
        }
        else if (saving.Conflict is { } conflict)
        {
            await Changed.InvokeAsync(new SubmissionNews(conflict.Theirs, Done: false));
        }
    }

    private sealed record Choice(Step Step, string Text, string Icon, string? Refusal);
}
