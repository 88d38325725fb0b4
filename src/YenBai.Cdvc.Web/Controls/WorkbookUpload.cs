using Microsoft.AspNetCore.Components.Forms;
using YenBai.Cdvc.Reporting.EntryWorkbooks;

namespace YenBai.Cdvc.Web.Controls;

/// <summary>Nhận tệp từ trình duyệt: a piece at a time, so that it can be watched and stopped.</summary>
public static class WorkbookUpload
{
    private const int Piece = 32 * 1024;

    // reading takes less than bringing the file here
    private const int ShareOfTransfer = 70;

    /// <summary>Brings the file here and reads it; the sentence says why it cannot be.</summary>
    public static async Task<(UploadedWorkbook? Workbook, string? Refusal)> ReadAsync(ChosenFile chosen)
    {
        (IBrowserFile file, IProgress<int> progress, CancellationToken cancellationToken) = chosen;
        if (file.Size > UploadedWorkbook.MaximumBytes)
        {
            return (null, UploadedWorkbook.TooLarge);
        }

        byte[] content = new byte[file.Size];
        Stream stream = file.OpenReadStream(UploadedWorkbook.MaximumBytes, cancellationToken);
        await using (stream)
        {
            int shown = 0;
            for (int total = 0; total < content.Length;)
            {
                int read = await stream.ReadAsync(content.AsMemory(total, Math.Min(Piece, content.Length - total)), cancellationToken);
                total += read > 0 ? read : throw new EndOfStreamException();
                int percent = (int)((long)total * ShareOfTransfer / content.Length);
                if (percent > shown)
                {
                    progress.Report(shown = percent);
                }
            }
        }

        Progress<double> reading = new(share => progress.Report(ShareOfTransfer + (int)(share * (100 - ShareOfTransfer))));
        return await Task.Run(() => UploadedWorkbook.Read(content, reading, cancellationToken), cancellationToken);
    }
}
