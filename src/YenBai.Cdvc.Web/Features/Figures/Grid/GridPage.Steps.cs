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

    private async Task StepAsync(GridForm on, FigureCommitEventArgs asked, bool redo)
    {
        if (on.History.Next(redo) is not { } step)
        {
            message = redo ? "Không còn gì để làm lại." : "Không còn gì để hoàn tác.";
            return;
        }

        try
        {
            // the value itself tells too: somebody else's may have been written over on purpose since
            Outcome outcome = step.FirstOrDefault(s => s.Change.Row.Cell.Value != s.Change.Before).Change is { } passed
                ? new Outcome.Conflict($"{Place(passed)} nay {Said(passed.Row)}.", 0)
                : await Batch.CommitAsync(new Operation(asked.OperationId, actor), on.Grid.Period.Code, FigureSource.Undo, [.. step.Select(s => s.Write)], CancellationToken.None);
            if (ReferenceEquals(form, on))
            {
                await ShowStepAsync(on, [.. step.Select(s => s.Change)], [.. step.Select(s => s.Write)], outcome, redo);
            }
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogError(e, "A step of grid {Period} could not be taken.", on.Grid.Period.Code);
            message = ReferenceEquals(form, on) ? $"Máy chủ chưa làm được việc này. {DatabaseTrouble.Remedy(e)}" : message;
        }
    }

    private async Task ShowStepAsync(GridForm on, IReadOnlyList<CellChange> changes, IReadOnlyList<AcceptedFigure> writes, Outcome outcome, bool redo)
    {
        string doing = redo ? "làm lại" : "hoàn tác";
        switch (outcome)
        {
            case Outcome.Saved saved:
                on.History.Moved(redo);
                await ShowWrittenAsync(on, [.. changes.Zip(writes, (c, w) => (c.Line, c.Row, c.After, w.BasedOnVersion + 1))], allChanged: saved.Version == changes.Count);
                message = changes is [var only]
                    ? $"Đã {doing}: {Place(only)} {Said(only.Row)}."
                    : $"Đã {doing} {Texts.Count(changes.Count)} ô.";
                await script!.InvokeVoidAsync("goTo", changes[0].Line.Union.Code, changes[0].Row.Item.Code);
                break;
            case Outcome.Conflict conflict:
                on.History.Forget(redo);
                await RefreshCellsAsync(on);
                message = $"Không {doing} vì sau đó người khác đã sửa: {conflict.Theirs} Số của họ được giữ nguyên.";
                break;
            case Outcome.Refused refused:
                message = $"Không {doing} được: {string.Join(' ', refused.Reasons)}";
                break;
        }
    }

    /// <summary>Shows what was written at once; what was the same already may have another version, and is read again.</summary>
    private async Task ShowWrittenAsync(GridForm on, IReadOnlyList<(GridLine Line, EntryRow Row, FigureValue Value, int Version)> cells, bool allChanged)
    {
        if (!allChanged)
        {
            await RefreshCellsAsync(on);
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

    private async Task RefreshCellsAsync(GridForm on)
    {
        if (await Queries.GridAsync(actor, on.Grid.Period.Code, EntryListing.First with { Codes = on.Codes }, CancellationToken.None) is { } now)
        {
            on.Refresh(now);
        }
    }

    /// <summary>"là “120”", "để trống".</summary>
    private static string Said(EntryRow row) => row.Shown.Length == 0 ? "để trống" : $"là “{row.Shown}”";

    private static string Place(CellChange change) => $"{change.Row.Item.ShortName} của {change.Line.Union.Name}";
}
