using YenBai.Cdvc.Reporting.EntryWorkbooks;

namespace YenBai.Cdvc.Web.Controls;

/// <summary>Nhận tệp Excel từ trình duyệt, and read it, so that it can be watched and stopped.</summary>
public static class WorkbookUpload
{
    // reading takes less than bringing the file here
    private const int ShareOfTransfer = 70;

    /// <summary>Brings the file here and reads it; the sentence says why it cannot be.</summary>
    public static async Task<(UploadedWorkbook? Workbook, string? Refusal)> ReadAsync(ChosenFile chosen)
    {
        if (chosen.File.Size > UploadedWorkbook.MaximumBytes)
        {
            return (null, UploadedWorkbook.TooLarge);
        }

        byte[] content = await chosen.ReadAsync(ShareOfTransfer);
        Progress<double> reading = new(share => chosen.Progress.Report(ShareOfTransfer + (int)(share * (100 - ShareOfTransfer))));
        return await Task.Run(() => UploadedWorkbook.Read(content, reading, chosen.Cancellation), chosen.Cancellation);
    }
}
