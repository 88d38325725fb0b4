using Microsoft.AspNetCore.Components;

namespace YenBai.Cdvc.Web.Layout;

/// <summary>Khung trang: header, navigation, and the page itself.</summary>
public sealed partial class MainLayout
{
    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    // with <base href="/"> a bare "#noi-dung" would lead to the home page
    private string CurrentPage => "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0];
}
