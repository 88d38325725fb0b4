using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Web.Features.Figures.Grid;

/// <content>Hoàn tác, làm lại.</content>
public sealed partial class GridPage
{
    [Inject]
    private FigureBatch Batch { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private async Task StepAsync(FigureCommitEventArgs asked, bool redo)
    {
        if (form is null || history.Next(redo) is not { } step)
        {
            message = redo ? "Không còn gì để làm lại." : "Không còn gì để hoàn tác.";
            return;
        }

        try
        {
            // the value itself tells too: somebody else's may have been written over on purpose since
            Outcome outcome = step.FirstOrDefault(s => s.Change.Row.Cell.Value != s.Change.Before).Change is { } passed
                ? new Outcome.Conflict($"{Place(passed)} nay là “{passed.Row.Shown}”.", 0)
                : await Batch.CommitAsync(new Operation(asked.OperationId, actor), PeriodCode, FigureSource.Undo, [.. step.Select(s => s.Write)], CancellationToken.None);
            await ShowStepAsync([.. step.Select(s => s.Change)], [.. step.Select(s => s.Write)], outcome, redo);
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogError(e, "A step of grid {Period} could not be taken.", PeriodCode);
            message = $"Máy chủ chưa làm được việc này. {DatabaseTrouble.Remedy(e)}";
        }
    }

    private async Task ShowStepAsync(IReadOnlyList<CellChange> changes, IReadOnlyList<AcceptedFigure> writes, Outcome outcome, bool redo)
    {
        string doing = redo ? "làm lại" : "hoàn tác";
        switch (outcome)
        {
            case Outcome.Saved saved:
                history.Moved(redo);
                await ShowWrittenAsync([.. changes.Zip(writes, (c, w) => (c.Line, c.Row, c.After, w.BasedOnVersion + 1))], allChanged: saved.Version == changes.Count);
                message = changes is [var only]
                    ? $"Đã {doing}: {Place(only)} là “{(only.Row.Shown.Length == 0 ? "trống" : only.Row.Shown)}”."
                    : $"Đã {doing} {Texts.Count(changes.Count)} ô.";
                await script!.InvokeVoidAsync("goTo", changes[0].Line.Union.Code, changes[0].Row.Item.Code);
                break;
            case Outcome.Conflict conflict:
                history.Forget(redo);
                await RefreshCellsAsync();
                message = $"Không {doing} vì sau đó người khác đã sửa: {conflict.Theirs} Số của họ được giữ nguyên.";
                break;
            case Outcome.Refused refused:
                message = $"Không {doing} được: {string.Join(' ', refused.Reasons)}";
                break;
        }
    }

    /// <summary>Shows what was written at once; what was the same already may have another version, and is read again.</summary>
    private async Task ShowWrittenAsync(IReadOnlyList<(GridLine Line, EntryRow Row, FigureValue Value, int Version)> cells, bool allChanged)
    {
        if (!allChanged)
        {
            await RefreshCellsAsync();
        }

        DateTime now = Time.GetUtcNow().UtcDateTime;
        foreach ((GridLine line, EntryRow row, FigureValue value, int version) in cells)
        {
            // by way of its line, which so knows of the change
            if (line.Form.Row(row.Item.Code) is { } cell && (version > cell.Cell.Version || allChanged))
            {
                cell.Written(value, version, actor.Name, now);
            }
        }

        foreach (GridLine line in cells.Select(c => c.Line).Distinct())
        {
            line.Form.Recheck();
            line.Count();
        }
    }

    private async Task RefreshCellsAsync()
    {
        if (form is { } on && await Queries.GridAsync(actor, PeriodCode, EntryListing.First with { Codes = on.Codes }, CancellationToken.None) is { } now)
        {
            on.Refresh(now);
        }
    }

    private static string Place(CellChange change) => $"{change.Row.Item.ShortName} của {change.Line.Union.Name}";
}
