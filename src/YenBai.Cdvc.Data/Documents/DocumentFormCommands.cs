using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Documents;

namespace YenBai.Cdvc.Data.Documents;

/// <summary>Sets thể thức văn bản.</summary>
public sealed class DocumentFormCommands(CdvcContexts contexts)
{
    /// <summary>Quản trị sets every line at once; <see cref="DocumentForm.Version"/> is the one it is based on.</summary>
    public async Task<Outcome> SaveAsync(Operation operation, DocumentForm form, CancellationToken cancellationToken)
    {
        Intent intent = new(AuditActions.SaveDocumentForm, "form", Said(form));
        if (!operation.Actor.MayAmendProgramme())
        {
            return await contexts.RefuseAsync(operation, intent, "Chỉ Quản trị được sửa thể thức văn bản.").ConfigureAwait(false);
        }

        string[] wrong = [.. form.Refusals()];
        return wrong.Length > 0
            ? await contexts.RefuseAsync(operation, intent, wrong).ConfigureAwait(false)
            : await contexts.WriteAsync(operation, intent, scope => ApplyAsync(scope, form), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Outcome> ApplyAsync(WriteScope scope, DocumentForm wanted)
    {
        DocumentForm form = await DocumentFormQueries.FindAsync(scope.Db, scope.Today, scope.Cancellation).ConfigureAwait(false);
        if (form.Version != wanted.Version)
        {
            return new Outcome.Conflict($"Người khác vừa sửa thể thức văn bản, nay là: {Said(form)}.", form.Version);
        }

        string before = Said(form);
        if (form.Id == 0)
        {
            scope.Db.DocumentForms.Add(form);
        }

        form.Take(wanted);
        form.Version++;
        scope.Record(before, Said(form), form.Version);
        return new Outcome.Saved(form.Version);
    }

    private static string Said(DocumentForm f) => string.Join(
        " | ",
        [f.ParentBody, f.Issuer, f.ShortIssuer, f.Place, f.TitleLine, f.MottoLine, f.ReportSymbol, f.LetterSymbol, f.OnBehalfOf, f.SignerTitle, f.SignerName, .. f.Recipients]);
}
