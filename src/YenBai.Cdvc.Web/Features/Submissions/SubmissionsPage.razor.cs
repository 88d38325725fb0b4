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
    private string? pickedFor;

    /// <summary>The state the reports are filtered by, as the address has it.</summary>
    [SupplyParameterFromQuery(Name = PageUrls.StateParameter)]
    public string? StateCode { get; set; }

    [Inject]
    private SubmissionQueries Submissions { get; set; } = null!;

    [Inject]
    private SubmissionCommands Commands { get; set; } = null!;

    private SubmissionState? Chosen => SubmissionStates.Of(StateCode);

    private IReadOnlyList<SubmissionCase> Shown => [.. board.Where(r => Chosen is null || r.State == Chosen)];

    private IReadOnlyList<SubmissionCase> Approvable => [.. board.Where(r => r.RefusalToApprove(actor) is null)];

    protected override void OnInitialized()
    {
        base.OnInitialized();
        saving = new FormSaving(Logger);
    }

    protected override async Task LoadAsync(Actor actor, ReportingPeriod period, CancellationToken cancellationToken)
    {
        IReadOnlyList<SubmissionCase> read = await Submissions.BoardAsync(actor, period.Code, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        (this.actor, board) = (actor, read);
        if (!string.Equals(pickedFor, period.Code, StringComparison.Ordinal))
        {
            pickedFor = period.Code;
            saving.Clear();
            picked.Clear();
            picked.UnionWith(Approvable.Select(r => r.Body.Id));
        }

        // what somebody else decided meanwhile is no longer there to pick
        picked.IntersectWith(Approvable.Select(r => r.Body.Id));
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
        bool all = picked.Count == Approvable.Count;
        picked.Clear();
        if (!all)
        {
            picked.UnionWith(Approvable.Select(r => r.Body.Id));
        }
    }

    private async Task ApproveAsync()
    {
        SubmissionCase[] chosen = [.. board.Where(r => picked.Contains(r.Body.Id))];
        SubmissionTarget[] targets = [.. chosen.Select(r => new SubmissionTarget(Period.Code, r.Union?.Code, r.Version))];
        if (await saving.SaveAsync(
            actor,
            operation => Commands.ApproveManyAsync(operation, Period.Code, targets, CancellationToken.None),
            $"Đã duyệt {Texts.Count(chosen.Length)} báo cáo: {string.Join(", ", chosen.Select(r => r.Union?.Code ?? "cấp tỉnh"))}."))
        {
            picked.Clear();
        }

        await RefreshAsync();
    }
}
