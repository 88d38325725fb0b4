using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Documents;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Documents;
using YenBai.Cdvc.Web.Hosting;

namespace YenBai.Cdvc.Web.Features.Documents;

/// <summary>Thể thức văn bản (Quản trị): the names, symbols and signer on everything that is printed.</summary>
public sealed partial class DocumentFormPage
{
    private DocumentLines? form;
    private int version;
    private Outcome.Conflict? conflict;
    private IReadOnlyList<string> refusals = [];
    private bool mayEdit = true;
    private bool failed;
    private string? saved;

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

        (conflict, refusals, saved) = (null, [], null);
    }

    private async Task SaveAsync()
    {
        saved = null;
        try
        {
            Outcome outcome = await Commands.SaveAsync(
                Operation.By(await CurrentActor.GetAsync()), form!.Form(conflict?.CurrentVersion ?? version), CancellationToken.None);
            if (outcome is Outcome.Saved)
            {
                await LoadAsync();
                saved = "Đã lưu thể thức văn bản.";
                return;
            }

            conflict = outcome as Outcome.Conflict;
            refusals = outcome is Outcome.Refused refused ? refused.Reasons : [];
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogError(e, "The form of documents could not be saved.");
            refusals = ["Máy chủ chưa ghi được. Hãy thử lại sau ít phút."];
        }
    }
}
