using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Web.Controls;
using YenBai.Cdvc.Web.Hosting;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Unions;

/// <summary>Nhập danh sách CĐCS từ tệp CSV: all or nothing, every bad line named.</summary>
public sealed partial class ImportUnionsPage
{
    private FormSaving saving = null!;
    private string fileName = "";
    private string sample = "";
    private bool mayImport = true;
    private bool busy;

    [Inject]
    private UnionImport Import { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private IWebHostEnvironment Environment { get; set; } = null!;

    [Inject]
    private ILogger<ImportUnionsPage> Logger { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        saving = new FormSaving(Logger);
        mayImport = (await CurrentActor.GetAsync()).MayManageUnions();
        using StreamReader reader = new(Environment.WebRootFileProvider.GetFileInfo(PageUrls.SampleUnions).CreateReadStream());
        sample = await reader.ReadToEndAsync();
    }

    private async Task ImportAsync(InputFileChangeEventArgs change)
    {
        if (busy)
        {
            return;
        }

        // each file is an operation of its own
        (fileName, saving, busy) = (change.File.Name, new FormSaving(Logger), true);
        try
        {
            await saving.SaveAsync(
                await CurrentActor.GetAsync(), operation => ImportAsync(operation, change.File), count => $"Đã nhập {Texts.Count(count)} CĐCS từ tệp {fileName}.");
        }
        catch (Exception e) when (e is IOException or JSException)
        {
            Logger.LogWarning(e, "The file was not read to its end");
            saving.Refuse(["Không đọc được tệp: tệp đang mở ở chương trình khác hoặc đã bị đổi. Hãy đóng tệp rồi chọn lại."]);
        }
        finally
        {
            busy = false;
        }
    }

    private async Task<Outcome> ImportAsync(Operation operation, IBrowserFile file)
    {
        // the import stops reading at its own limit
        await using Stream content = file.OpenReadStream(long.MaxValue);
        return await Import.ImportAsync(operation, content, CancellationToken.None);
    }
}
