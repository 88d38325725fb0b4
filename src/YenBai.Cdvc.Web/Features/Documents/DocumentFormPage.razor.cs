using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Documents;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Documents;
using YenBai.Cdvc.Web.Controls;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Documents;

/// <summary>Thể thức văn bản (Quản trị): the names, symbols and signer on everything that is printed.</summary>
public sealed partial class DocumentFormPage
{
    private DocumentLines form = new();
    private int version;
    private FormSaving saving = null!;

    [Inject]
    private DocumentFormQueries Queries { get; set; } = null!;

    [Inject]
    private DocumentFormCommands Commands { get; set; } = null!;

    protected override void OnInitialized() => saving = new FormSaving(Logger);

    protected override async Task<PageState> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.MayAmendProgramme())
        {
            return PageState.Forbidden;
        }

        DocumentForm current = await Queries.FindAsync(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        (form, version) = (DocumentLines.Of(current), current.Version);
        return PageState.Ready;
    }

    private Task TakeTheirsAsync()
    {
        saving.Clear();
        return OpenAsync();
    }

    private async Task SaveAsync()
    {
        DocumentForm wanted = form.Form(saving.Conflict?.CurrentVersion ?? version);
        if (await saving.SaveAsync(await CurrentActor.GetAsync(), operation => Commands.SaveAsync(operation, wanted, CancellationToken.None), "Đã lưu thể thức văn bản."))
        {
            await RefreshAsync();
        }
    }
}
