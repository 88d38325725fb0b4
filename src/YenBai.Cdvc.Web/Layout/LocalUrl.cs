namespace YenBai.Cdvc.Web.Layout;

/// <summary>Địa chỉ trong chương trình: where signing in may return to; anything else would let a link lead elsewhere.</summary>
public static class LocalUrl
{
    /// <summary>The address itself where it is a path of this program, otherwise <see cref="PageUrls.Home"/>.</summary>
    public static string OrHome(string? url) => IsLocal(url) && !IsNoPage(url!) ? url! : PageUrls.Home;

    // browsers read "//host" and "/\host" as another host
    private static bool IsLocal(string? url) =>
        url is { Length: > 0 } && url[0] == '/' && (url.Length == 1 || url[1] is not ('/' or '\\')) && !url.Any(char.IsControl);

    private static bool IsNoPage(string url) => url.StartsWith(PageUrls.SignOut, StringComparison.OrdinalIgnoreCase);
}
