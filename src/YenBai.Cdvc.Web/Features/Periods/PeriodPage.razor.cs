using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Web.Controls;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Periods;

/// <summary>Sửa ngày của một kỳ báo cáo (Quản trị).</summary>
public sealed partial class PeriodPage
{
    private PeriodForm form = new();
    private ReportingPeriod period = null!;
    private FormSaving saving = null!;

    [Parameter]
    public string Code { get; set; } = "";

    [Inject]
    private PeriodQueries Queries { get; set; } = null!;

    [Inject]
    private PeriodCommands Commands { get; set; } = null!;

    protected override Task OnParametersSetAsync()
    {
        // what is being saved answers for the period it was saved for
        saving = new FormSaving(Logger);
        return OpenAsync();
    }

    protected override async Task<PageState> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.MayManagePeriods())
        {
            return PageState.Forbidden;
        }

        if ((await Queries.ListAsync(cancellationToken)).FirstOrDefault(p => string.Equals(p.Code, Code, StringComparison.Ordinal)) is not { } found)
        {
            return PageState.NotFound;
        }

        cancellationToken.ThrowIfCancellationRequested();
        (period, form) = (found, PeriodForm.Of(found));
        return PageState.Ready;
    }

    private Task TakeTheirsAsync()
    {
        saving.Clear();
        return OpenAsync();
    }

    private async Task SaveAsync()
    {
        FormSaving mine = saving;
        SavePeriod save = form.Save(Code, mine.Conflict?.CurrentVersion ?? period.Version);
        if (await mine.SaveAsync(await CurrentActor.GetAsync(), operation => Commands.SaveAsync(operation, save, CancellationToken.None), $"Đã lưu các ngày của kỳ {Texts.PeriodInSentence(period)}.")
            && ReferenceEquals(saving, mine))
        {
            await RefreshAsync();
        }
    }
}
