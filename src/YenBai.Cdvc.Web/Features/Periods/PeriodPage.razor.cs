using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Web.Hosting;

namespace YenBai.Cdvc.Web.Features.Periods;

/// <summary>Sửa ngày của một kỳ báo cáo (Quản trị).</summary>
public sealed partial class PeriodPage
{
    private PeriodForm form = new();
    private ReportingPeriod? period;
    private Outcome.Conflict? conflict;
    private IReadOnlyList<string> refusals = [];
    private bool mayEdit = true;
    private string? saved;
    private bool loading = true;

    [Parameter]
    public string Code { get; set; } = "";

    [Inject]
    private PeriodQueries Queries { get; set; } = null!;

    [Inject]
    private PeriodCommands Commands { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        mayEdit = (await CurrentActor.GetAsync()).MayManagePeriods();
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        period = (await Queries.ListAsync(CancellationToken.None)).FirstOrDefault(p => string.Equals(p.Code, Code, StringComparison.Ordinal));
        form = period is null ? form : PeriodForm.Of(period);
        (conflict, refusals, saved, loading) = (null, [], null, false);
    }

    private async Task SaveAsync()
    {
        saved = null;
        int basedOnVersion = conflict?.CurrentVersion ?? period!.Version;
        Outcome outcome = await Commands.SaveAsync(
            Operation.By(await CurrentActor.GetAsync()), form.Save(Code, basedOnVersion), CancellationToken.None);
        if (outcome is Outcome.Saved)
        {
            await LoadAsync();
            saved = "Đã lưu các ngày của kỳ.";
            return;
        }

        conflict = outcome as Outcome.Conflict;
        refusals = outcome is Outcome.Refused refused ? refused.Reasons : [];
    }
}
