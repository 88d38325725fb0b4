using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Web.Controls;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Scorecards;

/// <summary>Nguyên nhân, ghi chú, biện pháp of one row in one period, read and written in place.</summary>
public sealed partial class RowNotes
{
    private Words? form;
    private int basedOn;
    private FormSaving saving = null!;

    [Parameter, EditorRequired]
    public ReportingPeriod Period { get; set; } = null!;

    [Parameter, EditorRequired]
    public Measure Measure { get; set; } = null!;

    [Inject]
    private RowNoteQueries Queries { get; set; } = null!;

    [Inject]
    private RowNoteCommands Commands { get; set; } = null!;

    private RowNote? Note { get; set; }

    private bool MayWrite { get; set; }

    protected override void OnInitialized() => saving = new FormSaving(Logger);

    // while somebody writes, what is read anew must not take the words away
    protected override Task OnParametersSetAsync() => form is null ? ReloadAsync() : Task.CompletedTask;

    protected override async Task<PageState> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<int, RowNote> notes = await Queries.OfPeriodAsync(actor, Period.Code, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        (MayWrite, Note) = (actor.MayWriteRowNotes(), notes.GetValueOrDefault(Measure.Id));
        return PageState.Ready;
    }

    private void Edit()
    {
        form = new Words { Cause = Note?.Cause, Remark = Note?.Remark, Remedy = Note?.Remedy };
        basedOn = Note?.Version ?? 0;
        saving.Clear();
    }

    private void Close() => form = null;

    private Task TakeTheirsAsync()
    {
        Close();
        return RefreshAsync();
    }

    private async Task SaveAsync()
    {
        SaveRowNote save = new(Period.Code, Measure.Code, form!.Cause ?? "", form.Remark ?? "", form.Remedy ?? "", saving.Conflict?.CurrentVersion ?? basedOn);
        if (await saving.SaveAsync(await CurrentActor.GetAsync(), operation => Commands.SaveAsync(operation, save, CancellationToken.None), "Đã lưu."))
        {
            await TakeTheirsAsync();
        }
    }

    /// <summary>What is being typed.</summary>
    private sealed class Words
    {
        public string? Cause { get; set; }

        public string? Remark { get; set; }

        public string? Remedy { get; set; }
    }
}
