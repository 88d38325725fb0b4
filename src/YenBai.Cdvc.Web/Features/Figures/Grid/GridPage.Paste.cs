using System.Text.Json;
using Microsoft.JSInterop;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Web.Features.Figures.Grid;

/// <content>Dán một khối.</content>
public sealed partial class GridPage
{
    private PasteForm? paste;
    private PasteResult? pasted;

    private async Task ReadPasteAsync(GridForm on)
    {
        try
        {
            // fetched, not sent: the framework cuts a stream into pieces below the limit of a message
            IJSStreamReference sent = await script!.InvokeAsync<IJSStreamReference>("pasted");
            await using (sent)
            {
                await using Stream stream = await sent.OpenReadStreamAsync(PastedBlock.MaxBytes);
                if (await JsonSerializer.DeserializeAsync<PastedBlock>(stream, JsonSerializerOptions.Web) is { } block && ReferenceEquals(form, on))
                {
                    (paste, pasted) = (new PasteForm(on, block), null);
                    await PreviewPasteAsync();
                }
            }
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IOException or JSException or JsonException or TimeoutException)
        {
            Logger.LogError(e, "A block pasted into grid {Period} could not be read.", on.Grid.Period.Code);
            message = !ReferenceEquals(form, on) ? message : "Chưa đọc được khối vừa dán và chưa ghi ô nào: khối quá lớn, hoặc kết nối chậm. Hãy chép ít ô hơn rồi dán lại.";
        }
    }

    private async Task ReadNumbersAsAsync(NumberConvention convention)
    {
        paste!.Convention = convention;
        await PreviewPasteAsync();
    }

    private async Task PreviewPasteAsync()
    {
        if (paste is not { Convention: { } convention } on)
        {
            return;
        }

        try
        {
            if (await Batch.PreviewAsync(actor, on.Form.Grid.Period.Code, on.Proposed, CancellationToken.None) is { } preview
                // read in another way meanwhile, that way's answer is the one to show
                && on.Convention == convention)
            {
                on.Show(preview);
            }
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            PasteFailed(on, e);
        }
    }

    private async Task CommitPasteAsync()
    {
        if (paste is not { Chosen: { Count: > 0 } chosen } on)
        {
            return;
        }

        await turn.WaitAsync();
        try
        {
            // a second click waits for the first, which has settled it
            if (ReferenceEquals(paste, on))
            {
                await CommitAsync(on, chosen);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task CommitAsync(PasteForm on, IReadOnlyList<PlannedFigure> chosen)
    {
        Operation operation = Operation.By(actor);
        Outcome outcome;
        try
        {
            outcome = await Batch.CommitAsync(operation, on.Form.Grid.Period.Code, FigureSource.Paste, [.. chosen.Select(c => c.Accept())], CancellationToken.None);
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            PasteFailed(on, e);
            return;
        }

        // another grid is shown by now: it was read after this was written
        if (!ReferenceEquals(form, on.Form))
        {
            return;
        }

        try
        {
            switch (outcome)
            {
                case Outcome.Saved saved:
                    await ShowPastedAsync(on, chosen, operation.Id, allChanged: saved.Version == chosen.Count);
                    break;
                case Outcome.Conflict conflict:
                    on.Trouble = $"Chưa ghi ô nào vì vừa có người sửa: {conflict.Theirs} Hãy xem lại rồi ghi.";
                    await PreviewPasteAsync();
                    break;
                case Outcome.Refused refused:
                    on.Trouble = $"Chưa ghi ô nào: {string.Join(' ', refused.Reasons)}";
                    break;
            }
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogError(e, "Grid {Period} could not be read again after a paste.", on.Form.Grid.Period.Code);
            (paste, message) = (null, "Khối dán đã ghi, nhưng chưa đọc lại được bảng. Hãy tải lại trang.");
        }
    }

    private async Task ShowPastedAsync(PasteForm on, IReadOnlyList<PlannedFigure> chosen, Guid step, bool allChanged)
    {
        var cells = chosen.Select(c => (Line: on.Form.Line(c.Proposed.UnionCode!)!, Planned: c))
            .Select(c => (c.Line, Row: c.Line.Form.Row(c.Planned.Proposed.ItemCode)!, c.Planned)).ToList();
        await ShowWrittenAsync(on.Form, [.. cells.Select(c => (c.Line, c.Row, c.Planned.Value.GetValueOrDefault(), c.Planned.CurrentVersion + 1))], allChanged);
        foreach ((GridLine line, EntryRow row, PlannedFigure planned) in cells)
        {
            on.Form.History.Record(step, new CellChange(line, row, planned.Now, row.Cell.Value));
        }

        PlannedFigure[] left = [.. on.Preview!.Cells.Where(c => c.Verdict != FigureVerdict.Same).Except(chosen)];
        foreach (PlannedFigure cell in left)
        {
            on.Form.Line(cell.Proposed.UnionCode!)?.Form.Row(cell.Proposed.ItemCode)?.NotPasted(cell.Sentence ?? "chưa chọn ghi.");
        }

        (paste, pasted) = (null, new PasteResult(chosen.Count, on.Count(FigureVerdict.Same), on.Block.Outside, left));
    }

    private void PasteFailed(PasteForm on, Exception e)
    {
        Logger.LogError(e, "A paste into grid {Period} failed.", on.Form.Grid.Period.Code);
        on.Trouble = $"Máy chủ chưa đọc hoặc ghi được khối này và chưa ghi ô nào. {DatabaseTrouble.Remedy(e)}";
    }
}
