using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;

namespace YenBai.Cdvc.Data.Figures;

/// <summary>Ô cần ghi.</summary>
/// <param name="UnionCode">Null for the province's own items.</param>
/// <param name="Note">Null leaves the note as it is, "" removes it.</param>
/// <param name="BasedOnVersion">The version the typist saw; 0 for a cell never saved.</param>
public sealed record SaveFigure(string PeriodCode, string? UnionCode, string ItemCode, FigureValue Value, string? Note, int BasedOnVersion)
{
    /// <summary>"2024-nam/CD01/LD" in the audit log; "tinh" for the province.</summary>
    internal string Subject => FigureSubject.Of(PeriodCode, UnionCode, ItemCode);
}

/// <summary>Ghi một ô. Contradictions are kept and marked, not refused: two cells must be correctable one at a time.</summary>
public sealed class FigureCommands(CdvcContexts contexts)
{
    private static readonly PerModel<Func<CdvcDbContext, int, int, int, CancellationToken, Task<Figure?>>> OfCell = new(() => EF.CompileAsyncQuery(
        (CdvcDbContext db, int period, int body, int item, CancellationToken _) =>
            db.Figures.FirstOrDefault(f => f.PeriodId == period && f.ReportingBodyId == body && f.DataItemId == item)));

    public async Task<Outcome> SaveAsync(Operation operation, SaveFigure save, CancellationToken cancellationToken)
    {
        Intent intent = new(AuditActions.SaveFigure, save.Subject, FigureSubject.Text(save.Value, save.Note)) { IsShort = true };
        return save.Note?.Length > Figure.NoteMaxLength
            ? await contexts.RefuseAsync(operation, intent, $"Ghi chú dài quá {Figure.NoteMaxLength} ký tự. Hãy viết gọn lại.").ConfigureAwait(false)
            : await contexts.WriteAsync(operation, intent, scope => ApplyAsync(scope, save), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Outcome> ApplyAsync(WriteScope scope, SaveFigure save)
    {
        ReportingPeriod? period = await PeriodQueries.FindAsync(scope.Db, save.PeriodCode, scope.Cancellation).ConfigureAwait(false);
        if (period is null)
        {
            return new Outcome.Refused(PeriodQueries.Unknown(save.PeriodCode));
        }

        FigureTarget target = await FigureTarget.FindAsync(scope.Db, period, save.UnionCode, save.ItemCode, scope.Cancellation).ConfigureAwait(false);
        if (target.Refusal(scope.Actor, period, save.Value, scope.Today) is { } refusal)
        {
            return new Outcome.Refused(refusal);
        }

        Figure? figure = await OfCell.Of(scope.Db)(scope.Db, period.Id, target.Body!.Id, target.Item!.Id, scope.Cancellation).ConfigureAwait(false);
        if ((figure?.Version ?? 0) != save.BasedOnVersion)
        {
            return new Outcome.Conflict(FigureTarget.Theirs(figure, target.Item), figure?.Version ?? 0);
        }

        (Figure written, string? before) = FigureWriter.Set(figure, period, target.Body, target.Item, save.Value, save.Note, scope);
        scope.Record(before, FigureSubject.Text(save.Value, save.Note), written.Version);
        return new Outcome.Saved(written.Version);
    }
}
