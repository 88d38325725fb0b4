using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Documents;
using YenBai.Cdvc.Domain.Periods;

namespace YenBai.Cdvc.Data.Documents;

/// <summary>Reads thể thức văn bản. Everyone may: it stands on every document and every page.</summary>
public sealed class DocumentFormQueries(CdvcContexts contexts, ChangeStamps stamps)
{
    private readonly Remembered<DocumentForm> form = new(contexts, stamps, (db, cancellationToken) => FindAsync(db, VietnamTime.DateOf(contexts.Now), cancellationToken));

    /// <summary>The form as set; as the programme in force was issued where nobody has set one.</summary>
    public async Task<DocumentForm> FindAsync(CancellationToken cancellationToken) => await form.GetAsync(cancellationToken).ConfigureAwait(false);

    internal static async Task<DocumentForm> FindAsync(CdvcDbContext db, DateOnly today, CancellationToken cancellationToken) =>
        await db.DocumentForms.OrderBy(f => f.Id).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false)
            ?? DocumentForm.Of(await ProgrammeQueries.BestFirst(db.Programmes.AsNoTracking(), today.Year).FirstAsync(cancellationToken).ConfigureAwait(false));
}
