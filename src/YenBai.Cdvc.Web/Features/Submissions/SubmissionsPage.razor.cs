using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Submissions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Submissions;

/// <summary>Gửi, duyệt: every report of a period, and approving many of them at once.</summary>
public sealed partial class SubmissionsPage
{
    private readonly HashSet<int> picked = [];
    private IReadOnlyList<SubmissionCase> board = [];
    private Actor actor = null!;
    private Guid operation = Guid.NewGuid();
    private string? pickedFor;
    private string? said;
    private IReadOnlyList<string> reasons = [];

    /// <summary>The state the reports are filtered by, as the address has it.</summary>
    [SupplyParameterFromQuery(Name = PageUrls.StateParameter)]
    public string? StateCode { get; set; }

    [Inject]
    private SubmissionQueries Submissions { get; set; } = null!;

    [Inject]
    private SubmissionCommands Commands { get; set; } = null!;

    [Inject]
    private ILogger<SubmissionsPage> Logger { get; set; } = null!;

    private SubmissionState? Chosen => SubmissionStates.Of(StateCode);

    private IReadOnlyList<SubmissionCase> Shown => [.. board.Where(r => Chosen is null || r.State == Chosen)];

    private IReadOnlyList<SubmissionCase> Approvable => [.. board.Where(r => r.RefusalToApprove(actor) is null)];

    protected override async Task LoadAsync(Actor actor, ReportingPeriod period, CancellationToken cancellationToken)
    {
        IReadOnlyList<SubmissionCase> read = await Submissions.BoardAsync(actor, period.Code, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        (this.actor, board) = (actor, read);
        if (!string.Equals(pickedFor, period.Code, StringComparison.Ordinal))
        {
            (pickedFor, said, reasons) = (period.Code, null, []);
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
        (said, reasons) = (null, []);
        SubmissionCase[] chosen = [.. board.Where(r => picked.Contains(r.Body.Id))];
        try
        {
            Outcome outcome = await Commands.ApproveManyAsync(
                new Operation(operation, actor), Period.Code, [.. chosen.Select(r => new SubmissionTarget(Period.Code, r.Union?.Code, r.Version))], CancellationToken.None);
            operation = Guid.NewGuid();
            if (outcome is Outcome.Refused refused)
            {
                reasons = refused.Reasons;
            }
            else
            {
                said = $"Đã duyệt {Texts.Count(chosen.Length)} báo cáo: {string.Join(", ", chosen.Select(r => r.Union?.Code ?? "cấp tỉnh"))}.";
                picked.Clear();
            }

            await ReloadAsync();
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            // the same operation at the next try, in case this one was written all the same
            Logger.LogError(e, "Reports of {Period} could not be approved.", Period.Code);
            reasons = ["Máy chủ chưa ghi được. Hãy thử lại sau ít phút."];
        }
    }
}
