using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace YenBai.Cdvc.Web.Controls;

/// <summary>Chọn tệp: one file at a time; nothing of it is kept where it is stopped or cannot be read.</summary>
public sealed partial class FileChooser : IDisposable
{
    private CancellationTokenSource? upload;
    private string fileName = "";
    private int percent;

    /// <summary>On the button.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>As the browser's "accept".</summary>
    [Parameter, EditorRequired]
    public string Accept { get; set; } = "";

    /// <summary>No file is taken now, e.g. while the last one is being written.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>What files are taken.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Reads the file chosen; what the last one led to is forgotten there first.</summary>
    [Parameter, EditorRequired]
    public EventCallback<ChosenFile> Chosen { get; set; }

    /// <summary>Why a file was not read, as a sentence.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string> Refused { get; set; }

    /// <summary>What is said after <see cref="CancelAsync"/>.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string> Stopped { get; set; }

    [Inject]
    private ILogger<FileChooser> Logger { get; set; } = null!;

    /// <summary>Stops the file on its way, if there is one.</summary>
    public Task CancelAsync() => upload?.CancelAsync() ?? Task.CompletedTask;

    public void Dispose()
    {
        upload?.Cancel();
        upload?.Dispose();
    }

    private async Task ChooseAsync(InputFileChangeEventArgs change)
    {
        if (Disabled || upload is not null)
        {
            return;
        }

        (fileName, percent, upload) = (change.File.Name, 0, new CancellationTokenSource());
        CancellationToken cancellation = upload.Token;
        try
        {
            await Chosen.InvokeAsync(new ChosenFile(change.File, new Progress<int>(Show), cancellation));
            // what was cancelled ends quietly in the page's own handler
            if (cancellation.IsCancellationRequested)
            {
                await Stopped.InvokeAsync($"Đã thôi đọc tệp {fileName}. Chưa ghi gì.");
            }
        }
        catch (Exception e) when (e is IOException or JSException or TimeoutException)
        {
            Logger.LogWarning(e, "The file was not read to its end.");
            await Refused.InvokeAsync("Không đọc được tệp: tệp đang mở ở chương trình khác hoặc đã bị đổi. Hãy đóng tệp rồi chọn lại.");
        }
        finally
        {
            upload.Dispose();
            upload = null;
        }
    }

    private void Show(int read)
    {
        percent = read;
        StateHasChanged();
    }
}

/// <summary>Tệp vừa chọn.</summary>
/// <param name="File">The file in the browser.</param>
/// <param name="Progress">Takes percent.</param>
/// <param name="Cancellation">When it is to be stopped.</param>
public sealed record ChosenFile(IBrowserFile File, IProgress<int> Progress, CancellationToken Cancellation)
{
    private const int Piece = 32 * 1024;

    /// <summary>Brings the whole file here, a piece at a time; whether it is too large the caller has looked at before.</summary>
    /// <param name="share">Percent of the progress this is of all that is to be done.</param>
    public async Task<byte[]> ReadAsync(int share = 100)
    {
        byte[] content = new byte[File.Size];
        Stream stream = File.OpenReadStream(content.Length, Cancellation);
        await using (stream)
        {
            int shown = 0;
            for (int total = 0; total < content.Length;)
            {
                int read = await stream.ReadAsync(content.AsMemory(total, Math.Min(Piece, content.Length - total)), Cancellation);
                total += read > 0 ? read : throw new EndOfStreamException();
                int percent = (int)((long)total * share / content.Length);
                if (percent > shown)
                {
                    Progress.Report(shown = percent);
                }
            }
        }

        return content;
    }
}
