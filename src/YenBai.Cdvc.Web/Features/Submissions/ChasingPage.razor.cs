using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Submissions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Web.Controls;
using YenBai.Cdvc.Web.Features.Figures;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Submissions;

/// <summary>Đôn đốc: who still owes a report, what is missing, the words to remind with, and the log of reminders.</summary>
public sealed partial class ChasingPage
{
    private readonly HashSet<string> chosen = new(StringComparer.Ordinal);
    private ChasingList list = null!;
    private IReadOnlyList<OverduePeriod> overdue = [];
    private FormSaving saving = null!;
    private string? opened;
    private string search = "";
    private bool mayRemind;

    /// <summary>The kind of the address, "thieu"; anything else shows all.</summary>
    [SupplyParameterFromQuery(Name = PageUrls.StateParameter)]
    public string? KindCode { get; set; }

    [Inject]
    private ChasingQueries Chasing { get; set; } = null!;

    [Inject]
    private ReminderCommands Commands { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private OutstandingKind? Kind => OutstandingTone.Of(KindCode);

    private string Subtitle
    {
        get
        {
            string due = $"Hạn nộp {Texts.Date(Period.DueDate)}: {Texts.Deadline(Period.DueDate, list.Today)}";
            return Period.IsLockedOn(list.Today)
                ? $"{due}. Kỳ đã khóa từ hết ngày {Texts.Date(Period.LockDate!.Value)}: CĐCS chỉ gửi được khi Quản trị mở khóa riêng."
                : due;
        }
    }

    private IReadOnlyList<OutstandingReport> Shown =>
        [.. list.Unions.Where(u => (Kind is null || u.Kind == Kind) && SearchText.Holds(u.Union!.SearchText, search))];

    /// <summary>Of those in sight: nobody is said to have been reminded whom the filter hides.</summary>
    private IReadOnlyList<string> Chosen => [.. Shown.Select(u => u.Union!.Code).Where(chosen.Contains)];

    private bool AllChosen => Chosen.Count == Shown.Count;

    protected override Task OnParametersSetAsync()
    {
        saving?.Clear();
        return base.OnParametersSetAsync();
    }

    protected override Task<ReportingPeriod?> FirstShownAsync(CancellationToken cancellationToken) =>
        Task.FromResult(EntryPeriods.Choose(Periods, code: null, Time.Today()));

    protected override async Task LoadAsync(Actor actor, ReportingPeriod period, CancellationToken cancellationToken)
    {
        if (await Chasing.ListAsync(actor, period.Code, cancellationToken) is not { } loaded)
        {
            return;
        }

        IReadOnlyList<OverduePeriod> others = await Chasing.OverdueAsync(actor, period.Code, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        (list, overdue, mayRemind) = (loaded, others, actor.MayRemind());
        if (IsAnother(period))
        {
            (opened, saving) = (null, new FormSaving(Logger));
            chosen.Clear();
        }

        // whoever has sent meanwhile is not reminded with the others
        chosen.IntersectWith(list.Unions.Select(u => u.Union!.Code));
    }

    private static string? Current(bool shown) => shown ? "true" : null;

    private static string Link(string period) => PageUrls.Chasing(period);

    private void Choose(OutstandingReport report, bool on) => _ = on ? chosen.Add(report.Union!.Code) : chosen.Remove(report.Union!.Code);

    private void ChooseAll(ChangeEventArgs change) => ChooseShown(change.Value is true);

    private void ChooseShown() => ChooseShown(!AllChosen);

    private void ChooseShown(bool on)
    {
        foreach (OutstandingReport report in Shown)
        {
            Choose(report, on);
        }
    }

    private async Task<bool> RecordChosenAsync(Guid operation, ReminderChannel channel, string note)
    {
        IReadOnlyList<string> reminded = Chosen;
        bool kept = await RecordAsync(reminded, operation, channel, note);
        if (kept)
        {
            chosen.ExceptWith(reminded);
            StateHasChanged();
        }

        return kept;
    }

    private async Task<bool> RecordAsync(IReadOnlyList<string> unions, Guid operation, ReminderChannel channel, string note)
    {
        string whom = unions is [var only] ? list.Unions.First(u => string.Equals(u.Union!.Code, only, StringComparison.Ordinal)).Union!.Name : $"{Texts.Count(unions.Count)} CĐCS";
        RecordReminder record = new(Period.Code, unions, channel, note);
        FormSaving mine = saving;
        Actor actor = await CurrentActor.GetAsync();
        // each form has its own operation, and keeps it for the next try
        bool kept = await mine.SaveAsync(
            actor, _ => Commands.RecordAsync(new Operation(operation, actor), record, CancellationToken.None), $"Đã ghi đôn đốc {whom} ({Texts.ReminderChannelName(channel)}).");
        if (kept)
        {
            opened = ReferenceEquals(saving, mine) ? null : opened;
            await RefreshAsync();
        }

        StateHasChanged();
        return kept;
    }
}
