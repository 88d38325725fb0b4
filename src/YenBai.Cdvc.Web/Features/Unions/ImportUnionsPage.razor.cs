using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Seeding;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Reporting.EntryWorkbooks;
using YenBai.Cdvc.Web.Controls;
using YenBai.Cdvc.Web.Hosting;

namespace YenBai.Cdvc.Web.Features.Unions;

/// <summary>Nhập danh sách CĐCS từ tệp: choose, preview line by line, write what was left in, all of it or nothing.</summary>
public sealed partial class ImportUnionsPage
{
    private FormSaving saving = null!;
    private UnionListPreview? preview;
    private HashSet<int> leftOut = [];
    private string fileName = "";
    private string? said;
    private bool mayImport = true;
    private bool busy;

    [Inject]
    private UnionImport Import { get; set; } = null!;

    [Inject]
    private DemonstrationSeeder Demonstration { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private ILogger<ImportUnionsPage> Logger { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        saving = new FormSaving(Logger);
        mayImport = (await CurrentActor.GetAsync()).MayManageUnions();
    }

    private void Forget() => (preview, leftOut, said, saving) = (null, [], null, new FormSaving(Logger));

    private void Stop(string sentence)
    {
        Forget();
        said = sentence;
    }

    private async Task OpenAsync(ChosenFile chosen)
    {
        Forget();
        fileName = chosen.File.Name;
        try
        {
            UnionList list = await ReadAsync(chosen);
            if (list.Refusals.Count > 0 || list.Lines.Count == 0)
            {
                saving.Refuse(list.Refusals is { Count: > 0 } why ? why : ["Tệp không có CĐCS nào dưới dòng tiêu đề."]);
                return;
            }

            preview = await Import.PreviewAsync(await CurrentActor.GetAsync(), list, chosen.Cancellation);
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogError(e, "A list of CĐCS could not be previewed.");
            saving.Refuse([$"Máy chủ chưa xem trước được. {DatabaseTrouble.Remedy(e)}"]);
        }
    }

    private async Task<UnionList> ReadAsync(ChosenFile chosen)
    {
        if (fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            // stops reading at a limit of its own
            await using Stream csv = chosen.File.OpenReadStream(long.MaxValue, chosen.Cancellation);
            return await UnionCsv.ReadAsync(csv, chosen.Cancellation);
        }

        (UploadedWorkbook? workbook, string? refusal) = await WorkbookUpload.ReadAsync(chosen);
        return workbook is null ? UnionList.Refused(refusal!) : UnionListSheet.Read(workbook, await Demonstration.IsDemonstrationAsync(chosen.Cancellation));
    }

    private async Task CommitAsync()
    {
        if (busy || preview is not { } seen)
        {
            return;
        }

        busy = true;
        Actor actor = await CurrentActor.GetAsync();
        UnionList list = seen.Without(leftOut);
        if (await saving.SaveAsync(actor, operation => Import.CommitAsync(operation, list, CancellationToken.None), Written(seen)))
        {
            preview = null;
        }
        else if (saving.Conflict is { } conflict)
        {
            await LookAgainAsync(actor, seen, conflict);
        }

        busy = false;
    }

    /// <summary>The same file beside the list as it is by now.</summary>
    private async Task LookAgainAsync(Actor actor, UnionListPreview seen, Outcome.Conflict conflict)
    {
        saving.Refuse([conflict.Theirs]);
        try
        {
            preview = await Import.PreviewAsync(actor, seen.List, CancellationToken.None);
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogError(e, "A list of CĐCS could not be previewed again.");
            (preview, saving) = (null, new FormSaving(Logger));
            saving.Refuse([conflict.Theirs, "Hãy chọn lại tệp sau ít phút."]);
        }
    }

    private string Written(UnionListPreview seen)
    {
        (string What, int Count)[] parts = [("thêm", Of(UnionChangeKind.Added)), ("sửa", Of(UnionChangeKind.Changed))];
        return $"Đã ghi danh sách từ tệp {fileName}: {string.Join(", ", parts.Where(p => p.Count > 0).Select(p => $"{p.What} {Texts.Count(p.Count)} CĐCS"))}.";

        int Of(UnionChangeKind kind) => seen.Changes.Count(c => c.Kind == kind && !leftOut.Contains(c.Line));
    }
}
