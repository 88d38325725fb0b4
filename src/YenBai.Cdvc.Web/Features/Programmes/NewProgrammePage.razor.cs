using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Web.Controls;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Programmes;

/// <summary>Lập chương trình mới for other years by copying one (Quản trị).</summary>
public sealed partial class NewProgrammePage
{
    private NewProgrammeForm form = new();
    private FormSaving saving = null!;

    [Inject]
    private ProgrammeCommands Commands { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override void OnInitialized() => saving = new FormSaving(Logger);

    protected override bool Fill()
    {
        FillForm();
        return true;
    }

    private void FillForm()
    {
        saving.Clear();
        form = NewProgrammeForm.After(Programme);
    }

    private async Task SaveAsync()
    {
        NewProgramme wanted = form.Wanted();
        int source = Programme.Id;
        int version = saving.Conflict?.CurrentVersion ?? Programme.Version;
        if (await saving.SaveAsync(await CurrentActor.GetAsync(), o => Commands.CopyAsync(o, source, version, wanted, CancellationToken.None), $"Đã lập chương trình {wanted.Number.Trim()}."))
        {
            Navigation.NavigateTo(PageUrls.ProgrammeOf(wanted.FirstYear));
        }
    }
}
