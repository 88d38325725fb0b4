using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Reporting.EntryWorkbooks;
using YenBai.Cdvc.Web.Controls;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Figures.Import;

/// <summary>Nộp tệp Excel: choose, preview cell by cell, write what was accepted, all of it or nothing.</summary>
public sealed partial class ImportFiguresPage
{
    private const string NotPreviewed = "Máy chủ chưa xem trước được. Hãy chọn lại tệp sau ít phút.";

    private ImportPlace place = null!;
    private Actor actor = null!;
    private UploadedFigures? file;
    private ReadFigures? asked;
    private ReadFigures? read;
    private ImportPreview? preview;
    private IReadOnlyList<ImportedUnion>? written;
    private IReadOnlyList<string> refusals = [];
    private FileChooser? chooser;
    private string fileName = "";
    private string? said;
    private bool committing;

    [SupplyParameterFromQuery(Name = PageUrls.PeriodParameter)]
    private string? PeriodCode { get; set; }

    /// <summary>The one CĐCS whose figures are taken.</summary>
    [SupplyParameterFromQuery(Name = PageUrls.UnionParameter)]
    private string? UnionCode { get; set; }

    [Inject]
    private ImportPlaces Places { get; set; } = null!;

    [Inject]
    private FigureBatch Batch { get; set; } = null!;

    [Inject]
    private ColumnMappings Mappings { get; set; } = null!;

    private string Code => place.Target.Period.Code;

    private string Subtitle => place.Union is { } union
        ? $"Chỉ nhận số liệu của {Texts.NameAndCode(union)}."
        : "Nhận số liệu của mọi CĐCS trong kỳ.";

    protected override async Task OnParametersSetAsync()
    {
        // a file on its way was for the period left
        await (chooser?.CancelAsync() ?? Task.CompletedTask);
        Forget();
        await OpenAsync();
    }

    protected override async Task<PageState> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (await Places.FindAsync(actor, PeriodCode, UnionCode, cancellationToken) is not { } found)
        {
            return PageState.NotFound;
        }

        cancellationToken.ThrowIfCancellationRequested();
        (this.actor, place) = (actor, found);
        return PageState.Ready;
    }

    private void Forget() => (file, asked, read, preview, written, refusals, said) = (null, null, null, null, null, [], null);

    private async Task UploadAsync(ChosenFile chosen)
    {
        Forget();
        fileName = chosen.File.Name;
        try
        {
            await OpenAsync(await WorkbookUpload.ReadAsync(chosen), chosen.Cancellation);
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogError(e, "The headings remembered could not be read.");
            refusals = [NotPreviewed];
        }
    }

    private void Stop(string sentence)
    {
        Forget();
        said = sentence;
    }

    private void Refuse(string sentence) => refusals = [sentence];

    private async Task OpenAsync((UploadedWorkbook? Workbook, string? Refusal) opened, CancellationToken cancellationToken)
    {
        if (opened.Workbook is not { } workbook)
        {
            refusals = [opened.Refusal!];
            return;
        }

        if (workbook.Stamp is null && !place.MayReadTables)
        {
            refusals = ["Tệp không phải mẫu của chương trình. Hãy tải mẫu Excel ở trên, ghi số liệu vào đó rồi nộp."];
            return;
        }

        UploadedFigures opening = new(fileName, workbook, place.Target, await Mappings.ListAsync(cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        if (opening.Refusal is { } refusal)
        {
            refusals = [refusal];
            return;
        }

        file = opening;
        if (file.Sheet is null)
        {
            await PreviewAsync();
        }
    }

    private async Task ConfirmColumnsAsync()
    {
        UploadedFigures on = file!;
        await PreviewAsync();
        if (preview is null || !ReferenceEquals(file, on))
        {
            return;
        }

        try
        {
            await Mappings.RememberAsync(Operation.By(actor), on.Remembered(), CancellationToken.None);
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogError(e, "The meanings of columns could not be remembered.");
            if (ReferenceEquals(file, on))
            {
                refusals = ["Máy chủ chưa nhớ được các cột vừa chọn nên lần nộp sau phải chọn lại. Lần này vẫn ghi số liệu được."];
            }
        }
    }

    private void BackToColumns() => (preview, refusals) = (null, []);

    private Task ComputeAsync(bool use)
    {
        file!.UseComputed = use;
        return PreviewAsync();
    }

    private async Task PreviewAsync()
    {
        if (file is not { } on)
        {
            return;
        }

        ReadFigures figures = asked = on.Read();
        refusals = figures.Refusals;
        if (refusals.Count > 0)
        {
            preview = null;
            return;
        }

        try
        {
            if (await Batch.PreviewAsync(actor, Code, UploadedFigures.Propose(figures), CancellationToken.None) is { } planned
                // another file was chosen, or none, or this one is to be read otherwise meanwhile
                && ReferenceEquals(asked, figures))
            {
                (read, preview) = (figures, ImportPreview.Of(planned, preview));
            }
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogError(e, "A workbook of {Period} could not be previewed.", Code);
            refusals = ReferenceEquals(asked, figures) ? [NotPreviewed] : refusals;
        }
    }

    private async Task CommitAsync()
    {
        if (committing || preview is not { } committed)
        {
            return;
        }

        (committing, refusals) = (true, []);
        try
        {
            // not cancelled with the page: a save that has begun ends
            Outcome outcome = await Batch.CommitAsync(new Operation(committed.OperationId, actor), Code, FigureSource.Workbook, committed.Accepted, CancellationToken.None);
            // another period is shown by now, where nothing of it is said
            await (ReferenceEquals(preview, committed) ? ShowAsync(committed, outcome) : Task.CompletedTask);
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogError(e, "A workbook of {Period} could not be written.", Code);
            refusals = !ReferenceEquals(preview, committed) ? refusals : [$"Máy chủ chưa ghi được. Tệp và các câu trả lời vẫn còn đây. {DatabaseTrouble.Remedy(e)}"];
        }
        finally
        {
            committing = false;
        }
    }

    private async Task ShowAsync(ImportPreview committed, Outcome outcome)
    {
        switch (outcome)
        {
            case Outcome.Saved saved:
                IReadOnlyList<ImportedUnion> unions = ImportedUnion.Of(committed);
                (written, preview) = (unions, null);
                said = $"Đã ghi {Texts.Count(saved.Version)} ô của {Texts.Count(unions.Count)} CĐCS từ tệp {fileName}.";
                break;
            case Outcome.Refused refused:
                refusals = refused.Reasons;
                break;
            case Outcome.Conflict conflict:
                UploadedFigures? of = file;
                await PreviewAsync();
                refusals = ReferenceEquals(file, of) ? [conflict.Theirs] : refusals;
                break;
        }
    }
}
