using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Programmes;

/// <summary>Lập chương trình mới (Quản trị).</summary>
public sealed class ProgrammeCommands(CdvcContexts contexts)
{
    /// <summary>Copies a programme for other years and creates the reporting periods those years lack.</summary>
    /// <param name="operation">Who asks.</param>
    /// <param name="sourceId">The programme copied.</param>
    /// <param name="basedOnVersion">Its version that was looked at.</param>
    /// <param name="wanted">The new one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Outcome> CopyAsync(Operation operation, int sourceId, int basedOnVersion, NewProgramme wanted, CancellationToken cancellationToken)
    {
        Intent intent = new(AuditActions.AddProgramme, wanted.Number.Trim(), Asked(sourceId, wanted));
        return operation.Actor.MayAmendProgramme()
            ? await contexts.WriteAsync(operation, intent, scope => CopyAsync(scope, sourceId, basedOnVersion, wanted), cancellationToken).ConfigureAwait(false)
            : await contexts.RefuseAsync(operation, intent, "Chỉ Quản trị được lập chương trình mới.").ConfigureAwait(false);
    }

    private static async Task<Outcome> CopyAsync(WriteScope scope, int sourceId, int basedOnVersion, NewProgramme wanted)
    {
        Programme? source = await ProgrammeQueries.Parts(scope.Db).FirstOrDefaultAsync(p => p.Id == sourceId, scope.Cancellation).ConfigureAwait(false);
        if (source is null)
        {
            return new Outcome.Refused("Không có chương trình để lập theo. Hãy tải lại trang.");
        }

        if (source.Version != basedOnVersion)
        {
            return AmendmentDesk.Conflict(source);
        }

        IReadOnlyList<string> refusals = wanted.Refusals(await ProgrammeQueries.HeadingsAsync(scope.Db, scope.Cancellation).ConfigureAwait(false));
        if (refusals.Count > 0)
        {
            return new Outcome.Refused(refusals);
        }

        scope.Db.Programmes.Add(wanted.CopyOf(source, scope.Today));
        await PeriodCommands.AddMissingAsync(scope, wanted.FirstYear, wanted.LastYear).ConfigureAwait(false);
        scope.Record(source.Number, Asked(sourceId, wanted));
        return new Outcome.Saved();
    }

    private static string Asked(int sourceId, NewProgramme wanted) =>
        $"{sourceId}; {Texts.Year(wanted.FirstYear)}–{Texts.Year(wanted.LastYear)}; {wanted.Title.Trim()}; {Texts.Date(wanted.IssuedOn)}; {(wanted.CopiesTargets ? "chép mức năm" : "chưa giao mức")}";
}
