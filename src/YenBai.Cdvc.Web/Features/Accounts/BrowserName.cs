namespace YenBai.Cdvc.Web.Features.Accounts;

/// <summary>Trình duyệt in words: "Chrome trên Windows".</summary>
public static class BrowserName
{
    // the first that fits: most name themselves after others as well
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("coc_coc", "Cốc Cốc"), ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Systems =
    [
        ("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS", "máy Mac"), ("Linux", "Linux"),
    ];

    public static string Of(string? userAgent) => (Find(Browsers, userAgent), Find(Systems, userAgent)) switch
    {
        ({ } browser, { } system) => $"{browser} trên {system}",
        ({ } browser, null) => browser,
        (null, { } system) => $"Trình duyệt trên {system}",
        _ => "Không rõ",
    };

    private static string? Find((string Sign, string Name)[] names, string? userAgent) =>
        Array.Find(names, name => userAgent?.Contains(name.Sign, StringComparison.OrdinalIgnoreCase) == true).Name;
}
