using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Web.Features.Figures;

/// <summary>Ghi ô vừa gõ: from a typed text to what its cell shows, for the entry page and the grid alike.</summary>
public sealed class TypedFigures(FigureQueries queries, FigureCommands commands, TimeProvider time, ILogger<TypedFigures> logger)
{
    /// <summary>Reads and saves what was typed into a cell; the row tells how it went.</summary>
    public Task TakeAsync(Actor actor, EntryForm form, EntryRow row, FigureCommitEventArgs typed)
    {
        switch (typed.Field)
        {
            case FigureCommitEventArgs.Discard:
                row.Discard();
                return Task.CompletedTask;
            case FigureCommitEventArgs.Note:
                return SaveAsync(actor, form, row, typed, row.Cell.Value, typed.Text.Trim());
            default:
                return TakeValueAsync(actor, form, row, typed);
        }
    }

    private Task TakeValueAsync(Actor actor, EntryForm form, EntryRow row, FigureCommitEventArgs typed)
    {
        switch (FigureText.ParseTyped(typed.Text, row.Item))
        {
            case ParsedFigure.Accepted accepted:
                return SaveAsync(actor, form, row, typed, accepted.Value, note: null);
            case ParsedFigure.Ambiguous unclear:
                row.NotSaved(typed.OperationId, new EntryProblem.Question(
                    unclear.Question, FigureText.ToCode(unclear.Suggestion, row.Item), FigureText.ToDisplay(unclear.Suggestion, row.Item)));
                return Task.CompletedTask;
            case ParsedFigure.Rejected rejected:
                row.NotSaved(typed.OperationId, new EntryProblem.Refused([rejected.Reason]));
                return Task.CompletedTask;
            default:
                throw new InvalidOperationException();
        }
    }

    private async Task SaveAsync(Actor actor, EntryForm form, EntryRow row, FigureCommitEventArgs typed, FigureValue value, string? note)
    {
        EntrySheet sheet = form.Sheet;
        try
        {
            // not cancelled with the page: a save that has begun ends
            SaveFigure save = new(sheet.Period.Code, sheet.Union?.Code, row.Item.Code, value, note, typed.Version);
            switch (await commands.SaveAsync(new Operation(typed.OperationId, actor), save, CancellationToken.None))
            {
                case Outcome.Saved saved:
                    row.Saved(typed.OperationId, value, note, saved.Version, actor.Name, time.GetUtcNow().UtcDateTime);
                    form.Recheck();
                    break;
                case Outcome.Refused refused:
                    row.NotSaved(typed.OperationId, new EntryProblem.Refused(refused.Reasons));
                    break;
                case Outcome.Conflict conflict:
                    EntrySheet? now = await queries.SheetAsync(actor, sheet.Period.Code, sheet.Union?.Code, CancellationToken.None);
                    string mine = note ?? FigureText.ToDisplay(value, row.Item);
                    row.NotSaved(
                        typed.OperationId,
                        new EntryProblem.Conflict(conflict.Theirs, mine.Length == 0 ? "để trống" : $"“{mine}”"),
                        now?.Cells.FirstOrDefault(c => c.Item.Id == row.Item.Id) ?? row.Cell);
                    form.Recheck();
                    break;
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // whatever it was: a typed text is never lost, and never looks saved when it is not
            logger.LogError(e, "Figure {Item} of {Union} in {Period} could not be saved.", row.Item.Code, sheet.Union?.Code, sheet.Period.Code);
            row.NotSaved(typed.OperationId, new EntryProblem.Refused([$"Máy chủ chưa ghi được ô này. Số vừa gõ vẫn còn đây. {DatabaseTrouble.Remedy(e)}"], MayRetry: true));
        }
    }
}
