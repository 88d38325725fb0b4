using Microsoft.JSInterop;

namespace YenBai.Cdvc.Web.Features.Figures;

/// <summary>Script của trang nhập: what js/entry.js and js/grid.js have in common for their pages.</summary>
public static class PageScript
{
    /// <summary>The page is left; null where the script never came.</summary>
    public static async ValueTask CloseAsync(this IJSObjectReference? script)
    {
        if (script is null)
        {
            return;
        }

        try
        {
            await script.InvokeVoidAsync("close");
            await script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // the browser has gone already
        }
    }
}
