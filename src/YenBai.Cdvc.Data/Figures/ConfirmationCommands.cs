using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;

namespace YenBai.Cdvc.Data.Figures;

/// <summary>Một ô as somebody saw it.</summary>
/// <param name="UnionCode">The CĐCS.</param>
/// <param name="ItemCode">An item the province decides for each CĐCS.</param>
/// <param name="Version">The version that was on screen.</param>
public sealed record SeenFigure(string UnionCode, string ItemCode, int Version);

/// <summary>Xác nhận: Lãnh đạo settles what the province decides for each CĐCS, or takes it back. All of the figures asked for, or none.</summary>
public sealed class ConfirmationCommands(CdvcContexts contexts)
{
    /// <summary>Confirms the figures as seen; what is confirmed already stays as it is. <see cref="Outcome.Saved.Version"/> is the number of figures newly confirmed.</summary>
    public Task<Outcome> ConfirmAsync(Operation operation, string periodCode, IReadOnlyList<SeenFigure> figures, CancellationToken cancellationToken) =>
        WriteAsync(operation, AuditActions.ConfirmFigures, periodCode, figures, confirming: true, cancellationToken);

    /// <summary>Takes confirmations back: the figures are proposals again. <see cref="Outcome.Saved.Version"/> is the number of figures.</summary>
    public Task<Outcome> WithdrawAsync(Operation operation, string periodCode, IReadOnlyList<SeenFigure> figures, CancellationToken cancellationToken) =>
        WriteAsync(operation, AuditActions.WithdrawConfirmations, periodCode, figures, confirming: false, cancellationToken);

    private async Task<Outcome> WriteAsync(
        Operation operation, string action, string periodCode, IReadOnlyList<SeenFigure> figures, bool confirming, CancellationToken cancellationToken)
    {
        Intent intent = new(action, periodCode, Listed(figures));
        if (!operation.Actor.MayApprove())
        {
            return await contexts.RefuseAsync(operation, intent, "Chỉ Lãnh đạo được xác nhận xếp loại và kết quả kiểm tra, hoặc rút lại xác nhận.").ConfigureAwait(false);
        }

        return figures.Count == 0
            ? await contexts.RefuseAsync(operation, intent, "Chưa chọn CĐCS nào có kết quả để xác nhận.").ConfigureAwait(false)
            : await contexts.WriteAsync(operation, intent, scope => ApplyAsync(scope, periodCode, figures, confirming), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Outcome> ApplyAsync(WriteScope scope, string periodCode, IReadOnlyList<SeenFigure> figures, bool confirming)
    {
        ReportingPeriod? period = await PeriodQueries.FindAsync(scope.Db, periodCode, scope.Cancellation).ConfigureAwait(false);
        if (period is null)
        {
            return new Outcome.Refused(PeriodQueries.Unknown(periodCode));
        }

        ConfirmationPlan plan = await ConfirmationPlan.LoadAsync(scope, period).ConfigureAwait(false);
        foreach (SeenFigure seen in figures.Distinct())
        {
            plan.Take(seen, confirming);
        }

        if (plan.Refusals.Count > 0)
        {
            return new Outcome.Refused(plan.Refusals);
        }

        if (plan.Conflicts.Count > 0)
        {
            return new Outcome.Conflict(string.Join(' ', plan.Conflicts), 0);
        }

        scope.Record(before: null, Listed(figures), plan.Changes.Count);
        foreach (ConfirmationChange change in plan.Changes)
        {
            if (confirming)
            {
                Confirm(scope, change);
            }
            else
            {
                Withdraw(scope, change);
            }
        }

        return new Outcome.Saved(plan.Changes.Count);
    }

    private static void Confirm(WriteScope scope, ConfirmationChange change)
    {
        Figure figure = change.Figure;
        FigureConfirmation confirmation = change.Confirmation ?? Added(scope, figure);
        string? before = change.Confirmation is { } stale ? FigureSubject.Text(stale.Value, note: null) : null;
        (confirmation.Value, confirmation.ConfirmedBy, confirmation.ConfirmedAt) = (figure.Value, scope.Actor.Name, scope.Now);
        scope.RecordLine(AuditActions.ConfirmFigure, change.Subject, before, FigureSubject.Text(figure.Value, note: null), figure.Version);
    }

    private static void Withdraw(WriteScope scope, ConfirmationChange change)
    {
        scope.Db.FigureConfirmations.Remove(change.Confirmation!);
        scope.RecordLine(AuditActions.WithdrawConfirmation, change.Subject, FigureSubject.Text(change.Figure.Value, note: null), after: null, change.Figure.Version);
    }

    private static FigureConfirmation Added(WriteScope scope, Figure figure)
    {
        FigureConfirmation added = new()
        {
            PeriodId = figure.PeriodId,
            ReportingBodyId = figure.ReportingBodyId,
            DataItemId = figure.DataItemId,
            ConfirmedBy = scope.Actor.Name,
        };
        scope.Db.FigureConfirmations.Add(added);
        return added;
    }

    // in the log too, so that an operation id means the same figures when it comes again
    private static string Listed(IReadOnlyList<SeenFigure> figures) =>
        string.Join("; ", figures.Select(f => $"{f.UnionCode}/{f.ItemCode}@{f.Version}"));
}
