using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Submissions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Web.Controls;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Submissions;

/// <summary>Gửi, duyệt: every report of a period, and approving many of them at once.</summary>
public sealed partial class SubmissionsPage
{
    private readonly HashSet<int> picked = [];
    private IReadOnlyList<SubmissionCase> board = [];
    private Actor actor = null!;
    private FormSaving saving = null!;

    /// <summary>The state the reports are filtered by, as the address has it.</summary>
    [SupplyParameterFromQuery(Name = PageUrls.StateParameter)]
    public string? StateCode { get; set; }

    [Inject]
    private SubmissionQueries Submissions { get; set; } = null!;

    [Inject]
    private SubmissionCommands Commands { get; set; } = null!;

    private SubmissionState? Chosen => SubmissionStates.Of(StateCode);

    private IReadOnlyList<SubmissionCase> Shown => [.. board.Where(r => Chosen is null || r.State == Chosen)];

    /// <summary>Of those in sight: nobody approves what the filter hides.</summary>
    private IReadOnlyList<SubmissionCase> Approvable => [.. Shown.Where(MayApprove)];

    private IReadOnlyList<SubmissionCase> Picked => [.. Approvable.Where(r => picked.Contains(r.Body.Id))];

    /// <summary>What the question is about: with other reports it is another question.</summary>
    private string QuestionKey => string.Join(' ', Picked.Select(r => r.Body.Id).Prepend(Period.Id));

    protected override Task OnParametersSetAsync()
    {
        saving?.Clear();
        return base.OnParametersSetAsync();
    }

    protected override async Task LoadAsync(Actor actor, ReportingPeriod period, CancellationToken cancellationToken)
    {
        IReadOnlyList<SubmissionCase> read = await Submissions.BoardAsync(actor, period.Code, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        (this.actor, board) = (actor, read);
        int[] approvable = [.. board.Where(MayApprove).Select(r => r.Body.Id)];
        if (IsAnother(period))
        {
            saving = new FormSaving(Logger);
            picked.Clear();
            picked.UnionWith(approvable);
        }

        // what somebody else decided meanwhile is no longer there to pick
        picked.IntersectWith(approvable);
    }

    private string LinkTo(string period) => PageUrls.Submissions(period, StateCode);

    private void Toggle(SubmissionCase report)
    {
        if (!picked.Remove(report.Body.Id))
        {
            picked.Add(report.Body.Id);
        }
    }

    private void PickAll()
    {
        if (Picked.Count == Approvable.Count)
        {
            picked.ExceptWith(Approvable.Select(r => r.Body.Id));
        }
        else
        {
            picked.UnionWith(Approvable.Select(r => r.Body.Id));
        }
    }

    private async Task ApproveAsync()
    {
        IReadOnlyList<SubmissionCase> chosen = Picked;
        string period = Period.Code;
        SubmissionTarget[] targets = [.. chosen.Select(r => new SubmissionTarget(period, r.Union?.Code, r.Version))];
        FormSaving mine = saving;
        if (await mine.SaveAsync(
            actor,
            operation => Commands.ApproveManyAsync(operation, period, targets, CancellationToken.None),
            $"Đã duyệt {Texts.Count(chosen.Count)} báo cáo: {string.Join(", ", chosen.Select(r => r.Union is { } union ? Texts.NameAndCode(union) : "cấp tỉnh"))}.")
            && ReferenceEquals(saving, mine))
        {
            picked.ExceptWith(chosen.Select(r => r.Body.Id));
        }

        await RefreshAsync();
    }

    private bool MayApprove(SubmissionCase report) => report.RefusalToApprove(actor) is null;
}
