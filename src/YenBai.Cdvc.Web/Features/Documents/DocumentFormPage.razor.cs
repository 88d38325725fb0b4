using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Documents;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Documents;
using YenBai.Cdvc.Web.Controls;
using YenBai.Cdvc.Web.Hosting;

namespace YenBai.Cdvc.Web.Features.Documents;

/// <summary>Thể thức văn bản (Quản trị): the names, symbols and signer on everything that is printed.</summary>
public sealed partial class DocumentFormPage
{
    private DocumentLines? form;
    private int version;
    private FormSaving saving = null!;
    private bool mayEdit = true;
    private bool failed;

    [Inject]
    private DocumentFormQueries Queries { get; set; } = null!;

    [Inject]
    private DocumentFormCommands Commands { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private ILogger<DocumentFormPage> Logger { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        saving = new FormSaving(Logger);
        mayEdit = (await CurrentActor.GetAsync()).MayAmendProgramme();
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        try
        {
            DocumentForm current = await Queries.FindAsync(CancellationToken.None);
            (form, version, failed) = (DocumentLines.Of(current), current.Version, false);
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogError(e, "The form of documents could not be read.");
            failed = true;
        }
    }

    private async Task TakeTheirsAsync()
    {
        saving.Clear();
        await LoadAsync();
    }

    private async Task SaveAsync()
    {
        DocumentForm wanted = form!.Form(saving.Conflict?.CurrentVersion ?? version);
        if (await saving.SaveAsync(await CurrentActor.GetAsync(), operation => Commands.SaveAsync(operation, wanted, CancellationToken.None), "Đã lưu thể thức văn bản."))
        {
            await LoadAsync();
        }
    }
}
