using System.Globalization;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;

namespace YenBai.Cdvc.Data.Figures;

/// <summary>Nhiều ô cùng lúc: previews and writes the cells of a paste, a workbook or an undo, all of them or none.</summary>
public sealed class FigureBatch(CdvcContexts contexts, TimeProvider time)
{
    /// <summary>What the cells would change for this actor today; null where there is no such period.</summary>
    public async Task<FigurePreview?> PreviewAsync(Actor actor, string periodCode, IReadOnlyList<ProposedFigure> cells, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            ReportingPeriod? period = await PeriodQueries.FindAsync(db, periodCode, cancellationToken).ConfigureAwait(false);
            if (period is null)
            {
                return null;
            }

            FigureBatchPlan plan = await FigureBatchPlan.LoadAsync(
                db, actor, time.Today(), period, cells.Select(c => c.UnionCode), blankErases: false, cancellationToken).ConfigureAwait(false);
            foreach (ProposedFigure cell in cells)
            {
                plan.Take(cell);
            }

            return new FigurePreview(plan.Cells, plan.Contradictions());
        }
    }

    /// <summary>
    /// Writes all cells, or none. <see cref="Outcome.Saved.Version"/> is the number of cells changed; <see cref="Outcome.Conflict"/> names
    /// the cells somebody else changed to something else meanwhile (its version is 0: preview again).
    /// </summary>
    public async Task<Outcome> CommitAsync(
        Operation operation, string periodCode, FigureSource source, IReadOnlyList<AcceptedFigure> cells, CancellationToken cancellationToken)
    {
        Intent intent = new(AuditActions.Of(source), periodCode, Digest(cells));
        return cells.Count == 0
            ? await contexts.RefuseAsync(operation, intent, "Không có ô nào để ghi.").ConfigureAwait(false)
            : await contexts.WriteAsync(operation, intent, scope => ApplyAsync(scope, periodCode, source, cells), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Outcome> ApplyAsync(WriteScope scope, string periodCode, FigureSource source, IReadOnlyList<AcceptedFigure> cells)
    {
        ReportingPeriod? period = await PeriodQueries.FindAsync(scope.Db, periodCode, scope.Cancellation).ConfigureAwait(false);
        if (period is null)
        {
            return new Outcome.Refused(PeriodQueries.Unknown(periodCode));
        }

        FigureBatchPlan plan = await FigureBatchPlan.LoadAsync(
            scope.Db, scope.Actor, scope.Today, period, cells.Select(c => c.UnionCode), blankErases: source == FigureSource.Undo, scope.Cancellation).ConfigureAwait(false);
        foreach (AcceptedFigure cell in cells)
        {
            plan.Take(new ProposedFigure(
                $"ô {cell.UnionCode ?? "cấp tỉnh"}/{cell.ItemCode}", cell.UnionCode, cell.ItemCode, new ParsedFigure.Accepted(cell.Value), cell.BasedOnVersion));
        }

        if (FigureBatchSentences.Refusals(plan.Cells) is { Count: > 0 } refusals)
        {
            return new Outcome.Refused(refusals);
        }

        if (FigureBatchSentences.Conflict(plan.Cells) is { } theirs)
        {
            return new Outcome.Conflict(theirs, 0);
        }

        if (source is FigureSource.Csv or FigureSource.Workbook && plan.Contradictions() is { Count: > 0 } contradictions)
        {
            return new Outcome.Refused([.. contradictions.Select(c => c.Sentence)]);
        }

        scope.Record(before: null, Digest(cells), plan.Changes);
        plan.Write(scope);
        return new Outcome.Saved(plan.Changes);
    }

    /// <summary>Tells these cells from any others, so that an operation id means the same ones when it comes again.</summary>
    private static string Digest(IReadOnlyList<AcceptedFigure> cells) => Operation.Digest(
        cells.Select(c => string.Create(
            CultureInfo.InvariantCulture, $"{FigureSubject.Of("", c.UnionCode, c.ItemCode)}={FigureSubject.Text(c.Value, note: null)}@{c.BasedOnVersion}")),
        "ô");
}
