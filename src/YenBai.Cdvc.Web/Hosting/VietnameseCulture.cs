using System.Globalization;
using YenBai.Cdvc.Domain;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Ngôn ngữ hiển thị: the one culture of the program, set once before anything else runs.</summary>
public static class VietnameseCulture
{
    /// <summary>Makes vi-VN the culture of this thread and of every thread that starts after it.</summary>
    public static void Use()
    {
        CultureInfo.DefaultThreadCurrentCulture = Vietnamese.Culture;
        CultureInfo.DefaultThreadCurrentUICulture = Vietnamese.Culture;
        CultureInfo.CurrentCulture = Vietnamese.Culture;
        CultureInfo.CurrentUICulture = Vietnamese.Culture;
    }
}
